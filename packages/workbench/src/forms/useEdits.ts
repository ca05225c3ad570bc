import { type Case, CaseEditError, type Edit, type Path } from '@casus/casefile';
import { useSession } from '../app/hooks.ts';
import type { Engine } from '../engine/engine.ts';
import { AskRefused } from '../engine/questions.ts';
import type { Session } from '../session.ts';
import type { Mistake } from './mistake.ts';

/** Makes edits of the case as it is now. */
export type MakeEdits = (theCase: Case) => readonly Edit[];

/** Writes edits into the text as one step of undo, unless the case would have mistakes then: these are
 *  returned, and nothing is written. */
export function useEdits(): (make: MakeEdits) => Promise<readonly Mistake[]> {
  const session = useSession();
  return (make) => written(session, make);
}

async function written(
  { document, engine }: Session,
  make: MakeEdits,
): Promise<readonly Mistake[]> {
  const theCase = await newestCase(engine);
  if (theCase === null) return [mistake('the text has mistakes; mend them first')];
  const before = document.state().text;
  try {
    const edits = make(theCase);
    const drafted = await engine.ask('draft', { text: before, edits });
    if (drafted === null || document.state().text !== before) {
      return [mistake('the text was changed meanwhile; try again')];
    }
    if (drafted.mistakes.length === 0) document.edit(drafted.text);
    return drafted.mistakes;
  } catch (problem) {
    if (problem instanceof CaseEditError) return [mistake(problem.message, problem.path)];
    if (problem instanceof AskRefused) return [mistake(problem.message)];
    throw problem;
  }
}

function mistake(message: string, path: Path = []): Mistake {
  return { message, path };
}

/** The case of the newest text, once it is read; null where that has mistakes. */
async function newestCase(engine: Engine): Promise<Case | null> {
  while (engine.state().work.kind === 'reading') {
    await new Promise<void>((changed) => {
      const end = engine.subscribe(() => {
        end();
        changed();
      });
    });
  }
  const { base, number } = engine.state();
  return base?.number === number ? base.theCase : null;
}
