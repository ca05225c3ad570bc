import type { Play } from '@casus/report';
import type { ReactNode } from 'react';
import { useSession, useStore } from '../../app/hooks.ts';

/** A claim taken as so or as not so. */
export function ClaimSwitch({
  claim: { id, words, isTrue },
}: {
  readonly claim: Play['claims'][number];
}): ReactNode {
  const { scenario } = useSession();
  const { claims } = useStore(scenario);
  const isOn = claims.get(id) ?? isTrue;
  return (
    <label className={`switch${claims.has(id) ? ' is-changed' : ''}`}>
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-checked={isOn}
        onChange={({ target }) => {
          scenario.setClaim(id, target.checked === isTrue ? null : target.checked);
        }}
      />
      <span>{words}</span> <span className="switch-state">{isOn ? 'is so' : 'is not so'}</span>
    </label>
  );
}
