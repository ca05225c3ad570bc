import { type Case, moveStatement, type Statement } from '@casus/casefile';
import type { ModelWords } from '@casus/report';
import { type ReactNode, useState } from 'react';
import { EditActions } from '../../forms/EditActions.tsx';
import type { Form } from '../../forms/form.ts';
import type { Mistake } from '../../forms/mistake.ts';
import { useEdits } from '../../forms/useEdits.ts';
import { anchors } from '../../links.ts';
import { EvidenceLinks } from './EvidenceLinks.tsx';
import { statementForm } from './forms/statementForm.ts';
import { type OrderedItem, OrderedList } from './OrderedList.tsx';
import { useReorder } from './useReorder.ts';

type StatementWords = ModelWords['decisionMakers'][number]['statements'];

/** Preference statements, the most important first: dragged, or moved by the arrow keys. */
export function StatementList({
  theCase,
  decisionMaker,
  statements,
  words,
  open,
}: {
  readonly theCase: Case;
  readonly decisionMaker: string;
  readonly statements: readonly Statement[];
  readonly words: StatementWords;
  readonly open: (form: Form) => void;
}): ReactNode {
  const write = useEdits();
  const [said, say] = useState('');
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const reorder = useReorder(statements, async (from, to) => {
    const found = await write(() => moveStatement(decisionMaker, from, to));
    setMistakes(found);
    if (found.length === 0) {
      say(`${statements[from]!.text}: now ${to + 1} of ${statements.length}`);
    }
  });
  const keys = keysOf(statements);
  const items = statements.map((statement, at): OrderedItem => {
    const { text, when, because, note, strength, known } = statement;
    const inWords = wordsOf(words, at, text);
    const isAbsent = inWords?.isPresent === false;
    const name = `statement ${at + 1}: ${text}`;
    return {
      key: keys[at]!,
      id: anchors.statement(decisionMaker, at),
      isAbsent,
      name,
      content: (
        <>
          <div className="statement-body">
            <p className="in-words">{inWords?.words ?? text}</p>
            <p className="as-written">
              <code>{text}</code>
              {strength === 'strong' && ' strong'}
              {!known && ' not known'}
              {isAbsent && <span className="absent"> not in the base world</span>}
            </p>
            <EvidenceLinks condition={inWords?.condition ?? null} when={when} because={because} />
            {note !== null && <p className="quiet note">{note}</p>}
          </div>
          <EditActions
            what={name}
            edit={() => open(statementForm(theCase, decisionMaker, at))}
            remove={() => [
              { path: ['decisionMakers', decisionMaker, 'preferences', at], remove: true },
            ]}
          />
        </>
      ),
    };
  });
  return <OrderedList reorder={reorder} items={items} mistakes={mistakes} said={said} />;
}

/** Words of a statement; while they are of an earlier order, those of the same formula. */
export function wordsOf<Words extends { readonly text: string }>(
  words: readonly Words[],
  at: number,
  text: string,
): Words | null {
  if (words[at]?.text === text) return words[at];
  return words.find((each) => each.text === text) ?? null;
}

/** Names of statements that stay when they move: their text, numbered where it is repeated. */
function keysOf(statements: readonly Statement[]): string[] {
  const seen = new Map<string, number>();
  return statements.map(({ text, when }) => {
    const key = `${text} ${when?.text ?? ''}`;
    const n = (seen.get(key) ?? 0) + 1;
    seen.set(key, n);
    return `${key} ${n}`;
  });
}
