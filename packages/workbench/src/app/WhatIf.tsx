import type { ReactNode } from 'react';
import { isChanged } from '../scenario.ts';
import { useSession, useStore } from './hooks.ts';

/** Says that the answers are not those of the case, as long as the reader has changed something. */
export function WhatIf(): ReactNode {
  const { scenario } = useSession();
  const isWhatIf = isChanged(useStore(scenario));
  return (
    <div role="status">
      {isWhatIf && (
        <div className="notice what-if">
          <p>What if: these answers are with your changes, not those of the case.</p>
          <button type="button" onClick={scenario.reset}>
            As assessed
          </button>
        </div>
      )}
    </div>
  );
}
