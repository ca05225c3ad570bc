import { counted, type Play } from '@casus/report';
import type { ReactNode } from 'react';
import { Controls } from './Controls.tsx';

/** So few are shown at once. */
const few = 2;

/** What turns an answer. The same claims often turn several: below the first question the long lists are
 *  folded. */
export function Turners({
  play,
  ids,
  isOpen,
}: {
  readonly play: Play;
  readonly ids: ReadonlySet<string>;
  readonly isOpen: boolean;
}): ReactNode {
  const n = (of: readonly { readonly id: string }[]): number =>
    of.filter(({ id }) => ids.has(id)).length;
  if (isOpen || ids.size <= few) {
    return (
      <div className="turners">
        <h3>What if?</h3>
        <Controls play={play} ids={ids} />
      </div>
    );
  }
  const parts = [
    ...(n(play.estimates) === 0 ? [] : [counted(n(play.estimates), 'estimate')]),
    ...(n(play.claims) === 0 ? [] : [counted(n(play.claims), 'claim')]),
  ];
  return (
    <details className="turners">
      <summary>
        <h3>What if?</h3> <span className="quiet">{parts.join(', ')} may turn it</span>
      </summary>
      <Controls play={play} ids={ids} />
    </details>
  );
}
