import { movers, type Play } from '@casus/report';
import type { ReactNode } from 'react';
import { useReading } from '../../app/hooks.ts';
import { hrefOf } from '../../app/routes.ts';
import { Controls } from './Controls.tsx';
import { GivenAnswers } from './GivenAnswers.tsx';
import { QuestionCard } from './QuestionCard.tsx';
import { useAnswers } from './useAnswers.ts';
import './answer.css';

/** From so many letters on a title is set smaller. */
const longTitle = 120;

/** Each question with its answer, how sure that is, and what would change it. */
export function AnswerView(): ReactNode {
  const base = useReading('base');
  if (base === null) return <h1>Answers</h1>;
  const { title, question, summary, asOf, questions } = base.theCase;
  return (
    <>
      <header className="lead">
        <h1 className={title.length > longTitle ? 'is-long' : ''}>{title}</h1>
        {question !== null && <p className="asked">{question}</p>}
        {asOf !== null && <p className="quiet">As of {asOf.text}</p>}
        {summary !== null && <Summary text={summary} />}
      </header>
      {questions.size === 0 && (
        <p>
          The case asks no question yet: <a href={hrefOf('model', { at: 'questions' })}>add one</a>.
        </p>
      )}
      {base.document === null ? <GivenAnswers theCase={base.theCase} /> : <Answers />}
    </>
  );
}

/** So long a summary would push the answers out of sight. */
const longSummary = 600;

function Summary({ text }: { readonly text: string }): ReactNode {
  if (text.length <= longSummary) return <p>{text}</p>;
  return (
    <details>
      <summary>The situation</summary>
      <p>{text}</p>
    </details>
  );
}

/** What all states and all worlds say, and what turns it. */
function Answers(): ReactNode {
  const { questions, play, isStale } = useAnswers();
  const isFirst = useReading('worlds') === null;
  return (
    <>
      {/* Cards that know more take the place of the first ones, and push none of them. */}
      <div key={`${isFirst}`} className={`questions${isStale ? ' is-stale' : ''}`}>
        {questions.map((each, at) => (
          <QuestionCard key={each.id} question={each} play={play} isFirst={at === 0} />
        ))}
      </div>
      {play !== null && <Idle play={play} />}
    </>
  );
}

/** What reaches the model and still turns no answer: the reader may try. */
function Idle({ play }: { readonly play: Play }): ReactNode {
  const moving = new Set(play.questions.flatMap(({ id }) => [...movers(play, id)]));
  const idle = [...play.claims, ...play.estimates]
    .map(({ id }) => id)
    .filter((id) => !moving.has(id));
  if (idle.length === 0) return null;
  return (
    <section className="idle" aria-label="What turns nothing">
      <h2 className="idle-head">What turns nothing</h2>
      <p className="quiet">This is part of the model too, yet no answer hangs on it. Try.</p>
      <Controls play={play} ids={new Set(idle)} />
    </section>
  );
}
