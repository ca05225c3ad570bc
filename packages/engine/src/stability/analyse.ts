import type { StabilityConcept } from '../model/concept.ts';
import { ModelError } from '../model/error.ts';
import type { Model } from '../moves/model.ts';
import { unilateralImprovements } from '../moves/unilateral.ts';
import { type Analysis, analysis } from './analysis.ts';
import { deterrence, keptStable, type SequentialConcept, stableUnder } from './deterrence.ts';
import { simultaneousSanctions, undeterredAtOnce } from './simultaneous.ts';

/** Stability per concept and decision maker, and the equilibria: stable for everybody. */
export interface StabilityTable {
  /** Per concept, per decision maker: Uint8Array [nStates], 1 = stable. */
  readonly stable: ReadonlyMap<StabilityConcept, readonly Uint8Array[]>;
  /** Per concept: Uint8Array [nStates], 1 = equilibrium. */
  readonly equilibria: ReadonlyMap<StabilityConcept, Uint8Array>;
}

/** Analyses the model under several concepts at once, sharing what they have in common.
 *  @param ranks  per decision maker Int32Array [nStates], higher is preferred, values ≥ 0.
 *  @param shared  the `analysis` of this model and these ranks, if there is one already.
 *  @throws ModelError "rank-length" if `ranks` does not fit the model; "analysis" for the analysis of
 *  another model; "form" for `sim` and `seq-tableau` in graph form. */
export function analyse(
  model: Model,
  ranks: readonly Int32Array[],
  wanted: readonly StabilityConcept[],
  shared: Analysis = analysis(model, ranks),
): StabilityTable {
  checkShared(shared, model, ranks);
  judgeInTurn(shared, wanted);
  return {
    stable: new Map(wanted.map((concept) => [concept, stableFor(shared, concept)])),
    equilibria: new Map(wanted.map((concept) => [concept, equilibriaUnder(shared, concept)])),
  };
}

/** Uint8Array [nStates], 1 = stable for decision maker `i` under `concept`. */
export function stability(
  model: Model,
  ranks: readonly Int32Array[],
  concept: StabilityConcept,
  i: number,
): Uint8Array {
  return analyse(model, ranks, [concept]).stable.get(concept)![i]!;
}

/** Throws unless the analysis is of this model and these ranks. */
export function checkShared(shared: Analysis, model: Model, ranks: readonly Int32Array[]): void {
  if (shared.model !== model || shared.ranks !== ranks) {
    throw new ModelError('analysis', 'the analysis of this model and these ranks expected', shared);
  }
}

/** Verdicts of one concept for every decision maker; computed once. */
export function stableFor(shared: Analysis, concept: StabilityConcept): readonly Uint8Array[] {
  const { stable } = shared.kept;
  const known = stable.get(concept) ?? verdicts(shared, concept);
  stable.set(concept, known);
  return known;
}

/** Verdicts of several concepts, decision maker by decision maker: what is prepared for one concept serves
 *  the next. */
function judgeInTurn(shared: Analysis, wanted: readonly StabilityConcept[]): void {
  const { stable } = shared.kept;
  const open = wanted.filter(
    (concept): concept is SequentialConcept =>
      concept !== 'sim' && concept !== 'seq-tableau' && !stable.has(concept),
  );
  const perDm = shared.ranks.map((_, i) => open.map((concept) => keptStable(shared, concept, i)));
  for (const [c, concept] of open.entries()) {
    const everybody = perDm.map((own) => own[c]!);
    stable.set(concept, everybody);
  }
}

/** Uint8Array [nStates], 1 = equilibrium; computed once. */
export function equilibriaUnder(shared: Analysis, concept: StabilityConcept): Uint8Array {
  const { equilibria } = shared.kept;
  const known =
    equilibria.get(concept) ?? intersection(stableFor(shared, concept), shared.model.space.nStates);
  equilibria.set(concept, known);
  return known;
}

function verdicts(shared: Analysis, concept: StabilityConcept): Uint8Array[] {
  const everybody = shared.ranks.map((_, i) => i);
  if (concept === 'sim') return everybody.map((i) => simultaneousStability(shared, i));
  if (concept === 'seq-tableau') return tableauStability(shared);
  return everybody.map((i) => keptStable(shared, concept, i));
}

/** Uint8Array [nStates], 1 = all the marks are. */
export function intersection(all: readonly Uint8Array[], nStates: number): Uint8Array {
  if (all.length === 0) return new Uint8Array(nStates).fill(1);
  const both = all[0]!.slice();
  // Marks are 0 or 1, so that four of them can be taken at once.
  const nFours = nStates >>> 2;
  const fours = new Int32Array(both.buffer, 0, nFours);
  for (const marks of all.slice(1)) {
    const others = new Int32Array(marks.buffer, marks.byteOffset, nFours);
    for (let at = 0; at < nFours; at++) fours[at]! &= others[at]!;
    for (let s = 4 * nFours; s < nStates; s++) both[s]! &= marks[s]!;
  }
  return both;
}

/** Free-standing simultaneous sanctioning: every improvement is deterred by others who move from the
 *  same state at the same time. @param stable  Uint8Array [nStates] to take the result. */
export function simultaneousStability(
  shared: Analysis,
  i: number,
  stable: Uint8Array = new Uint8Array(shared.model.space.nStates),
): Uint8Array {
  for (let s = 0; s < stable.length; s++) {
    if ((s & 63) === 63) shared.pulse();
    stable[s] = undeterredAtOnce(shared, i, s).length === 0 ? 1 : 0;
  }
  return stable;
}

/** Sequential stability with the simultaneity test of Fraser and Hipel's tableau: at a state that is
 *  sequentially unstable for two or more, an improvement that no sequence deters may still be
 *  deterred by improvements which the others *for whom the state is unstable* make at the same time. */
function tableauStability(shared: Analysis): Uint8Array[] {
  const { model, ranks } = shared;
  const everybody = ranks.map((_, i) => i);
  const held = everybody.map((i) => deterrence(shared, 'seq', i));
  const sequential = everybody.map((i) => stableUnder(shared, held[i]!, i));
  return everybody.map((i) =>
    sequential[i]!.map((isStable, s) => {
      if (isStable === 1) return 1;
      const others = everybody.filter((j) => j !== i && sequential[j]![s] === 0);
      if (others.length === 0) return 0;
      const improvements = unilateralImprovements(model, ranks[i]!, i, s);
      const undeterred = improvements.filter((t) => held[i]![t]! > ranks[i]![s]!);
      const only = new Set(undeterred);
      const sanctions = [...simultaneousSanctions(model, ranks, i, s, others, only).values()];
      return sanctions.every((sanction) => sanction !== null) ? 1 : 0;
    }),
  );
}
