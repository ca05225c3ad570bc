import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse, type Concept, concepts, noPulse, settle, settleMany } from '../src/index.ts';
import { freeModel, optionRecipes, runs, twins } from './randomModels.ts';

/** Every way to take one of the arrays for each decision maker. */
function combinations(variants: readonly (readonly Int32Array[])[]): Int32Array[][] {
  return variants.reduce<Int32Array[][]>(
    (all, own) => all.flatMap((before) => own.map((ranks) => [...before, ranks])),
    [[]],
  );
}

/** Narrow and wide values take different ways. */
const scales = fc.constantFrom(1, 40);

test('many preferences on one model settle as each by itself, announced or not', () => {
  fc.assert(
    fc.property(
      optionRecipes,
      fc.option(fc.nat()),
      scales,
      fc.boolean(),
      (recipe, anyState, scale, isAnnounced) => {
        const { model, ranks } = twins(recipe);
        const { nStates } = model.space;
        const statusQuo = anyState === null || nStates === 0 ? null : anyState % nStates;
        const scaled = ranks.map((own) => own.map((value) => value * scale));
        const worlds = combinations(
          scaled.map((own, i) => [own, scaled[(i + 1) % scaled.length]!]),
        ).slice(0, 16);
        for (const concept of ['nash', 'gmr', 'smr', 'seq', 'symseq'] satisfies Concept[]) {
          const many = settleMany(model, concept, statusQuo);
          if (!model.isTransitive) {
            expect(many).toBeNull();
            continue;
          }
          if (isAnnounced) for (const world of worlds) many!.expect(world);
          for (const world of worlds) {
            const { outcomes, equilibria } = settle(model, world, {
              concept,
              statusQuo,
              coalitions: [],
            });
            expect(many!.settle(world)).toEqual({ outcomes, equilibria });
          }
        }
      },
    ),
    runs(200),
  );
});

test('more preferences than are looked at side by side, and more than are kept', () => {
  const model = freeModel([5, 3, 4]);
  let seed = 1;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const variants = [36, 2, 2].map((count) =>
    Array.from({ length: count }, () => Int32Array.from({ length: 4096 }, () => random(3000))),
  );
  const many = settleMany(model, 'seq', 0, noPulse, 2 ** 17)!;
  const worlds = combinations(variants);
  for (const world of worlds) many.expect(world);
  for (const world of worlds) {
    const { equilibria } = many.settle(world);
    expect(equilibria).toEqual(analyse(model, world, ['seq']).equilibria.get('seq'));
  }
});

test('preferences that differ only where nobody moves settle to one object', () => {
  const model = freeModel([1, 1]);
  const many = settleMany(model, 'nash', null)!;
  const other = Int32Array.of(0, 0, 1, 1);
  expect(many.settle([Int32Array.of(0, 1, 2, 3), other])).toBe(
    many.settle([Int32Array.of(2, 3, 0, 1), other]),
  );
});

test('groups of more than 32 states, and simultaneous sanctions, are for `settle`', () => {
  const model = freeModel([6, 1]);
  for (const concept of concepts) expect(settleMany(model, concept, null)).toBeNull();
});
