import { answers } from '@casus/assessment';
import { movers, type Play, possibleAnswers } from '@casus/report';
import { type MemoExoticComponent, memo, type ReactNode } from 'react';
import { useSession, useStore } from '../../app/hooks.ts';
import { ChanceBars } from '../../blocks/ChanceBars.tsx';
import { isChanged } from '../../scenario.ts';
import { Details } from './Details.tsx';
import { PictureButtons } from './PictureButtons.tsx';
import { Turners } from './Turners.tsx';
import type { Shown } from './useAnswers.ts';
import { Verdict } from './Verdict.tsx';

interface Props {
  readonly question: Shown;
  readonly play: Play | null;
  /** What moves the first one is seen at once. */
  readonly isFirst: boolean;
}

/** One question: the answer, the bar of its likelihood, and below it what moves it. It is drawn anew where
 *  something of it changed: most edits leave most answers as they were. */
export const QuestionCard: MemoExoticComponent<(props: Props) => ReactNode> = memo(
  Card,
  (before, after) =>
    before.play === after.play &&
    before.isFirst === after.isFirst &&
    isSame(before.question, after.question),
);

function isSame(one: Shown, other: Shown): boolean {
  return (Object.keys(one) as (keyof Shown)[]).every((key) => one[key] === other[key]);
}

function Card({
  question: { id, text, answer, asAssessed, words, assessedWords, isCurrent },
  play,
  isFirst,
}: Props): ReactNode {
  const isWhatIf = isChanged(useStore(useSession().scenario));
  const moving = play === null ? new Set<string>() : movers(play, id);
  const turning = play === null ? new Set() : possibleAnswers(play, id);
  // Whatever may come by a switch or a slider has its room from the beginning.
  const possible = answers.filter(
    (each) =>
      each === answer ||
      turning.has(each) ||
      assessedWords?.chances.some(({ mark }) => mark === each) === true ||
      words?.chances.some(({ mark }) => mark === each) === true,
  );
  return (
    <section className={`question gives-${answer}`} aria-label={text}>
      <div className="said">
        <h2>{text}</h2>
        <Verdict answer={answer} asAssessed={asAssessed} possible={possible} />
        {words === null || assessedWords === null ? (
          <p className="quiet pending">How sure that is, is being worked out.</p>
        ) : (
          <>
            <ChanceBars rows={words.chances} marks={possible} />
            <Details
              words={assessedWords}
              asAssessed={asAssessed}
              isMoved={moving.size > 0}
              isWhatIf={isWhatIf}
            />
            <PictureButtons words={words} answer={answer} play={play} isCurrent={isCurrent} />
          </>
        )}
      </div>
      {play !== null && moving.size > 0 && <Turners play={play} ids={moving} isOpen={isFirst} />}
    </section>
  );
}
