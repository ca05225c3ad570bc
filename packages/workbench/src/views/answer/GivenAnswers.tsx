import type { Case } from '@casus/casefile';
import { givenAnswers, settlementBlocks } from '@casus/report';
import type { ReactNode } from 'react';
import { useBehind, useReading } from '../../app/hooks.ts';
import { hrefOf } from '../../app/routes.ts';
import { Working } from '../../app/Working.tsx';
import { Blocks } from '../../blocks/Blocks.tsx';

/** The answers of a case whose states are too many to list: what follows from the status quo, as far as
 *  it could be decided. */
export function GivenAnswers({ theCase }: { readonly theCase: Case }): ReactNode {
  const given = useReading('given');
  const number = useReading('number');
  const behind = useBehind();
  const isStale = given?.number !== number;
  return (
    <>
      <Working what="What follows from the status quo is being worked out." {...behind} />
      {given !== null && (
        <div className={`given-answers${isStale ? ' is-stale' : ''}`}>
          <div className="questions">
            {givenAnswers(given.document).map(({ id, text, answer, word, rest }) => (
              <section key={id} className={`question gives-${answer}`} aria-label={text}>
                <h2>{text}</h2>
                <p className="verdict" aria-live="polite">
                  <strong className={answer}>{word}</strong>
                  <span>{rest}</span>
                </p>
              </section>
            ))}
          </div>
          <p>
            <strong>Only given states</strong>: {given.document.unlisted.note}.
          </p>
          <p>
            <a href={hrefOf('outcomes')}>For whom the status quo is stable, and why</a>; there you
            may choose other states, too.
          </p>
          <Blocks blocks={settlementBlocks(theCase, given.document)} />
        </div>
      )}
    </>
  );
}
