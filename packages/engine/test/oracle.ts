import { type Direction, evaluate, type Formula } from '../src/index.ts';

/** A model as plain sets: the slow, literal transcription of the definitions, used only in tests. */
export interface LiteralModel {
  readonly nStates: number;
  readonly nDms: number;
  /** moves[i][s]: states i can move to from s. */
  readonly moves: readonly (readonly ReadonlySet<number>[])[];
  /** ranks[i][s], higher is preferred. */
  readonly ranks: readonly (readonly number[])[];
  /** Decimals that make up each state; empty lists in graph form. */
  readonly decimals: readonly (readonly number[])[];
  /** Option masks per decision maker. */
  readonly own: readonly number[];
  readonly directions: readonly Direction[];
}

/** States of an option form: feasible decimals, coalesced by overlapping formulas. */
export function literalStates(
  nOptions: number,
  infeasible: readonly Formula[],
  coalesce: readonly Formula[],
): number[][] {
  const holds = (formula: Formula, decimal: number): boolean =>
    evaluate(formula, (k) => ((decimal >> k) & 1) === 1);
  let states: number[][] = [];
  for (let decimal = 0; decimal < 2 ** nOptions; decimal++) {
    if (!infeasible.some((formula) => holds(formula, decimal))) states.push([decimal]);
  }
  for (const formula of coalesce) {
    const touched = states.filter((state) => state.some((decimal) => holds(formula, decimal)));
    if (touched.length < 2) continue;
    const merged = touched.flat().sort((a, b) => a - b);
    states = [...states.filter((state) => !touched.includes(state)), merged];
  }
  return states.sort((a, b) => a[0]! - b[0]!);
}

/** Whether changing `from` into `to` breaks no direction and touches only options of `own`. */
export function isLegalChange(
  from: number,
  to: number,
  own: number,
  directions: readonly Direction[],
): boolean {
  for (const [k, direction] of directions.entries()) {
    const before = (from >> k) & 1;
    const after = (to >> k) & 1;
    if (before === after) continue;
    if (((own >> k) & 1) === 0) return false;
    if (direction === 'forward' && after === 0) return false;
    if (direction === 'backward' && after === 1) return false;
  }
  return true;
}

export function literalMoves(
  states: readonly (readonly number[])[],
  own: number,
  directions: readonly Direction[],
): Set<number>[] {
  return states.map((from, s) => {
    const targets = new Set<number>();
    for (const [t, to] of states.entries()) {
      const isMove = from.some((a) => to.some((b) => isLegalChange(a, b, own, directions)));
      if (t !== s && isMove) targets.add(t);
    }
    return targets;
  });
}

const everybody = (model: LiteralModel): number[] =>
  Array.from({ length: model.nDms }, (_, i) => i);

export function improvements(model: LiteralModel, i: number, s: number): number[] {
  return [...model.moves[i]![s]!].filter((t) => model.ranks[i]![t]! > model.ranks[i]![s]!);
}

/** R_H(s) or R_H⁺(s): a search over pairs (state, last mover); `s` itself only if moves lead back. */
export function joint(
  model: LiteralModel,
  members: readonly number[],
  s: number,
  onlyImprovements: boolean,
): Set<number> {
  const reached = new Set<number>();
  const seen = new Set<string>();
  const visit = (state: number, last: number): void => {
    for (const j of members) {
      if (j === last) continue;
      const targets = onlyImprovements ? improvements(model, j, state) : model.moves[j]![state]!;
      for (const t of targets) {
        reached.add(t);
        if (seen.has(`${t} ${j}`)) continue;
        seen.add(`${t} ${j}`);
        visit(t, j);
      }
    }
  };
  visit(s, -1);
  return reached;
}

/** States that deter coalition `members` at `s`, having ended up in `q` (a single one is a coalition of
 *  itself, whose own moves are single moves). */
function deters(
  model: LiteralModel,
  members: readonly number[],
  s: number,
  q: number,
  isSymmetric: boolean,
): boolean {
  const isBetter = (t: number): boolean =>
    members.every((i) => model.ranks[i]![t]! > model.ranks[i]![s]!);
  if (isBetter(q)) return false;
  if (!isSymmetric) return true;
  const escapes =
    members.length === 1 ? model.moves[members[0]!]![q]! : joint(model, members, q, false);
  return ![...escapes].some(isBetter);
}

/** Undeterred improvements of one decision maker, or of a coalition, from `s`. */
export function undeterred(
  model: LiteralModel,
  concept: string,
  members: readonly number[],
  s: number,
): number[] {
  const isBetter = (t: number): boolean =>
    members.every((i) => model.ranks[i]![t]! > model.ranks[i]![s]!);
  const isSingle = members.length === 1;
  const reach = isSingle ? model.moves[members[0]!]![s]! : joint(model, members, s, false);
  const better = [...reach].filter((t) => t !== s && isBetter(t));
  if (concept === 'nash' || (concept === 'sim' && !isSingle)) return better;
  if (concept === 'sim') return better.filter((t) => !deterredAtOnce(model, members[0]!, s, t));
  const others = everybody(model).filter((j) => !members.includes(j));
  const isCredible = concept === 'seq' || concept === 'symseq';
  const isSymmetric = concept === 'smr' || concept === 'symseq';
  return better.filter(
    (t) =>
      ![...joint(model, others, t, isCredible)].some((q) =>
        deters(model, members, s, q, isSymmetric),
      ),
  );
}

/** Whether a combination of the others' own improvements from s, executed with the move to t, leads to
 *  a feasible state that is not better. */
function deterredAtOnce(model: LiteralModel, i: number, s: number, t: number): boolean {
  const stateOf = (decimal: number): number =>
    model.decimals.findIndex((of) => of.includes(decimal));
  for (const from of model.decimals[s]!) {
    const flipsOf = (j: number): number[] => {
      const flips: number[] = [];
      for (let flip = 1; flip < 2 ** model.directions.length; flip++) {
        const to = stateOf(from ^ flip);
        const isMove = isLegalChange(from, from ^ flip, model.own[j]!, model.directions);
        if (to >= 0 && isMove && model.ranks[j]![to]! > model.ranks[j]![s]!) flips.push(flip);
      }
      return flips;
    };
    const mine = flipsOf(i).filter((flip) => stateOf(from ^ flip) === t);
    let combinations = [0];
    for (const j of everybody(model).filter((other) => other !== i)) {
      const theirs = [0, ...flipsOf(j)];
      combinations = combinations.flatMap((done) => theirs.map((flip) => done | flip));
    }
    for (const flip of mine) {
      for (const along of combinations) {
        if (along === 0) continue;
        const q = stateOf(from ^ flip ^ along);
        if (q >= 0 && model.ranks[i]![q]! <= model.ranks[i]![s]!) return true;
      }
    }
  }
  return false;
}

/** Outcomes and whether some reachable state can never come to rest. */
export function literalSettlement(
  model: LiteralModel,
  concept: string,
  coalitions: readonly (readonly number[])[],
  statusQuo: number | null,
): { outcomes: number[]; mayCycle: boolean } {
  const movers = [...everybody(model).map((i) => [i]), ...coalitions];
  const targets = Array.from({ length: model.nStates }, (_, s) =>
    movers.flatMap((members) => undeterred(model, concept, members, s)),
  );
  const reach = (from: readonly number[]): Set<number> => {
    const reached = new Set(from);
    for (const s of reached) for (const t of targets[s]!) reached.add(t);
    return reached;
  };
  const all = Array.from({ length: model.nStates }, (_, s) => s);
  const reached = [...reach(statusQuo === null ? all : [statusQuo])];
  const isRest = (s: number): boolean => targets[s]!.length === 0;
  return {
    outcomes: reached.filter(isRest).sort((a, b) => a - b),
    mayCycle: reached.some((s) => ![...reach([s])].some(isRest)),
  };
}
