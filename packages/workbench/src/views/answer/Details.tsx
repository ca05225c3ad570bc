import type { Answer } from '@casus/assessment';
import { type QuestionWords, verdicts } from '@casus/report';
import type { ReactNode } from 'react';
import { Runs } from '../../blocks/Runs.tsx';
import { Stack } from '../../blocks/Stack.tsx';

/** How sure the answer is, and on whose word it stands. With the reader's changes it is not said, for it
 *  is of the case as assessed; its room stays. */
export function Details({
  words,
  asAssessed,
  isMoved,
  isWhatIf,
}: {
  readonly words: QuestionWords;
  readonly asAssessed: Answer;
  /** Whether claims or estimates move the answer. */
  readonly isMoved: boolean;
  readonly isWhatIf: boolean;
}): ReactNode {
  const lines = <Lines words={words} isMoved={isMoved} />;
  const before = (
    <p className="details quiet">
      As assessed: <strong className={asAssessed}>{verdicts[asAssessed].word}</strong>
      {verdicts[asAssessed].rest}
    </p>
  );
  return <Stack others={[isWhatIf ? lines : before]}>{isWhatIf ? before : lines}</Stack>;
}

function Lines({
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
