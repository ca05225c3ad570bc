import type { ReactNode } from 'react';
import type { Progress } from '../engine/progress.ts';
import { useSettled } from './hooks.ts';
import { progressInWords } from './progressInWords.ts';

/** What takes less is not worth telling. */
const afterMs = 300;

/** That an answer is being worked out, how far that has come, and a way to end it. */
export function Working({
  what,
  isWorking,
  progress,
  stop,
}: {
  readonly what: string;
  readonly isWorking: boolean;
  readonly progress: Progress | null;
  readonly stop: () => void;
}): ReactNode {
  const isLong = useSettled(isWorking, afterMs) && isWorking;
  return (
    <div className="working no-print">
      <span role="status">{isLong && what}</span>
      {isLong && (
        <>
          {/* Before what grows, so that it stays where it is. */}
          <button type="button" onClick={stop}>
            Stop
          </button>
          <span className="quiet">{progress !== null && progressInWords(progress)}</span>
        </>
      )}
    </div>
  );
}
