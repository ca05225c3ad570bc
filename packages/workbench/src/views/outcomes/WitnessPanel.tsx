import type { Concept } from '@casus/engine';
import type { ReactNode } from 'react';
import { useAsk } from '../../app/hooks.ts';
import { AskedBlocks } from '../../blocks/AskedBlocks.tsx';
import { SidePanel } from './SidePanel.tsx';

/** Why a state is stable or not, step by step, in words. */
export function WitnessPanel({
  state,
  decisionMaker,
  concept,
  close,
}: {
  readonly state: number;
  readonly decisionMaker: string | null;
  readonly concept: Concept;
  readonly close: () => void;
}): ReactNode {
  const asked = useAsk('witness', { state, decisionMaker, concept });
  return (
    <SidePanel label={`Why, state ${state}`} isStale={asked.isStale} close={close}>
      <AskedBlocks asked={asked} what="The reason is being looked for…" />
    </SidePanel>
  );
}
