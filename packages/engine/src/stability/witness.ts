import type { StabilityConcept } from '../model/concept.ts';
import { singleMovers } from '../moves/joint.ts';
import type { Model } from '../moves/model.ts';
import { unilateralImprovements, unilateralMoves } from '../moves/unilateral.ts';
import { type MoveStep, searchForward } from '../paths/searchForward.ts';
import { stability } from './analyse.ts';
import { checkRanks } from './analysis.ts';
import { opponents } from './opponents.ts';
import { simultaneousSanctions } from './simultaneous.ts';

/** Why a state is, or is not, stable for a decision maker. */
export interface Witness {
  readonly stable: boolean;
  /** Every unilateral improvement from the state, ascending. */
  readonly improvements: readonly {
    readonly to: number;
    /** How the others deter it, or null: this improvement breaks the state. */
    readonly sanction: Sanction | null;
  }[];
}

export interface Sanction {
  /** Mover by mover; one step of several at once where they move simultaneously. */
  readonly steps: readonly MoveStep[];
  /** Where the decision maker could move from there: none is better than the state. Only for the
   *  symmetric concepts. */
  readonly escapes: readonly number[];
}

/** The witness of a verdict: for each improvement of `i` from `s` the shortest sanction, the first in
 *  the order of decision makers and states, or null.
 *  @throws ModelError as `analyse`. */
export function witness(
  model: Model,
  ranks: readonly Int32Array[],
  concept: StabilityConcept,
  i: number,
  s: number,
): Witness {
  checkRanks(model, ranks);
  const improvements = [...unilateralImprovements(model, ranks[i]!, i, s)].map((to) => ({
    to,
    sanction: sequentialSanction(model, ranks, concept, i, s, to),
  }));
  if (concept === 'sim') {
    const sanctions = simultaneousSanctions(model, ranks, i, s);
    return verdict(improvements.map(({ to }) => ({ to, sanction: atOnce(sanctions.get(to)) })));
  }
  if (concept !== 'seq-tableau') return verdict(improvements);
  const broken = new Set(improvements.filter((row) => row.sanction === null).map((row) => row.to));
  const isUnstable = (j: number): boolean => stability(model, ranks, 'seq', j)[s] === 0;
  const others = broken.size === 0 ? [] : opponents(model.nDms, [i]).filter(isUnstable);
  if (others.length === 0) return verdict(improvements);
  const sanctions = simultaneousSanctions(model, ranks, i, s, others, broken);
  return verdict(
    improvements.map(({ to, sanction }) => ({
      to,
      sanction: sanction ?? atOnce(sanctions.get(to)),
    })),
  );
}

function verdict(improvements: Witness['improvements']): Witness {
  return { stable: improvements.every(({ sanction }) => sanction !== null), improvements };
}

function atOnce(found: { by: readonly number[]; to: number } | null | undefined): Sanction | null {
  return found === null || found === undefined ? null : { steps: [found], escapes: [] };
}

function sequentialSanction(
  model: Model,
  ranks: readonly Int32Array[],
  concept: StabilityConcept,
  i: number,
  s: number,
  to: number,
): Sanction | null {
  if (concept === 'nash' || concept === 'sim') return null;
  const own = ranks[i]!;
  const isCredible = concept !== 'gmr' && concept !== 'smr';
  const isSymmetric = concept === 'smr' || concept === 'symseq';
  const movers = singleMovers(model, opponents(model.nDms, [i]), isCredible ? ranks : null);
  const arrival = searchForward(to, movers, model, (state) => {
    if (own[state]! > own[s]!) return false;
    return !isSymmetric || unilateralMoves(model, i, state).every((t) => own[t]! <= own[s]!);
  });
  if (arrival === null) return null;
  return {
    steps: arrival.steps,
    escapes: isSymmetric ? [...unilateralMoves(model, i, arrival.state)] : [],
  };
}
