import type { AssessmentDocument } from '@casus/assessment';
import { type ReactNode, useEffect, useState } from 'react';
import { useKeys } from '../../app/hooks.ts';
import type { Graph } from '../../engine/asks/graph.ts';
import type { Place } from './usePlace.ts';

/** How long a step stays when the path plays by itself. */
const stepMs = 2200;

/** The path from the status quo, step by step, each told in words. */
export function PathPlayer({
  document,
  graph,
  place,
  move,
}: {
  readonly document: AssessmentDocument;
  readonly graph: Graph | null;
  readonly place: Place;
  readonly move: (change: Partial<Place>) => void;
}): ReactNode {
  const { statusQuo, outcomes } = document;
  const path = graph?.path ?? null;
  const steps = path?.steps ?? [];
  const step = Math.min(place.step, steps.length);
  const [isPlaying, setPlaying] = useState(false);
  const goTo = (next: number): void => {
    if (next >= 0 && next <= steps.length) move({ step: next });
  };
  useEffect(() => {
    if (!isPlaying) return;
    if (step >= steps.length) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => move({ step: step + 1 }), stepMs);
    return () => clearTimeout(timer);
  });
  useKeys((event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === 'ArrowRight') goTo(step + 1);
    else if (event.key === 'ArrowLeft') goTo(step - 1);
  });
  if (statusQuo === null || place.to === null) return null;
  const others = outcomes.dropped.map(({ state }) => state);
  return (
    <section className="player" aria-label="The path">
      <div className="player-tools">
        <label>
          From the status quo to{' '}
          <select
            value={place.to}
            onChange={({ target }) => move({ to: Number(target.value), step: 0 })}
          >
            {[...new Set([...outcomes.states, ...others, place.to])].map((state) => (
              <option key={state} value={state}>
                {`state ${state}${outcomes.states.includes(state) ? ', an outcome' : ''}`}
              </option>
            ))}
          </select>
        </label>
        <span className="steps">
          <button type="button" onClick={() => goTo(step - 1)} disabled={step === 0}>
            ← Back
          </button>
          <button
            type="button"
            onClick={() => {
              if (!isPlaying && step === steps.length) move({ step: 0 });
              setPlaying(!isPlaying);
            }}
            disabled={steps.length === 0}
          >
            {isPlaying ? 'Pause' : 'Play'}
          </button>
          <button type="button" onClick={() => goTo(step + 1)} disabled={step >= steps.length}>
            Next →
          </button>
        </span>
      </div>
      {graph !== null && (
        <div className="step-told" role="status">
          {steps.length === 0 ? (
            <p>{nowhere(path, place.to === statusQuo)}</p>
          ) : step === 0 ? (
            <p>
              <strong>Now.</strong>{' '}
              {sentence(graph.nodes.find(({ isStatusQuo }) => isStatusQuo)?.words ?? '')}
            </p>
          ) : (
            <p>
              <strong>
                Step {step} of {steps.length}.
              </strong>{' '}
              {sentence(steps[step - 1]!.words)}
              {step === steps.length && outcomes.states.includes(place.to) && (
                <> Here the conflict comes to rest: state {place.to} is an outcome.</>
              )}
            </p>
          )}
          {path?.isByImprovements === false && steps.length > 0 && (
            <p className="quiet">Improvements alone do not lead there: some mover does not gain.</p>
          )}
        </div>
      )}
    </section>
  );
}

function nowhere(path: Graph['path'], isStatusQuo: boolean): string {
  if (isStatusQuo) return 'The status quo is an outcome itself: nobody has reason to move.';
  return path?.steps === null ? 'No moves lead there.' : '';
}

/** The words of a step with their full stop; a case's own text is not touched otherwise. */
function sentence(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.matches('input:not([type=checkbox], [type=radio]), select, textarea')
  );
}
