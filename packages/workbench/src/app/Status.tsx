import type { ReactNode } from 'react';
import type { Work } from '../engine/reading.ts';
import { useBehind, useReading } from './hooks.ts';
import { progressInWords } from './progressInWords.ts';

/** What the worker is doing, with a stop where that may take long. */
export function Status(): ReactNode {
  const work = useReading('work');
  const { isWorking, stop } = useBehind();
  return (
    <div className={`status${isWorking ? ' is-working' : ''}`}>
      <button type="button" className="tool" onClick={stop} disabled={!isWorking}>
        Stop
      </button>
      <span role="status">
        <span key={inWords(work)}>{inWords(work)}</span>
      </span>
    </div>
  );
}

function inWords(work: Work): string {
  switch (work.kind) {
    case 'reading':
      return 'Reading…';
    case 'worlds':
      return work.progress === null ? 'Worlds…' : progressInWords(work.progress);
    case 'done':
      return 'Assessed';
    case 'mistaken':
      return 'Mistakes';
    case 'stopped':
      return 'Stopped';
    case 'failed':
      return 'No assessment';
  }
}
