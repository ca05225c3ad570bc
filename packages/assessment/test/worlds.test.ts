import type { Case } from '@casus/casefile';
import { baseWorld, connected, pieces, type World, weighEvidence } from '@casus/evidence';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verdictUnder } from '../src/answers.ts';
import { type Answer, answers, assess } from '../src/index.ts';
import { worldModel } from '../src/worldModel.ts';
import { caseOf, seed, smallCases } from './worldCases.ts';

/** Rounding of sums of some hundred products. */
const digits = 9;

interface Input {
  readonly id: string;
  /** What it may be, with the probability at the point and whether it is so in the base world. */
  readonly levels: readonly {
    readonly value: boolean | number;
    readonly low: number;
    readonly high: number;
    readonly point: number;
    readonly isBase: boolean;
  }[];
  /** Unassigned weight of an estimate, 0 for a claim. */
  readonly unassigned: number;
  readonly range: { readonly low: number; readonly high: number };
}

interface PlainWorld {
  readonly at: readonly number[];
  readonly probability: number;
  readonly answer: Answer;
}

/** The inputs of a case without shared origins or dependence, one by one. */
function inputsOf(theCase: Case): Input[] {
  const evidence = weighEvidence(theCase);
  const base = baseWorld(evidence);
  const door = connected(theCase);
  return [
    ...[...theCase.claims.keys()]
      .filter((id) => door.claims.has(id))
      .map((id): Input => {
        const { low, point, high } = evidence.claims.get(id)!;
        const isTrue = base.claims.get(id)!;
        return {
          id,
          unassigned: 0,
          range: { low, high },
          levels: [false, true].map((value) => ({
            value,
            low: 0,
            high: 0,
            point: value ? point : 1 - point,
            isBase: value === isTrue,
          })),
        };
      }),
    ...[...theCase.estimates.keys()]
      .filter((id) => door.estimates.has(id))
      .map((id): Input => {
        const figure = base.estimates.get(id)!;
        const { heaviest, unassigned } = evidence.estimates.get(id)!;
        return {
          id,
          unassigned,
          range: { low: 0, high: 0 },
          levels: pieces(theCase, evidence, id).map((piece) => ({
            value: piece.figure,
            low: piece.low,
            high: piece.high,
            point: piece.weight,
            isBase: piece.alternative === heaviest && piece.low <= figure && figure <= piece.high,
          })),
        };
      }),
  ];
}

function plainWorlds(theCase: Case, inputs: readonly Input[]): PlainWorld[] {
  let worlds: { at: number[]; probability: number }[] = [{ at: [], probability: 1 }];
  for (const { levels } of inputs) {
    worlds = worlds.flatMap(({ at, probability }) =>
      levels.map(({ point }, level) => ({
        at: [...at, level],
        probability: probability * point,
      })),
    );
  }
  return worlds.map(({ at, probability }) => ({
    at,
    probability,
    answer: answerIn(theCase, inputs, at),
  }));
}

function answerIn(theCase: Case, inputs: readonly Input[], at: readonly number[]): Answer {
  const base = baseWorld(weighEvidence(theCase));
  const claims = new Map(base.claims);
  const estimates = new Map(base.estimates);
  for (const [k, { id, levels }] of inputs.entries()) {
    const { value } = levels[at[k]!]!;
    if (typeof value === 'boolean') claims.set(id, value);
    else estimates.set(id, value);
  }
  const world: World = { claims, estimates };
  return verdictUnder(theCase, worldModel(theCase, world), theCase.concept).answers.get('q')!;
}

/** Probability of an answer where each input has the given distribution. */
function probabilityAt(
  worlds: readonly PlainWorld[],
  answer: Answer,
  distributions: readonly (readonly number[])[],
): number {
  return worlds
    .filter((world) => world.answer === answer)
    .reduce((sum, { at }) => sum + at.reduce((p, level, k) => p * distributions[k]![level]!, 1), 0);
}

/** Every combination of the ends of all ranges. */
function corners(inputs: readonly Input[]): number[][][] {
  let found: number[][][] = [[]];
  for (const { levels, range, unassigned } of inputs) {
    const own =
      typeof levels[0]!.value === 'boolean'
        ? [range.low, range.high].map((p) => [1 - p, p])
        : levels.map((_, given) =>
            levels.map(
              ({ point }, at) => (1 - unassigned) * point + (at === given ? unassigned : 0),
            ),
          );
    found = found.flatMap((corner) => own.map((one) => [...corner, one]));
  }
  return found;
}

function subsetsOf(n: number): number[][] {
  return Array.from({ length: 2 ** n }, (_, mask) =>
    Array.from({ length: n }, (_, k) => k).filter((k) => ((mask >> k) & 1) === 1),
  );
}

describe('against a plain loop over all worlds', () => {
  test('probabilities and their ranges, the leading answer', () => {
    fc.assert(
      fc.property(smallCases, (theCase) => {
        const inputs = inputsOf(theCase);
        const worlds = plainWorlds(theCase, inputs);
        const { questions, method } = assess(theCase).document;
        const { probability, leading } = questions.q!;
        expect(method.worlds).toBe(worlds.length);
        expect(method.exact).toBe(true);
        let total = 0;
        for (const answer of answers) {
          const own = worlds.filter((world) => world.answer === answer);
          const point = own.reduce((sum, world) => sum + world.probability, 0);
          const ends = corners(inputs).map((corner) => probabilityAt(worlds, answer, corner));
          expect(probability[answer].point).toBeCloseTo(point, digits);
          expect(probability[answer].low).toBeCloseTo(Math.min(...ends), digits);
          expect(probability[answer].high).toBeCloseTo(Math.max(...ends), digits);
          expect(probability[answer].low).toBeLessThanOrEqual(probability[answer].point);
          expect(probability[answer].high).toBeGreaterThanOrEqual(probability[answer].point);
          total += probability[answer].point;
        }
        expect(total).toBeCloseTo(1, digits);
        const most = Math.max(...answers.map((answer) => probability[answer].point));
        const tied = (['yes', 'no', 'open', 'unsettled'] as const).filter(
          (answer) => probability[answer].point > most - 1e-12,
        );
        expect(leading).toBe(tied[0]);
      }),
      { seed, numRuns: 200 },
    );
  });

  test('flip sets are the smallest changes that turn the answer, and reasons what fixes it', () => {
    fc.assert(
      fc.property(smallCases, (theCase) => {
        const inputs = inputsOf(theCase);
        const worlds = plainWorlds(theCase, inputs);
        const isBase = (k: number, level: number): boolean => inputs[k]!.levels[level]!.isBase;
        const base = worlds.find(({ at }) => at.every((level, k) => isBase(k, level)))!;
        const changed = ({ at }: PlainWorld): number[] =>
          at.flatMap((level, k) => (isBase(k, level) ? [] : [k]));
        const expected = answers
          .filter((answer) => answer !== base.answer)
          .flatMap((answer) => {
            const turned = worlds.filter((world) => world.answer === answer);
            const sets = turned.map(changed);
            return turned
              .filter((world) => {
                const set = changed(world);
                return !sets.some(
                  (other) => other.length < set.length && other.every((k) => set.includes(k)),
                );
              })
              .map((world) => {
                const to = changed(world).map((k) => {
                  const { value, low, high } = inputs[k]!.levels[world.at[k]!]!;
                  return `${inputs[k]!.id}=${typeof value === 'boolean' ? value : `${low}–${high}`}`;
                });
                return `${to.join(' ')}: ${answer}`;
              });
          });
        const { flipSets, reasons } = assess(theCase, { maxFlips: 9 }).document;
        const found = flipSets!.map(({ changes, to }) => {
          const parts = changes.flatMap((change) =>
            Object.entries(change).map(([id, value]) => {
              const to = typeof value === 'boolean' ? value : `${value.low}–${value.high}`;
              return `${id}=${to}`;
            }),
          );
          return `${parts.join(' ')}: ${to}`;
        });
        expect([...found].sort()).toEqual([...new Set(expected)].sort());
        for (const { changes, from } of flipSets!) {
          expect(from).toBe(base.answer);
          expect(changes.length).toBeGreaterThan(0);
        }

        const fixing = subsetsOf(inputs.length).filter((kept) =>
          worlds.every(
            (world) => world.answer === base.answer || kept.some((k) => !isBase(k, world.at[k]!)),
          ),
        );
        const least = Math.min(...fixing.map((kept) => kept.length));
        const smallest = fixing.filter((kept) => kept.length === least);
        expect(
          reasons!
            .map(({ claims, estimates }) =>
              [...Object.keys(claims), ...Object.keys(estimates)].join(' '),
            )
            .sort(),
        ).toEqual(smallest.map((kept) => kept.map((k) => inputs[k]!.id).join(' ')).sort());
      }),
      { seed, numRuns: 200 },
    );
  });

  test('importance: Birnbaum by the ends, value of information by its definition', () => {
    fc.assert(
      fc.property(smallCases, (theCase) => {
        const inputs = inputsOf(theCase);
        const worlds = plainWorlds(theCase, inputs);
        const points = inputs.map(({ levels }) => levels.map(({ point }) => point));
        const { importance } = assess(theCase).document;
        const best = (distributions: readonly (readonly number[])[]): number =>
          Math.max(...answers.map((answer) => probabilityAt(worlds, answer, distributions)));
        for (const [k, { id, levels }] of inputs.entries()) {
          const row = importance.find((one) => ('claim' in one ? one.claim : one.estimate) === id)!;
          const only = (level: number): number[][] =>
            points.with(
              k,
              levels.map((_, at) => (at === level ? 1 : 0)),
            );
          const yes = (level: number): number => probabilityAt(worlds, 'yes', only(level));
          expect(row.birnbaum).toBeCloseTo(yes(levels.length - 1) - yes(0), digits);
          const known = levels.reduce(
            (sum, { point }, level) => sum + point * best(only(level)),
            0,
          );
          expect(row.evppi).toBeCloseTo(known - best(points), digits);
        }
      }),
      { seed, numRuns: 200 },
    );
  });

  test('a credence turns the leading answer where it is said to, and nowhere else', () => {
    fc.assert(
      fc.property(smallCases, (theCase) => {
        const inputs = inputsOf(theCase);
        const worlds = plainWorlds(theCase, inputs);
        const points = inputs.map(({ levels }) => levels.map(({ point }) => point));
        const { tippingPoints } = assess(theCase).document;
        const leadingAt = (k: number, p: number): Answer => {
          const at = points.with(k, [1 - p, p]);
          const order = ['yes', 'no', 'open', 'unsettled'] as const;
          const chances = order.map((answer) => probabilityAt(worlds, answer, at));
          const most = Math.max(...chances);
          return order[chances.findIndex((chance) => chance > most - 1e-12)]!;
        };
        for (const [k, { id, levels }] of inputs.entries()) {
          if (typeof levels[0]!.value !== 'boolean') continue;
          const turns = tippingPoints.filter((row) => 'claim' in row && row.claim === id);
          for (const { at, from, to } of turns) {
            const sides = [leadingAt(k, at - 1e-6), leadingAt(k, at + 1e-6)];
            expect(new Set([from, to])).toEqual(new Set(sides));
          }
          // Between the points nothing turns.
          const ends = [0, ...turns.map(({ at }) => at).sort((a, b) => a - b), 1];
          for (let part = 0; part + 1 < ends.length; part++) {
            const [low, high] = [ends[part]! + 1e-6, ends[part + 1]! - 1e-6];
            if (high <= low) continue;
            const seen = Array.from({ length: 9 }, (_, n) =>
              leadingAt(k, low + ((high - low) * n) / 8),
            );
            expect(new Set(seen).size).toBe(1);
          }
        }
      }),
      { seed, numRuns: 100 },
    );
  });
});

const worked = caseOf(`casus: 1
title: The worked check
claims:
  c1: { likelihood: 0.8 }
  c2: { likelihood: 0.4 }
  c3: { likelihood: 0.6 }
  c4: { likelihood: 0.5 }
decisionMakers:
  one:
    options: { act: Act }
    preferences:
      - { prefer: act, when: (c1 and c2) or (c3 and not c4) }
      - not act
statusQuo: []
questions:
  q: { ask: act }
`);

test('the worked check: f = (c1 and c2) or (c3 and not c4)', () => {
  const { questions, importance, tippingPoints, collectionPlan } = assess(worked).document;
  expect(questions.q!.probability.yes.point).toBeCloseTo(0.524, 3);
  const of = (id: string) => importance.find((row) => 'claim' in row && row.claim === id)!;
  const ids = ['c1', 'c2', 'c3', 'c4'];
  const birnbaum = [0.28, 0.56, 0.34, -0.408];
  const evppi = [0.08, 0.24, 0.144, 0.18];
  const tipping = [0.714, 0.357, 0.529, 0.559];
  for (const [at, id] of ids.entries()) {
    expect(of(id).birnbaum).toBeCloseTo(birnbaum[at]!, 3);
    expect(of(id).evppi).toBeCloseTo(evppi[at]!, 3);
    const turns = tippingPoints.filter((row) => 'claim' in row && row.claim === id);
    expect(turns.map((row) => row.at)).toEqual([expect.closeTo(tipping[at]!, 3)]);
  }
  expect(collectionPlan.map((row) => 'claim' in row && row.claim)).toEqual([
    'c2',
    'c4',
    'c3',
    'c1',
  ]);
});
