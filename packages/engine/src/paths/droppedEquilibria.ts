import type { JointStep } from '../coalitions/jointSteps.ts';
import type { Model } from '../moves/model.ts';
import { popCount } from '../states/formulaBits.ts';
import { decimalOf } from '../states/numbering.ts';

/** An equilibrium that is no outcome: out of reach, or left by a coalition (its index, and where it
 *  goes); −1 where there is none. */
export interface DroppedEquilibrium {
  readonly state: number;
  readonly because: 'unreachable' | 'coalition';
  readonly coalition: number;
  readonly to: number;
}

/** Most that are listed. */
const maxDropped = 100;

/** The equilibria that are not outcomes, the first of them with the reason. */
export function droppedEquilibria(
  model: Model,
  equilibria: Uint8Array,
  reached: Uint8Array | null,
  isOutcome: Uint8Array,
  stepsOf: (s: number) => readonly JointStep[],
): { listed: DroppedEquilibrium[]; count: number } {
  const listed: DroppedEquilibrium[] = [];
  let count = 0;
  for (let s = 0; s < equilibria.length; s++) {
    if (equilibria[s] === 0 || isOutcome[s] === 1 || count++ >= maxDropped) continue;
    const steps = reached?.[s] === 0 ? [] : stepsOf(s);
    const step = steps.find(({ to }) => isOutcome[to] === 1) ?? plainest(model, s, steps);
    listed.push(
      step === undefined
        ? { state: s, because: 'unreachable', coalition: -1, to: -1 }
        : { state: s, because: 'coalition', ...step },
    );
  }
  return { listed, count };
}

/** The step that changes the fewest options; the first of several. */
function plainest({ space }: Model, s: number, steps: readonly JointStep[]): JointStep | undefined {
  // In graph form decimals are places in a list: there the first step is as plain as any.
  if (space.form.form === 'graph') return steps[0];
  const size = (to: number): number => popCount(decimalOf(space, s) ^ decimalOf(space, to));
  let chosen = steps[0];
  for (const step of steps) if (size(step.to) < size(chosen!.to)) chosen = step;
  return chosen;
}
