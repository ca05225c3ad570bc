import { describe, expect, test } from 'vitest';
import {
  analyse,
  type Direction,
  enumerateStates,
  type Formula,
  graphModel,
  jointMoves,
  type Model,
  optionModel,
  witness,
} from '../src/index.ts';

const sequential = ['gmr', 'smr', 'seq', 'symseq'] as const;

interface Conflict {
  readonly model: Model;
  readonly ranks: readonly Int32Array[];
}

/** Focal leaves state 0 for 1, and from there arcs of A and B lead on to state 4, which alone is
 *  worse for Focal than state 0. A and B like each state better than the one before it. */
function graph(arcsOfA: [number, number][], arcsOfB: [number, number][]): Conflict {
  const form = { form: 'graph', nDms: 3, nStates: 5, infeasible: [], coalesce: [] } as const;
  const rising = [0, 1, 2, 3, 4];
  return {
    model: graphModel(enumerateStates(form), [[[0, 1]], arcsOfA, arcsOfB]),
    ranks: [[1, 2, 2, 2, 0], rising, rising].map((own) => Int32Array.from(own)),
  };
}

/** Verdict on state 0 for Focal under each sequential concept. */
function verdicts({ model, ranks }: Conflict): Record<string, boolean> {
  const { stable } = analyse(model, ranks, sequential);
  return Object.fromEntries(
    sequential.map((concept) => [concept, stable.get(concept)![0]![0] === 1]),
  );
}

const allStable = { gmr: true, smr: true, seq: true, symseq: true };
const noneStable = { gmr: false, smr: false, seq: false, symseq: false };

describe('a mover may move again after another one has, never twice in succession', () => {
  test('graph form: only the sequence A, B, A sanctions', () => {
    const conflict = graph(
      [
        [1, 2],
        [3, 4],
      ],
      [[2, 3]],
    );
    expect(verdicts(conflict)).toEqual(allStable);
    for (const concept of sequential) {
      const { improvements } = witness(conflict.model, conflict.ranks, concept, 0, 0);
      const steps = [
        { by: [1], to: 2 },
        { by: [2], to: 3 },
        { by: [1], to: 4 },
      ];
      expect(improvements).toEqual([{ to: 1, sanction: { steps, escapes: [] } }]);
    }
  });

  test('graph form: A, A is no legal sequence where the moves are intransitive', () => {
    const conflict = graph(
      [
        [1, 2],
        [2, 4],
      ],
      [[1, 3]],
    );
    expect([...jointMoves(conflict.model, [1, 2], 1)]).toEqual([2, 3]);
    expect(verdicts(conflict)).toEqual(noneStable);
  });

  test('graph form: a state reached by A and by B lets both go on', () => {
    const conflict = graph(
      [
        [1, 2],
        [2, 4],
      ],
      [[1, 2]],
    );
    expect(verdicts(conflict)).toEqual(allStable);
    const { improvements } = witness(conflict.model, conflict.ranks, 'seq', 0, 0);
    expect(improvements[0]!.sanction!.steps).toEqual([
      { by: [2], to: 2 },
      { by: [1], to: 4 },
    ]);
  });

  test('option form: infeasible states force the sequence A, B, A', () => {
    // Options: Focal f; A a1, a2; B b. B may act only after A has begun, and A may finish (both of
    // its options) only after B has acted.
    const [a1, a2, b] = [1, 2, 3].map((index): Formula => ({ kind: 'atom', index }));
    const both = (left: Formula, right: Formula): Formula => ({ kind: 'and', left, right });
    const not = (of: Formula): Formula => ({ kind: 'not', of });
    const space = enumerateStates({
      form: 'options',
      optionCounts: [1, 2, 1],
      infeasible: [both(b!, both(not(a1!), not(a2!))), both(not(b!), both(a1!, a2!))],
      coalesce: [],
    });
    const directions: Direction[] = ['forward', 'both', 'both', 'both'];
    const model = optionModel(space, directions);
    const decimals = [...space.decimals!];
    const taken = (decimal: number, k: number): boolean => ((decimal >> k) & 1) === 1;
    const isFinished = (decimal: number): boolean =>
      taken(decimal, 1) && taken(decimal, 2) && taken(decimal, 3);
    const nTaken = (decimal: number): number => [1, 2, 3].filter((k) => taken(decimal, k)).length;
    const ranks = [
      // Focal gains by f unless A finishes; A and B like whatever takes more of their options.
      decimals.map((d) => (isFinished(d) ? 0 : taken(d, 0) ? 2 : 1)),
      decimals.map(nTaken),
      decimals.map(nTaken),
    ].map((own) => Int32Array.from(own));
    expect(verdicts({ model, ranks })).toEqual(allStable);
    for (const concept of sequential) {
      const [only] = witness(model, ranks, concept, 0, 0).improvements;
      expect(only!.sanction!.steps.map(({ by }) => by)).toEqual([[1], [2], [1]]);
      expect(decimals[only!.sanction!.steps[2]!.to]).toBe(0b1111);
    }
  });
});
