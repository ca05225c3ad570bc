import type { Question } from '@casus/casefile';
import type { Concept } from '@casus/engine';
import { type LiteralConflict, truth } from './literalConflict.ts';
import { improvements, isStable, type LiteralStep, undeterred } from './literalStability.ts';

export type LiteralAnswer = 'yes' | 'open' | 'no' | 'unsettled';

/** What holds in one world under one concept. */
export interface LiteralOutcomes {
  readonly concept: Concept;
  /** Null without a status quo, and where the world rules it out. */
  readonly statusQuo: number | null;
  readonly equilibria: readonly number[];
  readonly outcomes: readonly number[];
  readonly unsettled: string | null;
  readonly mayCycle: boolean;
  readonly dropped: readonly {
    readonly state: number;
    readonly because: 'unreachable' | 'coalition';
    readonly members: readonly number[];
    readonly to: number | null;
  }[];
  /** Undeterred improvements from each state of the world. */
  readonly leaves: ReadonlyMap<number, readonly LiteralStep[]>;
}

/** The state of the status quo: an absent option counts as not taken. Null where the case has none,
 *  0 where the world rules it out. */
function statusQuoOf(
  { theCase, stateOf, feasible }: LiteralConflict,
  isAbsent: boolean[],
): number | null {
  const { statusQuo } = theCase;
  if (statusQuo === null) return null;
  const cell =
    statusQuo.kind === 'state'
      ? statusQuo.state
      : statusQuo.taken.filter((k) => !isAbsent[k]).reduce((sum, k) => sum + 2 ** k, 0);
  return feasible.has(cell) ? stateOf.get(cell)! : 0;
}

/** @param isAbsent  options that the world denies. */
export function literalOutcomes(
  conflict: LiteralConflict,
  concept: Concept,
  isAbsent: boolean[],
): LiteralOutcomes {
  const here = conflict.states.filter(conflict.inWorld);
  const leaves = new Map(here.map((s) => [s, undeterred(conflict, concept, s)]));
  const equilibria = here.filter((s) =>
    conflict.theCase.decisionMakers.every((_, i) => isStable(conflict, concept, i, s)),
  );
  const statusQuo = statusQuoOf(conflict, isAbsent);
  const from = (start: readonly number[]): number[] => {
    const seen = new Set(start);
    for (const s of seen) for (const { to } of leaves.get(s)!) seen.add(to);
    return [...seen].sort((a, b) => a - b);
  };
  const isRest = (s: number): boolean => leaves.get(s)!.length === 0;
  const reachable = statusQuo === null ? here : statusQuo === 0 ? [] : from([statusQuo]);
  const outcomes = reachable.filter(isRest);
  const unsettled =
    here.length === 0
      ? 'no state is feasible'
      : statusQuo === 0
        ? 'the status quo is not feasible'
        : outcomes.length === 0
          ? statusQuo === null
            ? 'from every state some undeterred improvement leads on'
            : 'from every state that can be reached some undeterred improvement leads on'
          : null;
  const dropped = equilibria
    .filter((s) => !outcomes.includes(s))
    .map((state) => {
      if (!reachable.includes(state)) {
        return { state, because: 'unreachable' as const, members: [], to: null };
      }
      const together = leaves.get(state)!.filter(({ by }) => by.length > 1);
      const away = (to: number): number => stepSize(conflict, state, to);
      const step =
        together.find(({ to }) => outcomes.includes(to)) ??
        together.toSorted((a, b) => away(a.to) - away(b.to))[0]!;
      return { state, because: 'coalition' as const, members: step.by, to: step.to };
    });
  return {
    concept,
    statusQuo: statusQuo === 0 ? null : statusQuo,
    equilibria,
    outcomes,
    unsettled,
    mayCycle: reachable.some((s) => !from([s]).some(isRest)),
    dropped,
    leaves,
  };
}

/** Yes where the formula is true in all outcomes, open in some, no in none. */
export function literalAnswer(
  { theCase, shown }: LiteralConflict,
  { ask }: Question,
  outcomes: readonly number[],
): LiteralAnswer {
  if (outcomes.length === 0) return 'unsettled';
  const isTrue = outcomes.map((s) => truth(theCase, ask.formula, shown(s)));
  return isTrue.every(Boolean) ? 'yes' : isTrue.some(Boolean) ? 'open' : 'no';
}

/** One shortest way from a state to each other one, in which no mover moves twice in succession; of
 *  several the first by mover, then by state, at the first step where they differ. */
export function literalPaths(
  start: number,
  steps: (state: number) => readonly LiteralStep[],
): ReadonlyMap<number, readonly LiteralStep[]> {
  const found = new Map<number, readonly LiteralStep[]>([[start, []]]);
  const seen = new Set<string>();
  const queue: { state: number; path: readonly LiteralStep[] }[] = [{ state: start, path: [] }];
  for (const { state, path } of queue) {
    for (const step of steps(state)) {
      const key = `${step.to} ${step.by.join()}`;
      if (path.at(-1)?.by.join() === step.by.join() || seen.has(key)) continue;
      seen.add(key);
      const longer = [...path, step];
      if (!found.has(step.to)) found.set(step.to, longer);
      queue.push({ state: step.to, path: longer });
    }
  }
  return found;
}

/** Unilateral moves from a state, by decision maker, then by state number. */
export function unilateralMoves(conflict: LiteralConflict, state: number): LiteralStep[] {
  return conflict.theCase.decisionMakers.flatMap((_, i) =>
    conflict.moves(i, state).map((to) => ({ by: [i], to })),
  );
}

/** Improvements from a state, deterred or not: of decision makers, then of declared coalitions. */
export function allImprovements(conflict: LiteralConflict, state: number): LiteralStep[] {
  return [
    ...conflict.theCase.decisionMakers.map((_, i) => [i]),
    ...conflict.theCase.coalitions,
  ].flatMap((by) => improvements(conflict, by, state).map((to) => ({ by, to })));
}

/** States where a formula holds that are nearest to an outcome: in option form by options changed, in
 *  graph form by moves of anybody. At most ten. */
export function literalNearest(
  conflict: LiteralConflict,
  { ask }: Pick<Question, 'ask'>,
  outcomes: readonly number[],
): number[] {
  const { theCase, shown, states } = conflict;
  const holding = states.filter(
    (s) => conflict.inWorld(s) && truth(theCase, ask.formula, shown(s)),
  );
  const moves = movesAway(conflict, outcomes);
  const distance = (s: number): number =>
    theCase.stateNames === null
      ? Math.min(...outcomes.map((t) => stepSize(conflict, s, t)))
      : (moves.get(s) ?? Infinity);
  const least = Math.min(...holding.map(distance));
  return holding.filter((s) => distance(s) === least).slice(0, 10);
}

/** Number of moves from the nearest outcome, by whomever, one after another. */
function movesAway(conflict: LiteralConflict, outcomes: readonly number[]): Map<number, number> {
  const away = new Map(outcomes.map((s) => [s, 0]));
  for (const [s, n] of away) {
    for (const { to } of unilateralMoves(conflict, s)) if (!away.has(to)) away.set(to, n + 1);
  }
  return away;
}

/** Options in which two states differ; in graph form every step is as long as any other. */
function stepSize({ theCase, shown }: LiteralConflict, a: number, b: number): number {
  if (theCase.stateNames !== null) return 0;
  return Array.from((shown(a) ^ shown(b)).toString(2)).filter((bit) => bit === '1').length;
}

/** One undeterred improvement of each mover: the fewest options changed, then the best for the (first)
 *  mover, then the lowest state. */
export function plainestSteps(
  conflict: LiteralConflict,
  state: number,
  steps: readonly LiteralStep[],
): LiteralStep[] {
  const movers = [...new Set(steps.map(({ by }) => by.join()))];
  return movers.map((mover) => {
    const [first] = steps
      .filter(({ by }) => by.join() === mover)
      .toSorted(
        (a, b) =>
          stepSize(conflict, state, a.to) - stepSize(conflict, state, b.to) ||
          conflict.compare(a.by[0]!, b.to, a.to) ||
          a.to - b.to,
      );
    return first!;
  });
}
