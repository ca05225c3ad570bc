import { describe, expect, test } from 'vitest';
import {
  analyse,
  type Concept,
  concepts,
  type Direction,
  decimalOf,
  enumerateStates,
  type Formula,
  graphModel,
  optionModel,
  rankByRanking,
  rankByStatements,
  type StateSpace,
  stateNumber,
  stateOfDecimal,
  stateOfNumber,
  witness,
} from '../src/index.ts';

const option = (index: number): Formula => ({ kind: 'atom', index });
const not = (of: Formula): Formula => ({ kind: 'not', of });
const both = (left: Formula, right: Formula): Formula => ({ kind: 'and', left, right });

/** "3>4~1" by state number, or by decimal. */
function ranking(space: StateSpace, text: string, by: 'number' | 'decimal' = 'number'): Int32Array {
  const find = by === 'number' ? stateOfNumber : stateOfDecimal;
  return rankByRanking(
    space,
    text.split('>').map((tie) => tie.split('~').map((each) => find(space, Number(each)))),
  );
}

interface PublishedCase {
  readonly name: string;
  readonly optionCounts: readonly number[];
  readonly directions?: readonly Direction[];
  readonly infeasible?: readonly Formula[];
  readonly coalesce?: readonly Formula[];
  readonly by?: 'decimal';
  readonly rankings: readonly string[];
  readonly equilibria: Partial<Record<Concept, readonly number[]>>;
}

const elmiraPatterns = [
  both(option(1), option(2)),
  both(option(1), option(3)),
  both(option(2), option(3)),
  both(not(option(1)), both(not(option(2)), not(option(3)))),
];
const elmiraDirections: Direction[] = ['forward', 'backward', 'both', 'forward', 'both'];
const cuba = {
  optionCounts: [2, 2],
  infeasible: [both(option(2), option(3))],
  by: 'decimal' as const,
  rankings: ['4>6>5>7>2>1>3>0>11>9>10>8', '0>4>6>2>5>1>7>3>11>9>10>8'],
};

/** Sources: Fraser & Hipel 1984; Fang, Hipel & Kilgour 1993; Hipel, Kilgour & Kinsara 2014. */
const published: PublishedCase[] = [
  {
    name: "Prisoner's dilemma",
    optionCounts: [1, 1],
    rankings: ['3>4>1>2', '2>4>1>3'],
    equilibria: {
      nash: [1],
      gmr: [1, 4],
      smr: [1, 4],
      seq: [1, 4],
      symseq: [1, 4],
      sim: [1, 4],
    },
  },
  {
    name: 'Chicken',
    optionCounts: [1, 1],
    rankings: ['3>4>2>1', '2>4>3>1'],
    equilibria: {
      nash: [2, 3],
      gmr: [2, 3, 4],
      smr: [2, 3, 4],
      seq: [2, 3],
      symseq: [2, 3],
      sim: [2, 3, 4],
    },
  },
  {
    name: 'Euphrates 1975',
    optionCounts: [2, 1],
    infeasible: [both(option(0), option(1))],
    rankings: ['1>3>6>2>4>5', '2>4>6>1>5>3'],
    equilibria: { nash: [6], gmr: [1, 6], smr: [6], seq: [6], symseq: [6], sim: [6] },
  },
  {
    name: 'Elmira, twelve states',
    optionCounts: [1, 3, 1],
    directions: elmiraDirections,
    infeasible: elmiraPatterns,
    rankings: [
      '9>3>4>10>7>1>2>8>5~6~11~12',
      '1>4>10>7>5~6~11~12>2>3>9>8',
      '9>3>7>1>10>8>4>2>5~6~11~12',
    ],
    equilibria: {
      nash: [5, 6, 7, 10, 11, 12],
      gmr: [1, 4, 5, 6, 7, 10, 11, 12],
      smr: [1, 4, 5, 6, 7, 10, 11, 12],
      seq: [5, 6, 7, 10, 11, 12],
      symseq: [5, 6, 7, 10, 11, 12],
      sim: [5, 6, 7, 10, 11, 12],
    },
  },
  {
    name: 'Elmira, coalesced to nine states',
    optionCounts: [1, 3, 1],
    directions: elmiraDirections,
    infeasible: elmiraPatterns,
    coalesce: [option(3)],
    rankings: ['9>3>4>10>7>1>2>8>5', '1>4>10>7>5>2>3>9>8', '9>3>7>1>10>8>4>2>5'],
    equilibria: {
      nash: [5, 7, 10],
      gmr: [1, 4, 5, 7, 10],
      smr: [1, 4, 5, 7, 10],
      seq: [5, 7, 10],
      symseq: [5, 7, 10],
      sim: [5, 7, 10],
    },
  },
  {
    name: 'Cuban missile crisis',
    ...cuba,
    equilibria: {
      nash: [],
      gmr: [0, 1, 2, 4, 5, 6, 7],
      smr: [0, 1, 2, 4, 5, 6, 7],
      seq: [4, 6],
      symseq: [4, 6],
    },
  },
  {
    name: 'Cuban missile crisis, irreversible air strike',
    ...cuba,
    directions: ['forward', 'both', 'both', 'both'],
    equilibria: { nash: [5], seq: [4, 5, 6] },
  },
];

describe('published cases', () => {
  test.each(published)('$name', ({ equilibria, rankings, by, ...form }) => {
    const space = enumerateStates({
      form: 'options',
      optionCounts: form.optionCounts,
      infeasible: form.infeasible ?? [],
      coalesce: form.coalesce ?? [],
    });
    const directions = Array.from(
      { length: space.nOptions },
      (_, k) => form.directions?.[k] ?? 'both',
    );
    const model = optionModel(space, directions);
    const ranks = rankings.map((text) => ranking(space, text, by));
    const found = analyse(model, ranks, concepts);
    for (const [concept, expected] of Object.entries(equilibria)) {
      const marks = found.equilibria.get(concept as Concept)!;
      const name = by === 'decimal' ? decimalOf : stateNumber;
      const states = [...marks].flatMap((mark, s) => (mark === 1 ? [name(space, s)] : []));
      expect(states, concept).toEqual(expected);
    }
  });

  test('Euphrates 1975, decision maker by decision maker', () => {
    const space = enumerateStates({
      form: 'options',
      optionCounts: [2, 1],
      infeasible: [both(option(0), option(1))],
      coalesce: [],
    });
    const model = optionModel(space, ['both', 'both', 'both']);
    const ranks = ['1>3>6>2>4>5', '2>4>6>1>5>3'].map((text) => ranking(space, text));
    const { stable } = analyse(model, ranks, ['gmr', 'smr', 'seq']);
    const lists = (concept: Concept): number[][] =>
      stable
        .get(concept)!
        .map((marks) => [...marks].flatMap((mark, s) => (mark === 1 ? [s + 1] : [])));
    expect(lists('seq')).toEqual([
      [1, 3, 6],
      [2, 4, 5, 6],
    ]);
    expect(lists('smr')).toEqual([
      [1, 3, 6],
      [2, 4, 6],
    ]);
    expect(lists('gmr')).toEqual([
      [1, 3, 6],
      [1, 2, 4, 5, 6],
    ]);
  });

  test("Korea 2017: Fraser and Hipel's tableau adds state 4", () => {
    const space = enumerateStates({
      form: 'options',
      optionCounts: [2, 2],
      infeasible: [both(option(0), option(1))],
      coalesce: [],
    });
    const model = optionModel(space, ['forward', 'both', 'both', 'both']);
    const ranks = ['8>0>9>10>12>5>4>13>14>1>2>6', '6>14>2>10>0>4>12>5>1>13>8>9'].map((text) =>
      ranking(space, text, 'decimal'),
    );
    const found = analyse(model, ranks, ['nash', 'seq', 'seq-tableau']);
    const decimals = [...found.equilibria.values()].map((marks) =>
      [...marks].flatMap((mark, s) => (mark === 1 ? [decimalOf(space, s)] : [])),
    );
    expect(decimals).toEqual([
      [0, 5],
      [0, 5, 10],
      [0, 4, 5, 10],
    ]);
  });

  test('more than 64 statements rank without overflow', () => {
    const space = enumerateStates({
      form: 'options',
      optionCounts: [2],
      infeasible: [],
      coalesce: [],
    });
    const filler = Array.from({ length: 99 }, () => ({ kind: 'constant', value: true }) as const);
    expect([...rankByStatements(space, [...filler, option(1), ...filler, option(0)])]).toEqual([
      0, 1, 2, 3,
    ]);
  });
});

test('a sanction in which A moves, then B, then A again', () => {
  // i leaves state 0 for 1; only A–B–A leads from there to 4, which i likes less than 0.
  const space = enumerateStates({
    form: 'graph',
    nDms: 3,
    nStates: 5,
    infeasible: [],
    coalesce: [],
  });
  const model = graphModel(space, [
    [[0, 1]],
    [
      [1, 2],
      [3, 4],
    ],
    [[2, 3]],
  ]);
  const ranks = [
    [1, 2, 2, 2, 0],
    [0, 0, 1, 2, 3],
    [0, 0, 1, 2, 3],
  ].map((list) => Int32Array.from(list));
  for (const concept of ['gmr', 'seq'] as const) {
    expect(analyse(model, ranks, [concept]).stable.get(concept)![0]![0]).toBe(1);
    expect(witness(model, ranks, concept, 0, 0).improvements[0]!.sanction!.steps).toEqual([
      { by: [1], to: 2 },
      { by: [2], to: 3 },
      { by: [1], to: 4 },
    ]);
  }
});
