import type { ReactNode } from 'react';
import { useReading } from '../app/hooks.ts';
import type { Mistake } from './mistake.ts';
import { whereInWords } from './whereInWords.ts';

/** Most mistakes told at once. */
const most = 5;

/** What stands in the way, where it belongs to no field. */
export function MistakeList({ mistakes }: { readonly mistakes: readonly Mistake[] }): ReactNode {
  const theCase = useReading('base')?.theCase;
  if (mistakes.length === 0) return null;
  return (
    <div className="mistakes" role="alert">
      <ul>
        {mistakes.slice(0, most).map((mistake) => (
          <li key={`${mistake.path.join('.')} ${mistake.message}`}>
            {theCase !== undefined && mistake.path.length > 0 && (
              <strong>{whereInWords(theCase, mistake.path)}: </strong>
            )}
            {inWords(mistake)}
          </li>
        ))}
        {mistakes.length > most && <li>and {mistakes.length - most} more</li>}
      </ul>
    </div>
  );
}

/** Longest hint told: beyond it, it lists names, and those are completed in the field. */
const longestHint = 160;

/** A mistake with what would be right. */
export function inWords({ message, hint }: Pick<Mistake, 'message' | 'hint'>): string {
  return hint === undefined || hint.length > longestHint ? message : `${message} (${hint})`;
}
