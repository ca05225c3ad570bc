import { movers, type Play, type QuestionWords, verdicts } from '@casus/report';
import { type MemoExoticComponent, memo, type ReactNode } from 'react';
import { useSession, useStore } from '../../app/hooks.ts';
import { ChanceBars } from '../../blocks/ChanceBars.tsx';
import { Runs } from '../../blocks/Runs.tsx';
import { isChanged } from '../../scenario.ts';
import { Controls } from './Controls.tsx';
import type { Shown } from './useAnswers.ts';

interface Props {
  readonly question: Shown;
  readonly play: Play | null;
}

/** One question: the answer, the bar of its likelihood, and below it what moves it. It is drawn anew where
 *  something of it changed: most edits leave most answers as they were. */
export const QuestionCard: MemoExoticComponent<(props: Props) => ReactNode> = memo(
  Card,
  (before, after) => before.play === after.play && isSame(before.question, after.question),
);

function isSame(one: Shown, other: Shown): boolean {
  return (Object.keys(one) as (keyof Shown)[]).every((key) => one[key] === other[key]);
}

function Card({ question: { id, text, answer, asAssessed, words }, play }: Props): ReactNode {
  const isWhatIf = isChanged(useStore(useSession().scenario));
  const { word, rest } = verdicts[answer];
  const moving = play === null ? new Set<string>() : movers(play, id);
  const hasTurned = answer !== asAssessed;
  return (
    <section className={`question gives-${answer}`} aria-label={text}>
      <h2>{text}</h2>
      <p className="verdict" aria-live="polite">
        <strong className={answer}>{word}</strong>
        <span>{rest}</span>
        {hasTurned && (
          <>
            {' '}
            <span className="turned">Turned from {asAssessed}.</span>
          </>
        )}
      </p>
      {words === null ? (
        <p className="quiet pending">How sure that is, is being worked out.</p>
      ) : (
        <>
          <ChanceBars rows={words.chances} />
          {!isWhatIf && <Details words={words} isMoved={moving.size > 0} />}
        </>
      )}
      {play !== null && moving.size > 0 && <Controls play={play} ids={moving} />}
    </section>
  );
}

/** How sure the answer is, and on whose word it stands. */
function Details({
  words: { sure, leftOut },
  isMoved,
}: {
  readonly words: QuestionWords;
  readonly isMoved: boolean;
}): ReactNode {
  return (
    <ul className="details">
      {sure.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines come anew as a whole
        <li key={at}>
          <Runs text={text} />
        </li>
      ))}
      {leftOut.map(({ text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines come anew as a whole
        <li key={at} className="left-out">
          <Runs text={text} />
        </li>
      ))}
      {leftOut.length === 0 && !isMoved && (
        <li className="quiet">No single report, claim or estimate turns this.</li>
      )}
    </ul>
  );
}
