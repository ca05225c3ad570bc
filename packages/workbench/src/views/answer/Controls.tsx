import type { Play } from '@casus/report';
import type { ReactNode } from 'react';
import { ClaimSwitch } from './ClaimSwitch.tsx';
import { FigureSlider } from './FigureSlider.tsx';

/** Switches for claims and sliders for estimates, in the order of the case. */
export function Controls({
  play,
  ids,
}: {
  readonly play: Play;
  readonly ids: ReadonlySet<string>;
}): ReactNode {
  return (
    <div className="controls">
      {play.estimates
        .filter(({ id }) => ids.has(id))
        .map((estimate) => (
          <FigureSlider key={estimate.id} estimate={estimate} />
        ))}
      {play.claims
        .filter(({ id }) => ids.has(id))
        .map((claim) => (
          <ClaimSwitch key={claim.id} claim={claim} />
        ))}
    </div>
  );
}
