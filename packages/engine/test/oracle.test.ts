import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  analyse,
  concepts,
  jointImprovements,
  jointMoves,
  settle,
  shortestPaths,
  unilateralMoves,
  witness,
} from '../src/index.ts';
import { graphTwins, optionTwins, type TwinModel } from './models.ts';
import { improvements, joint, literalSettlement, undeterred } from './oracle.ts';

/** fast-check prints the seed of a failure; this one makes every run the same. */
const runs = { numRuns: 1500, seed: 20161013 };

const conceptsOf = ({ isGraph }: TwinModel): (typeof concepts)[number][] =>
  concepts.filter((concept) => concept !== 'sim' || !isGraph);

describe.each([
  ['option form', optionTwins],
  ['graph form', graphTwins],
])('%s: the engine is the literal definition', (_, twins) => {
  test('moves and joint moves', () => {
    fc.assert(
      fc.property(twins, ({ model, ranks, literal }) => {
        const all = literal.ranks.map((_r, i) => i);
        for (let s = 0; s < literal.nStates; s++) {
          for (const i of all) {
            expect([...unilateralMoves(model, i, s)]).toEqual(
              [...literal.moves[i]![s]!].sort((a, b) => a - b),
            );
          }
          for (const members of [all, all.slice(1)]) {
            const expected = (credible: boolean): number[] =>
              [...joint(literal, members, s, credible)]
                .filter((t) => t !== s)
                .sort((a, b) => a - b);
            expect([...jointMoves(model, members, s)]).toEqual(expected(false));
            expect([...jointImprovements(model, ranks, members, s)]).toEqual(expected(true));
          }
        }
      }),
      runs,
    );
  });

  test('stability per concept and decision maker, with witnesses', () => {
    fc.assert(
      fc.property(twins, (twin) => {
        const { model, ranks, literal } = twin;
        const { stable } = analyse(model, ranks, conceptsOf(twin));
        for (const concept of conceptsOf(twin)) {
          for (let i = 0; i < literal.nDms; i++) {
            for (let s = 0; s < literal.nStates; s++) {
              const open = undeterred(literal, concept, [i], s).sort((a, b) => a - b);
              expect(stable.get(concept)![i]![s]).toBe(open.length === 0 ? 1 : 0);
              const seen = witness(model, ranks, concept, i, s);
              expect(seen.stable).toBe(open.length === 0);
              expect(seen.improvements.map(({ to }) => to)).toEqual(
                improvements(literal, i, s).sort((a, b) => a - b),
              );
              expect(
                seen.improvements.filter((row) => row.sanction === null).map(({ to }) => to),
              ).toEqual(open);
              for (const { sanction } of seen.improvements) {
                const end = sanction?.steps[sanction.steps.length - 1]?.to;
                if (end !== undefined) expect(ranks[i]![end]!).toBeLessThanOrEqual(ranks[i]![s]!);
              }
            }
          }
        }
      }),
      { ...runs, numRuns: 800 },
    );
  });

  test('outcomes with coalitions, with and without a status quo', () => {
    fc.assert(
      fc.property(twins, fc.boolean(), (twin, hasStatusQuo) => {
        const { model, ranks, literal, coalitions } = twin;
        const statusQuo = hasStatusQuo ? 0 : null;
        for (const concept of conceptsOf(twin)) {
          const found = settle(model, ranks, { concept, statusQuo, coalitions });
          const expected = literalSettlement(literal, concept, coalitions, statusQuo);
          expect([...found.outcomes]).toEqual(expected.outcomes);
          expect(found.mayCycle).toBe(expected.mayCycle);
        }
      }),
      { ...runs, numRuns: 800 },
    );
  });

  test('paths are legal and as short as can be', () => {
    fc.assert(
      fc.property(twins, ({ model, ranks, literal }) => {
        const targets = literal.ranks[0]!.map((_r, s) => s);
        const paths = shortestPaths(model, ranks, {
          from: 0,
          targets,
          coalitions: [],
          improvements: false,
        });
        // Rounds over pairs (state, last mover): the literal distance.
        const distance = new Map<string, number>([['0 -1', 0]]);
        for (const [key, length] of distance) {
          const [s, last] = key.split(' ').map(Number) as [number, number];
          for (let j = 0; j < literal.nDms; j++) {
            if (j === last) continue;
            for (const t of literal.moves[j]![s]!) {
              if (!distance.has(`${t} ${j}`)) distance.set(`${t} ${j}`, length + 1);
            }
          }
        }
        for (const [at, path] of paths.entries()) {
          const lengths = [...distance].filter(([key]) => key.startsWith(`${at} `));
          const least = Math.min(...lengths.map(([, length]) => length));
          expect(path?.length ?? Number.POSITIVE_INFINITY).toBe(at === 0 ? 0 : least);
          let state = 0;
          for (const [k, { by, to }] of (path ?? []).entries()) {
            expect(literal.moves[by[0]!]![state]!.has(to)).toBe(true);
            if (k > 0) expect(by).not.toEqual(path![k - 1]!.by);
            state = to;
          }
        }
      }),
      runs,
    );
  });

  test('nash ⊆ symseq ⊆ seq ⊆ gmr and symseq ⊆ smr ⊆ gmr', () => {
    fc.assert(
      fc.property(twins, ({ model, ranks }) => {
        const { stable } = analyse(model, ranks, ['nash', 'gmr', 'smr', 'seq', 'symseq']);
        const pairs = [
          ['nash', 'symseq'],
          ['symseq', 'seq'],
          ['seq', 'gmr'],
          ['symseq', 'smr'],
          ['smr', 'gmr'],
        ] as const;
        for (const [inner, outer] of pairs) {
          for (const [i, verdict] of stable.get(inner)!.entries()) {
            verdict.forEach((mark, s) => {
              expect(mark).toBeLessThanOrEqual(stable.get(outer)![i]![s]!);
            });
          }
        }
      }),
      runs,
    );
  });
});
