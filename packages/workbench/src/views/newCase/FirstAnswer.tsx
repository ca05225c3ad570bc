import { verdicts } from '@casus/report';
import type { ReactNode } from 'react';
import { useReading } from '../../app/hooks.ts';
import { hrefOf } from '../../app/routes.ts';

/** What follows from the new case, and where one may go from there. */
export function FirstAnswer(): ReactNode {
  const [base, number] = [useReading('base'), useReading('number')];
  if (base === null || base.number !== number) return <p role="status">Being worked out…</p>;
  return (
    <>
      {base.document === null && (
        <p>
          So many options make too many states to list them:{' '}
          <a href={hrefOf('answer')}>what is found of the status quo</a> takes a moment.
        </p>
      )}
      {Object.entries(base.document?.questions ?? {}).map(([id, { text, answer }]) => (
        <section key={id} className="first-answer" aria-label={text}>
          <h2>{text}</h2>
          <p className="verdict">
            <strong className={answer}>{verdicts[answer].word}</strong>
            <span>{verdicts[answer].rest}</span>
          </p>
        </section>
      ))}
      <p>What you entered is a case now. Save it, and change it wherever you read it:</p>
      <ul>
        <li>
          <a href={hrefOf('model')}>Look whether each order of states is as you meant it</a>, and
          add conditions and what cannot be.
        </li>
        <li>
          <a href={hrefOf('evidence')}>Add what is reported</a>, and let preferences hang on it.
        </li>
        <li>
          <a href={hrefOf('outcomes')}>Read why each state holds or does not</a>.
        </li>
      </ul>
    </>
  );
}
