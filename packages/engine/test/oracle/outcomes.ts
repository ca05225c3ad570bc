import type { Concept } from '../../src/index.ts';
import { undeterredCoalitionImprovements } from './coalitions.ts';
import { allStates, everybody, type LiteralModel } from './literalModel.ts';
import { isStable, undeterredImprovements } from './stability.ts';

export interface Step {
  readonly by: readonly number[];
  readonly to: number;
}

export interface LiteralSettlement {
  readonly reached: ReadonlySet<number>;
  readonly outcomes: readonly number[];
  readonly equilibria: readonly number[];
  readonly mayCycle: boolean;
}

/** Undeterred improvements from s: of single decision makers, then of declared coalitions. */
export function leaves(
  model: LiteralModel,
  concept: Concept,
  coalitions: readonly (readonly number[])[],
  s: number,
): Step[] {
  return [
    ...everybody(model).flatMap((i) =>
      undeterredImprovements(model, concept, i, s).map((to) => ({ by: [i], to })),
    ),
    ...coalitions.flatMap((members) =>
      undeterredCoalitionImprovements(model, concept, members, s).map((to) => ({
        by: members,
        to,
      })),
    ),
  ];
}

/** The states reachable from the status quo by undeterred improvements from which none leads on;
 *  without a status quo every state counts as reachable. */
export function settlement(
  model: LiteralModel,
  concept: Concept,
  coalitions: readonly (readonly number[])[],
  statusQuo: number | null,
): LiteralSettlement {
  const next = allStates(model).map((s) => leaves(model, concept, coalitions, s));
  const isRest = (s: number): boolean => next[s]!.length === 0;
  const reachableFrom = (starts: readonly number[]): Set<number> => {
    const reached = new Set(starts);
    for (const s of reached) for (const { to } of next[s]!) reached.add(to);
    return reached;
  };
  const reached = reachableFrom(statusQuo === null ? allStates(model) : [statusQuo]);
  return {
    reached,
    outcomes: [...reached].filter(isRest).sort((a, b) => a - b),
    equilibria: allStates(model).filter((s) =>
      everybody(model).every((i) => isStable(model, concept, i, s)),
    ),
    mayCycle: [...reached].some((s) => ![...reachableFrom([s])].some(isRest)),
  };
}
