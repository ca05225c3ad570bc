import type { Concept } from '@casus/engine';
import { type ReactNode, useEffect, useRef } from 'react';
import { useAsk, useKeys } from '../../app/hooks.ts';
import { Blocks } from '../../blocks/Blocks.tsx';

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
  const { answer, refused, isStale } = useAsk('witness', { state, decisionMaker, concept });
  const panel = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    opener.current = document.activeElement;
    panel.current?.focus();
  }, []);
  const leave = (): void => {
    close();
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  useKeys(({ key }) => {
    if (key === 'Escape') leave();
  });
  return (
    <aside
      className={`witness${isStale ? ' is-stale' : ''}`}
      aria-label={`Why, state ${state}`}
      tabIndex={-1}
      ref={panel}
    >
      <button type="button" className="close" onClick={leave} aria-label="Close">
        ✕
      </button>
      {refused !== null && <p>{refused}</p>}
      {answer !== null && <Blocks blocks={answer} />}
    </aside>
  );
}
