import type { ReactNode } from 'react';
import './stack.css';

/** One of several things in the room of the largest of them, so that what stands below stays where it is
 *  when another one comes. */
export function Stack({
  others,
  children,
}: {
  /** What may stand there as well; unseen and unheard. */
  readonly others: readonly ReactNode[];
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className="stack">
      <div>{children}</div>
      {others.map((other, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they only take room
        <div key={at} className="unseen" aria-hidden="true">
          {other}
        </div>
      ))}
    </div>
  );
}
