import type { StabilityConcept } from '../model/concept.ts';
import { ModelError } from '../model/error.ts';
import type { Model } from '../moves/model.ts';
import { unilateralImprovements } from '../moves/unilateral.ts';
import { type Analysis, analysis, deterrence, stableUnder } from './deterrence.ts';
import { simultaneousSanctions } from './simultaneous.ts';

/** Stability per concept and decision maker, and the equilibria: stable for everybody. */
export interface StabilityTable {
  /** Per concept, per decision maker: Uint8Array [nStates], 1 = stable. */
  readonly stable: ReadonlyMap<StabilityConcept, readonly Uint8Array[]>;
  /** Per concept: Uint8Array [nStates], 1 = equilibrium. */
  readonly equilibria: ReadonlyMap<StabilityConcept, Uint8Array>;
}

/** Analyses the model under several concepts at once, sharing what they have in common.
 *  @param ranks  per decision maker Int32Array [nStates], higher is preferred, values ≥ 0.
 *  @throws ModelError "rank-length" if `ranks` does not fit the model; "form" for `sim` and
 *  `seq-tableau` in graph form. */
export function analyse(
  model: Model,
  ranks: readonly Int32Array[],
  wanted: readonly StabilityConcept[],
): StabilityTable {
  checkRanks(model, ranks);
  const shared = analysis(model, ranks);
  const stable = new Map<StabilityConcept, readonly Uint8Array[]>();
  const equilibria = new Map<StabilityConcept, Uint8Array>();
  for (const concept of wanted) {
    const verdicts = stabilityForAll(shared, concept);
    stable.set(concept, verdicts);
    equilibria.set(concept, intersection(verdicts, model.space.nStates));
  }
  return { stable, equilibria };
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

/** Verdicts of one concept for every decision maker. */
export function stabilityForAll(shared: Analysis, concept: StabilityConcept): Uint8Array[] {
  const everybody = shared.ranks.map((_, i) => i);
  if (concept === 'sim') return everybody.map((i) => simultaneousStability(shared, i));
  if (concept === 'seq-tableau') return tableauStability(shared);
  return everybody.map((i) => stableUnder(shared, deterrence(shared, concept, i), i));
}

/** Throws unless there is one rank array of the right length per decision maker. */
export function checkRanks(model: Model, ranks: readonly Int32Array[]): void {
  if (ranks.length !== model.nDms) {
    throw new ModelError('rank-length', `ranks of ${model.nDms} expected`, ranks.length);
  }
  for (const own of ranks) {
    if (own.length !== model.space.nStates) {
      throw new ModelError('rank-length', `${model.space.nStates} ranks expected`, own.length);
    }
  }
}

function intersection(verdicts: readonly Uint8Array[], nStates: number): Uint8Array {
  const all = new Uint8Array(nStates).fill(1);
  for (const verdict of verdicts) for (let s = 0; s < nStates; s++) all[s]! &= verdict[s]!;
  return all;
}

/** Free-standing simultaneous sanctioning: every improvement is deterred by others who move from the
 *  same state at the same time. */
function simultaneousStability({ model, ranks }: Analysis, i: number): Uint8Array {
  const stable = new Uint8Array(model.space.nStates);
  for (let s = 0; s < stable.length; s++) {
    const sanctions = [...simultaneousSanctions(model, ranks, i, s).values()];
    stable[s] = sanctions.every((sanction) => sanction !== null) ? 1 : 0;
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
