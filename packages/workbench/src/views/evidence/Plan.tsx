import type { Case } from '@casus/casefile';
import { collectionBlocks } from '@casus/report';
import { type ReactNode, useRef } from 'react';
import { useWidth } from '../../app/useWidth.ts';
import { Blocks } from '../../blocks/Blocks.tsx';
import type { Worlds } from '../../engine/protocol.ts';

/** From this width on it stands beside the evidence. */
const wide = 1024;

/** What to ask about first. It has its room before it is known: beside the evidence, or on a narrow page
 *  as a line above it that unfolds. */
export function Plan({
  theCase,
  worlds,
  children,
}: {
  readonly theCase: Case;
  /** Null: not known yet. */
  readonly worlds: Worlds | null;
  /** The evidence. */
  readonly children: ReactNode;
}): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const isBeside = useWidth(box) >= wide;
  // Without their own heading.
  const [, ...plan] = worlds === null ? [] : collectionBlocks(theCase, worlds);
  const nothing =
    worlds === null ? '' : 'No single claim or figure, known for certain, would help.';
  const told = plan.length > 0 ? <Blocks blocks={plan} /> : <p>{nothing}</p>;
  return (
    <div className={isBeside ? 'has-plan-beside' : ''} ref={box}>
      {isBeside ? (
        <section className="plan" aria-label={title}>
          <h2>{title}</h2>
          {told}
        </section>
      ) : (
        <details className="plan">
          <summary>
            <h2>{title}</h2>
          </summary>
          {told}
        </details>
      )}
      <div>{children}</div>
    </div>
  );
}

const title = 'Ask about this first';
