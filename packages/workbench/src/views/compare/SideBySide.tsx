import type { ReactNode } from 'react';
import { ChanceBars } from '../../blocks/ChanceBars.tsx';
import type { ComparedAnswer, Comparison } from '../../engine/asks/compare.ts';

/** Every question with its answer in both versions; those that differ stand out. */
export function SideBySide({
  comparison: { questions },
  names,
}: {
  readonly comparison: Comparison;
  readonly names: { readonly theirs: string; readonly mine: string };
}): ReactNode {
  return (
    <section aria-label="Answers side by side" className="side-by-side">
      {questions.map(({ id, text, theirs, mine }) => {
        const differs = theirs?.answer !== mine?.answer;
        return (
          <article key={id} className={`compared${differs ? ' differs' : ''}`} aria-label={text}>
            <h2>
              {text} {differs && <span className="tag">differs</span>}
            </h2>
            <div className="sides">
              <One name={names.theirs} question={theirs} />
              <One name={names.mine} question={mine} />
            </div>
          </article>
        );
      })}
    </section>
  );
}

function One({
  name,
  question,
}: {
  readonly name: string;
  readonly question: ComparedAnswer | null;
}): ReactNode {
  return (
    <div className="side">
      <p className="side-name">{name}</p>
      {question === null ? (
        <p className="quiet">Not asked.</p>
      ) : (
        <>
          <p className="side-answer">
            <strong className={question.answer}>{question.answer}</strong>
          </p>
          {typeof question.sure === 'string' ? (
            <p className="quiet">{question.sure}</p>
          ) : (
            <ChanceBars rows={question.sure} />
          )}
        </>
      )}
    </div>
  );
}
