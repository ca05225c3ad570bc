import type { ReactNode } from 'react';

const effects = [
  ['is-turning', 'turned the likeliest answer'],
  ['is-moving', 'moved its likelihood'],
  ['is-still', 'moved nothing'],
] as const;

/** What colours and signs stand for. */
export function Legend(): ReactNode {
  return (
    <ul className="legend" aria-label="Legend">
      {effects.map(([className, words]) => (
        <li key={className}>
          <svg width="14" height="14" aria-hidden="true" className={`dated ${className}`}>
            <circle className="sign" cx="7" cy="7" r="5" />
          </svg>{' '}
          {words}
        </li>
      ))}
      <li>◆ states a figure</li>
      <li>✕ denies</li>
      <li>a line: the time it may be of; it counts from the end</li>
    </ul>
  );
}
