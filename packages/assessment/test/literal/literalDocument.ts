import type { Case, DateSpan, Preferences } from '@casus/casefile';
import type { Concept } from '@casus/engine';
import { literalChances } from './literalChances.ts';
import { type LiteralConflict, literalConflict } from './literalConflict.ts';
import {
  isCounted,
  isUnknown,
  type Lens,
  type LiteralWorld,
  literalAlternatives,
  literalCredence,
  literalHolds,
  literalLeaves,
  literalParts,
  literalRoot,
  literalTogether,
  literalWorld,
} from './literalEvidence.ts';
import {
  allImprovements,
  type LiteralAnswer,
  type LiteralOutcomes,
  literalAnswer,
  literalNearest,
  literalOutcomes,
  literalPaths,
  plainestSteps,
  unilateralMoves,
} from './literalOutcomes.ts';
import { isStable, type LiteralStep } from './literalStability.ts';

const concepts = ['nash', 'gmr', 'smr', 'seq', 'symseq', 'sim'] as const;

export interface LiteralSettings {
  readonly concept: Concept;
  readonly asOf: DateSpan | null;
  readonly assume: ReadonlyMap<string, boolean | number>;
}

interface Settled {
  readonly conflict: LiteralConflict;
  readonly outcomes: LiteralOutcomes;
}

/** Every field of the JSON document that the design defines, worked out word by word. The reason for
 *  an unsettled world stands as its kind; what only words fill (titles, texts) is left out. */
export function literalDocument(theCase: Case, settings: LiteralSettings) {
  const lens: Lens = { asOf: settings.asOf, leaveOut: new Set(), assume: settings.assume };
  const world = literalWorld(theCase, lens);
  const base = settle(theCase, world, settings.concept);
  const { conflict, outcomes } = base;
  const isAbsent = theCase.options.map(({ when }) => !literalHolds(when, world));
  const idOf = (i: number): string => theCase.decisionMakers[i]!.id;
  const row = ({ by, to }: LiteralStep) => ({ by: by.map(idOf), to });
  const computed = concepts.filter((concept) => concept !== 'sim' || theCase.stateNames === null);
  const perConcept = <T>(value: (concept: Concept) => T): Record<Concept, T | null> =>
    Object.fromEntries(
      concepts.map((concept) => [concept, computed.includes(concept) ? value(concept) : null]),
    ) as Record<Concept, T | null>;
  const here = conflict.states.filter(conflict.inWorld);
  const stability = perConcept((concept) =>
    Object.fromEntries(
      theCase.decisionMakers.map(({ id }, i) => [
        id,
        here.filter((s) => isStable(conflict, concept, i, s)),
      ]),
    ),
  );
  const equilibria = perConcept((concept) =>
    here.filter((s) => Object.values(stability[concept]!).every((stable) => stable.includes(s))),
  );
  const leaves = literalLeaves(theCase);
  const isConnected = (id: string): boolean =>
    leaves.some((leaf) =>
      leaf.kind === 'claim'
        ? leaf.claim === id
        : leaf.estimate === id || (leaf.right.kind === 'estimate' && leaf.right.estimate === id),
    );
  const byConcept = perConcept((concept) =>
    answersOf(theCase, { conflict, outcomes: literalOutcomes(conflict, concept, isAbsent) }),
  );

  const answers = answersOf(theCase, base);
  const known = new Map<string, Record<string, LiteralAnswer>>();
  const answersIn = (other: LiteralWorld): Record<string, LiteralAnswer> => {
    const key = JSON.stringify([[...other.claims], [...other.estimates]]);
    const found = known.get(key) ?? answersOf(theCase, settle(theCase, other, settings.concept));
    known.set(key, found);
    return found;
  };
  const together = literalTogether(theCase, lens);
  const isIndependent = ![...theCase.claims.keys()].some((id) => together(id).size > 1);
  const chances = isIndependent
    ? literalChances(theCase, lens, world, isConnected, answersIn)
    : null;
  const questions = Object.fromEntries(
    [...theCase.questions.keys()].map((id) => [
      id,
      {
        ...(chances === null ? {} : { probability: chances[id]! }),
        answer: answers[id]!,
        byConcept: perConcept((concept) => byConcept[concept]![id]!),
      },
    ]),
  );
  const changed = (other: LiteralWorld) => {
    const after = answersIn(other);
    return Object.keys(answers)
      .filter((id) => after[id] !== answers[id])
      .map((question) => ({ question, from: answers[question]!, to: after[question]! }));
  };
  return {
    case: { title: theCase.title, file: 'file.yaml', asOf: settings.asOf?.text ?? null },
    states: conflict.states.map((number) => ({
      number,
      decimal: theCase.stateNames === null ? conflict.shown(number) : null,
      name: theCase.stateNames?.[conflict.shown(number)] ?? null,
      taken: theCase.options
        .filter((_, k) => ((conflict.shown(number) >> k) & 1) === 1)
        .map((option) => nameOf(theCase, option)),
      inWorld: conflict.inWorld(number),
    })),
    statusQuo: outcomes.statusQuo,
    stability,
    equilibria,
    counts: {
      states: here.length,
      moves: Object.fromEntries(
        theCase.decisionMakers.map(({ id }, i) => [
          id,
          here.reduce((sum, s) => sum + conflict.moves(i, s).length, 0),
        ]),
      ),
      equilibria: perConcept((concept) => equilibria[concept]!.length),
      outcomes: outcomes.outcomes.length,
      dropped: outcomes.dropped.length,
    },
    paths: pathRows(base).map(({ to, byImprovements, byMoves }) => ({
      to,
      byImprovements: byImprovements?.map(row) ?? null,
      byMoves: byMoves?.map(row) ?? null,
    })),
    outcomes: {
      concept: settings.concept,
      states: outcomes.outcomes,
      unsettled: outcomes.unsettled,
      mayCycle: outcomes.mayCycle,
      dropped: outcomes.dropped.map((one) => ({ ...one, members: one.members.map(idOf) })),
    },
    questions,
    claims: Object.fromEntries(
      [...theCase.claims].map(([id, claim]) => [
        id,
        {
          ...literalCredence(theCase, claim, lens),
          reports: claim.reports.filter((report) => isCounted(report, lens)).length,
          origins: countOrigins(claim.reports, lens),
          connected: isConnected(id),
        },
      ]),
    ),
    estimates: Object.fromEntries(
      [...theCase.estimates].map(([id, estimate]) => [
        id,
        {
          alternatives: literalAlternatives(theCase, estimate, lens).alternatives.map(
            ({ low, high, weight, sources }) => ({ low, high, weight, sources }),
          ),
          connected: isConnected(id),
        },
      ]),
    ),
    without: leaveOuts(theCase, lens).flatMap(({ name, reports }) =>
      changed(literalWorld(theCase, { ...lens, leaveOut: new Set(reports) })).map((row) => ({
        ...name,
        ...row,
      })),
    ),
    flips: [
      ...claimFlips(theCase, lens, world, isConnected).map((change) => ({
        change,
        world: { ...world, claims: new Map([...world.claims, ...Object.entries(change)]) },
      })),
      ...[...theCase.estimates.values()]
        .filter(({ id }) => isConnected(id))
        .flatMap((estimate) =>
          literalParts(theCase, estimate, lens).map(({ low, high, figure }) => ({
            change: { [estimate.id]: { low, high } },
            world: { ...world, estimates: new Map(world.estimates).set(estimate.id, figure) },
          })),
        ),
    ].flatMap(({ change, world: other }) => changed(other).map((row) => ({ change, ...row }))),
    judgements: judgementRows(theCase, world, settings.concept, answers),
    preferences: theCase.decisionMakers.map((_, i) => preferenceRow(base, world, i)),
    whyNot: Object.fromEntries(
      [...theCase.questions.values()]
        .filter(({ id }) => answers[id] === 'no')
        .map((question) => [
          question.id,
          literalNearest(conflict, question, outcomes.outcomes).map((state) => ({
            state,
            leaves: plainestSteps(conflict, state, outcomes.leaves.get(state)!).map(row),
          })),
        ]),
    ),
  };
}

/** Each statement of the world dropped once; each neighbouring pair of them, and of the places of a
 *  ranking, swapped once. */
function judgementRows(
  theCase: Case,
  world: LiteralWorld,
  concept: Concept,
  from: Record<string, LiteralAnswer>,
) {
  return theCase.decisionMakers.flatMap((dm, i) => {
    const rows = (change: object, preferences: Preferences) => {
      const decisionMakers = theCase.decisionMakers.with(i, { ...dm, preferences });
      const to = answersOf(theCase, settle({ ...theCase, decisionMakers }, world, concept));
      return Object.keys(from)
        .filter((id) => to[id] !== from[id])
        .map((question) => ({
          decisionMaker: dm.id,
          ...change,
          question,
          from: from[question]!,
          to: to[question]!,
        }));
    };
    const { preferences } = dm;
    if (preferences.kind === 'ranking') {
      const { ranking } = preferences;
      return ranking
        .slice(1)
        .flatMap((next, at) =>
          rows(
            { swap: [at + 1, at + 2] },
            { kind: 'ranking', ranking: ranking.with(at, next).with(at + 1, ranking[at]!) },
          ),
        );
    }
    if (preferences.kind !== 'statements') return [];
    const { statements } = preferences;
    const present = statements.filter(({ when }) => literalHolds(when, world));
    const place = (k: number): number => statements.indexOf(present[k]!) + 1;
    return present.flatMap((statement, k) => [
      ...rows(
        { drop: place(k) },
        { kind: 'statements', statements: present.filter((_, other) => other !== k) },
      ),
      ...(k + 1 === present.length
        ? []
        : rows(
            { swap: [place(k), place(k + 1)] },
            {
              kind: 'statements',
              statements: present.with(k, present[k + 1]!).with(k + 1, statement),
            },
          )),
    ]);
  });
}

/** Which statements the world has, three best and worst states, and where the status quo and the
 *  outcomes stand. */
function preferenceRow({ conflict, outcomes }: Settled, world: LiteralWorld, i: number) {
  const { id, preferences } = conflict.theCase.decisionMakers[i]!;
  const here = conflict.states.filter(conflict.inWorld);
  const best = here.toSorted((a, b) => conflict.compare(i, b, a) || a - b);
  const isTop = (s: number, at: number): boolean =>
    at === 0 || conflict.compare(i, best[at - 1]!, s) !== 0;
  const levelOf = (s: number): number =>
    best.filter((t, at) => isTop(t, at) && conflict.compare(i, t, s) >= 0).length;
  const standing = new Set([outcomes.statusQuo ?? [], outcomes.outcomes.slice(0, 20)].flat());
  return {
    decisionMaker: id,
    kind: preferences.kind,
    statements:
      preferences.kind === 'statements'
        ? preferences.statements.map(({ text, when }) => ({
            text,
            present: literalHolds(when, world),
          }))
        : [],
    best: best.slice(0, 3),
    worst: here.toSorted((a, b) => conflict.compare(i, a, b) || a - b).slice(0, 3),
    levels: best.filter(isTop).length,
    standing: [...standing].map((state) => ({ state, level: levelOf(state) })),
  };
}

/** Answers to all questions in one world. */
function answersOf(theCase: Case, { conflict, outcomes }: Settled): Record<string, LiteralAnswer> {
  return Object.fromEntries(
    [...theCase.questions].map(([id, question]) => [
      id,
      literalAnswer(conflict, question, outcomes.outcomes),
    ]),
  );
}

export function settle(theCase: Case, world: LiteralWorld, concept: Concept): Settled {
  const conflict = literalConflict(theCase, world);
  const isAbsent = theCase.options.map(({ when }) => !literalHolds(when, world));
  return { conflict, outcomes: literalOutcomes(conflict, concept, isAbsent) };
}

/** `id` where it is unique, else `dm.id`. */
function nameOf(theCase: Case, { id, decisionMaker }: Case['options'][number]): string {
  return theCase.options.filter((other) => other.id === id).length === 1
    ? id
    : `${theCase.decisionMakers[decisionMaker]!.id}.${id}`;
}

/** One shortest way each to the outcomes, then to the other equilibria. */
function pathRows({ conflict, outcomes }: Settled) {
  const { statusQuo, equilibria } = outcomes;
  if (statusQuo === null) return [];
  const byImprovements = literalPaths(statusQuo, (s) => allImprovements(conflict, s));
  const byMoves = literalPaths(statusQuo, (s) => unilateralMoves(conflict, s));
  const others = equilibria.filter((s) => !outcomes.outcomes.includes(s));
  return [...outcomes.outcomes, ...others].slice(0, 100).map((to) => ({
    to,
    byImprovements: byImprovements.get(to) ?? null,
    byMoves: byMoves.get(to) ?? null,
  }));
}

type Reports = readonly (Case['claims'] extends ReadonlyMap<string, infer Claim>
  ? Claim extends { readonly reports: readonly (infer Report)[] }
    ? Report
    : never
  : never)[];

function countOrigins(all: Reports, lens: Lens): { low: number; high: number } {
  const roots = all
    .filter((report) => isCounted(report, lens))
    .map((report) => literalRoot(report, all));
  const known = new Set(roots.filter((root) => !isUnknown(root))).size;
  const unknown = new Set(roots.filter(isUnknown)).size;
  return { low: Math.max(known, Math.min(unknown, 1)), high: known + unknown };
}

/** Every report, every origin and every source that counts, once each, in the order of the file. */
function leaveOuts(theCase: Case, lens: Lens) {
  const matters = [...theCase.claims.values(), ...theCase.estimates.values()].map(
    ({ reports }) => reports,
  );
  const counted = matters
    .flatMap((all) => all.map((report) => ({ report, origin: literalRoot(report, all) })))
    .filter(({ report }) => isCounted(report, lens))
    .sort((a, b) => a.report.range.start - b.report.range.start);
  const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
  const idsOf = (test: (one: (typeof counted)[number]) => boolean): string[] =>
    counted.filter(test).map(({ report }) => report.id);
  return [
    ...counted.map(({ report }) => ({ name: { report: report.id }, reports: [report.id] })),
    ...unique(counted.map(({ origin }) => origin).filter((id) => !isUnknown(id))).map((id) => ({
      name: { origin: id },
      reports: idsOf(({ origin }) => origin === id),
    })),
    ...unique(counted.map(({ report }) => report.source)).map((id) => ({
      name: { source: id },
      reports: idsOf(({ report }) => report.source === id),
    })),
  ];
}

/** Every connected claim the other way, and with it those that an origin makes move together with it;
 *  each such change once. */
function claimFlips(
  theCase: Case,
  lens: Lens,
  world: LiteralWorld,
  isConnected: (id: string) => boolean,
): Record<string, boolean>[] {
  const together = literalTogether(theCase, lens);
  const ids = [...theCase.claims.keys()].filter(isConnected);
  const flips = ids.map((id) => {
    const value = !world.claims.get(id)!;
    const signs = lens.assume.has(id) ? new Map([[id, 1]]) : together(id);
    const changed = ids
      .filter((other) => signs.has(other) && (other === id || !lens.assume.has(other)))
      .map((other) => [other, signs.get(other) === 1 ? value : !value] as const)
      .filter(([other, then]) => world.claims.get(other) !== then);
    return Object.fromEntries(changed);
  });
  return flips.filter(
    (flip, at) => flips.findIndex((other) => JSON.stringify(other) === JSON.stringify(flip)) === at,
  );
}
