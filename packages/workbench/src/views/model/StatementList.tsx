import { type Case, moveStatement, type Statement } from '@casus/casefile';
import type { ModelWords } from '@casus/report';
import { type ReactNode, useState } from 'react';
import { EditActions } from '../../forms/EditActions.tsx';
import type { Form } from '../../forms/form.ts';
import { MistakeList } from '../../forms/MistakeList.tsx';
import type { Mistake } from '../../forms/mistake.ts';
import { useEdits } from '../../forms/useEdits.ts';
import { anchors } from '../../links.ts';
import { EvidenceLinks } from './EvidenceLinks.tsx';
import { statementForm } from './forms/statementForm.ts';
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
  const { list, drag, handle } = useReorder(statements, async (from, to) => {
    const found = await write(() => moveStatement(decisionMaker, from, to));
    setMistakes(found);
    if (found.length === 0) {
      say(`${statements[from]!.text}: now ${to + 1} of ${statements.length}`);
    }
  });
  const keys = keysOf(statements);
  return (
    <>
      <ol className="statements" ref={list}>
        {statements.map((statement, at) => {
          const { text, when, because, note, strength, known } = statement;
          const inWords = wordsOf(words, at, text);
          const name = `statement ${at + 1}: ${text}`;
          const classes = [
            'statement',
            inWords?.isPresent === false ? 'is-absent' : '',
            drag?.from === at ? 'is-dragged' : '',
            drag !== null && drag.before === at ? 'drop-before' : '',
            drag !== null && drag.before === at + 1 ? 'drop-after' : '',
          ];
          return (
            <li
              key={keys[at]}
              id={anchors.statement(decisionMaker, at)}
              tabIndex={-1}
              className={classes.filter((each) => each !== '').join(' ')}
            >
              <button
                type="button"
                className="handle"
                aria-label={`Move ${name}`}
                title="Drag, or press the arrow keys"
                {...handle(at)}
              >
                <span aria-hidden="true">⠿</span>
                <span className="rank">{at + 1}</span>
              </button>
              <div className="statement-body">
                <p className="in-words">{inWords?.words ?? text}</p>
                <p className="as-written">
                  <code>{text}</code>
                  {strength === 'strong' && ' strong'}
                  {!known && ' not known'}
                  {inWords?.isPresent === false && (
                    <span className="absent"> not in the base world</span>
                  )}
                </p>
                <EvidenceLinks
                  condition={inWords?.condition ?? null}
                  when={when}
                  because={because}
                />
                {note !== null && <p className="quiet note">{note}</p>}
              </div>
              <EditActions
                what={name}
                edit={() => open(statementForm(theCase, decisionMaker, at))}
                remove={() => [
                  { path: ['decisionMakers', decisionMaker, 'preferences', at], remove: true },
                ]}
              />
            </li>
          );
        })}
      </ol>
      <MistakeList mistakes={mistakes} />
      <p className="hidden" role="status">
        {said}
      </p>
    </>
  );
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
