import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DominanceTree } from '../src/kernels/dominanceTree.ts';
import { runs } from './randomModels.ts';

const key = fc.nat({ max: 9 });

test('a tree finds what a look at every position finds, while positions come and go', () => {
  const trees = fc
    .record({ n: fc.integer({ min: 1, max: 40 }), nKeys: fc.integer({ min: 1, max: 3 }) })
    .chain(({ n, nKeys }) =>
      fc.record({
        keys: fc.array(fc.array(key, { minLength: n, maxLength: n }), {
          minLength: nKeys,
          maxLength: nKeys,
        }),
        patterns: fc.option(fc.array(fc.nat({ max: 7 }), { minLength: n, maxLength: n })),
        isFull: fc.boolean(),
        turns: fc.array(
          fc.record({
            at: fc.nat({ max: n - 1 }),
            isActive: fc.boolean(),
            from: fc.nat({ max: n }),
            end: fc.nat({ max: n }),
            bounds: fc.array(key, { minLength: nKeys, maxLength: nKeys }),
            pattern: fc.nat({ max: 7 }),
          }),
          { maxLength: 20 },
        ),
      }),
    );
  fc.assert(
    fc.property(trees, ({ keys, patterns, isFull, turns }) => {
      const tree = new DominanceTree(
        keys.map((own) => Int32Array.from(own)),
        patterns === null ? null : Int32Array.from(patterns),
        isFull,
      );
      const active = keys[0]!.map(() => isFull);
      for (const { at, isActive, from, end, bounds, pattern } of turns) {
        tree.set(at, isActive);
        active[at] = isActive;
        const isHit = (p: number): boolean =>
          active[p]! &&
          keys.every((own, k) => own[p]! > bounds[k]!) &&
          (patterns === null || (patterns[p]! & pattern) === pattern);
        const places = active.map((_, p) => p).slice(from, Math.max(from, end));
        const expected = places.find(isHit) ?? -1;
        expect(tree.next(from, end, Int32Array.from(bounds), pattern)).toBe(expected);
      }
    }),
    runs(2000),
  );
});
