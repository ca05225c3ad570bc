import { leastAfterSuccession } from '../kernels/leastAfterSuccession.ts';
import { leastAlongArcs } from '../kernels/leastAlongArcs.ts';
import { once } from '../model/once.ts';
import { type Arcs, joinedArcs, modelOf, reversedArcs } from '../moves/model.ts';
import { type MoveStep, searchForward } from '../paths/searchForward.ts';
import type { Analysis } from '../stability/analysis.ts';
import { opponents } from '../stability/opponents.ts';
import { allCoalitions } from './allCoalitions.ts';
import { type CoalitionConcept, coalitionConcepts } from './coalitionConcept.ts';
import { improvementArcs } from './improvementArcs.ts';
import { undeterredTargets } from './undeterredTargets.ts';

/** What a coalition can gain, and which states hold against it. */
export interface CoalitionVerdicts {
  /** Decision-maker indices, ascending. */
  readonly members: readonly number[];
  /** Its improvements from every state. */
  readonly improvements: Arcs;
  /** Per concept Uint8Array [nStates], 1 = stable for the coalition. */
  readonly stable: ReadonlyMap<CoalitionConcept, Uint8Array>;
}

/** Coalition stability on one model; nothing about a coalition is found out twice. */
export interface CoalitionAnalysis {
  /** A state is stable for the coalition
   *  - under `cnash` without a coalition improvement;
   *  - under `cgmr` if those outside can answer each by joint moves to a state that some member does not
   *    prefer to the first;
   *  - under `csmr` if moreover the coalition cannot get from there to a state all members prefer;
   *  - under `cseq` as under `cgmr`, where those outside answer by legal sequences of coalition
   *    improvements of their own coalitions, single decision makers among them, none of which moves
   *    twice in succession.
   *  @param members  decision-maker indices, ascending, at least one.
   *  Source: Kilgour, Hipel, Fang & Peng 2001; Inohara & Hipel 2008; Xu, Hipel, Kilgour & Fang 2018, ch. 8. */
  readonly of: (members: readonly number[]) => CoalitionVerdicts;
  /** Its improvements from every state. */
  readonly improvements: (members: readonly number[]) => Arcs;
  /** How those outside answer an improvement of `members` from `s` to `to` under `cseq`: the shortest
   *  sequence, or null where nothing deters it. */
  readonly answer: (
    members: readonly number[],
    s: number,
    to: number,
  ) => readonly MoveStep[] | null;
}

/** A coalition and its improvements. */
interface GainingCoalition {
  readonly by: readonly number[];
  readonly arcs: Arcs;
  readonly reversed: () => Arcs;
}

function newGains(shared: Analysis, by: readonly number[]): GainingCoalition {
  const arcs = improvementArcs(shared, by);
  return { by, arcs, reversed: once(() => reversedArcs(arcs)) };
}

export function coalitionAnalysis(shared: Analysis): CoalitionAnalysis {
  const { model, ranks } = shared;
  const gains = new Map<string, GainingCoalition>();
  const gainsOf = (by: readonly number[]): GainingCoalition => {
    const key = by.join();
    const known = gains.get(key) ?? newGains(shared, by);
    gains.set(key, known);
    return known;
  };
  /** The coalitions outside that gain anywhere. */
  const answering = (members: readonly number[]): GainingCoalition[] =>
    allCoalitions(opponents(model.nDms, members))
      .map(gainsOf)
      .filter(({ arcs: { to } }) => to.length > 0);
  const verdicts = new Map<string, CoalitionVerdicts>();
  const verdictsOf = (members: readonly number[]): CoalitionVerdicts => {
    const { arcs: improvements } = gainsOf(members);
    const stable = new Map(
      coalitionConcepts.map((concept) => [
        concept,
        concept === 'cseq'
          ? heldStates(shared, members, improvements, answering(members))
          : unlessTargets(shared, singleConcept[concept], members),
      ]),
    );
    return { members, improvements, stable };
  };
  return {
    improvements: (members) => gainsOf(members).arcs,
    of: (members) => {
      const key = members.join();
      const known = verdicts.get(key) ?? verdictsOf(members);
      verdicts.set(key, known);
      return known;
    },
    answer: (members, s, to) => {
      const movers = answering(members).map(({ by, arcs: { first, to: targets } }) => ({
        by,
        moves: (t: number) => targets.subarray(first[t], first[t + 1]),
      }));
      const isSanction = (t: number): boolean =>
        members.some((i) => ranks[i]![t]! <= ranks[i]![s]!);
      return (
        searchForward(to, movers, { ...model, isTransitive: false }, isSanction)?.steps ?? null
      );
    },
  };
}

const singleConcept = { cnash: 'nash', cgmr: 'gmr', csmr: 'smr' } as const;

/** 1 = no undeterred improvement of the coalition. */
function unlessTargets(
  shared: Analysis,
  concept: 'nash' | 'gmr' | 'smr',
  members: readonly number[],
): Uint8Array {
  const all = undeterredTargets(shared, concept, members)(true);
  return Uint8Array.from({ length: shared.model.space.nStates }, (_, s) =>
    all.some(s, () => true) ? 0 : 1,
  );
}

/** 1 = the answers hold some member to no more than its rank, after each improvement. */
function heldStates(
  shared: Analysis,
  members: readonly number[],
  { first, to }: Arcs,
  answering: readonly GainingCoalition[],
): Uint8Array {
  const { model, ranks } = shared;
  const least = leastAnswer(shared, answering);
  const held = members.map((i) => least(ranks[i]!));
  const stable = new Uint8Array(model.space.nStates);
  for (let s = 0; s < stable.length; s++) {
    let isStable = true;
    for (let at = first[s]!; at < first[s + 1]! && isStable; at++) {
      isStable = members.some((i, m) => held[m]![to[at]!]! <= ranks[i]![s]!);
    }
    stable[s] = isStable ? 1 : 0;
  }
  return stable;
}

/** The least value that coalitions can bring about by their improvements. */
function leastAnswer(
  { model, pulse }: Analysis,
  answering: readonly GainingCoalition[],
): (values: Int32Array) => Int32Array {
  const reverse = answering.map(({ reversed }) => reversed());
  // Two improvements of one coalition are one where moves are transitive, so that nobody's turn counts.
  if (model.isTransitive) {
    const all = joinedArcs(reverse, model.space.nStates);
    return (values) => {
      pulse();
      return leastAlongArcs(all, values);
    };
  }
  // They move along their improvements as decision makers do along the arcs of a graph.
  const answers = modelOf(model.space, {
    optionMoves: null,
    arcs: answering.map(({ arcs }, m) => ({ forward: arcs, reverse: reverse[m]! })),
  });
  const movers = answering.map((_, m) => m);
  return (values) => leastAfterSuccession(answers, null, answers.groups, movers, values, pulse);
}
