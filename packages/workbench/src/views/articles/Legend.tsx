import type { ReactNode } from 'react';

/** How parts are marked, each by colour and by its line. */
export function Legend(): ReactNode {
  return (
    <ul className="legend review-legend" aria-label="Marks">
      <li>
        <span className="marked is-source">who</span>
      </li>
      <li>
        <span className="marked is-cue">by which word</span>
      </li>
      <li>
        <span className="marked is-content depth-1">what</span>
      </li>
      <li>
        <span className="marked is-content depth-2">what, within what</span>
      </li>
    </ul>
  );
}
