import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  analyse,
  analysis,
  type Concept,
  concepts,
  type Settlement,
  settle,
  shortestPaths,
} from '../src/index.ts';
import { freeModel, randomForms, runs, twins } from './randomModels.ts';

function plain({ outcomes, equilibria, mayCycle, dropped, nDropped }: Settlement): unknown {
  return { outcomes, equilibria, mayCycle, dropped, nDropped };
}

describe.each(randomForms)('%s', (_, recipes) => {
  test('a shared analysis changes no result, in whatever order it is used', () => {
    fc.assert(
      fc.property(recipes, fc.nat(), fc.boolean(), (recipe, anyState, isSettledFirst) => {
        const { model, ranks, literal } = twins(recipe);
        const { coalitions } = recipe;
        const statusQuo = anyState % literal.states.length;
        const wanted: Concept[] = concepts.filter(
          (concept) => recipe.form === 'options' || concept !== 'sim',
        );
        const shared = analysis(model, ranks);
        const table = isSettledFirst ? null : analyse(model, ranks, wanted, shared);
        for (const concept of wanted) {
          const options = { concept, statusQuo, coalitions };
          expect(plain(settle(model, ranks, { ...options, shared }))).toEqual(
            plain(settle(model, ranks, options)),
          );
        }
        expect(table ?? analyse(model, ranks, wanted, shared)).toEqual(
          analyse(model, ranks, wanted),
        );
        const path = { from: statusQuo, targets: [0], coalitions, improvements: true };
        expect(shortestPaths(model, ranks, { ...path, shared })).toEqual(
          shortestPaths(model, ranks, path),
        );
      }),
      runs(200),
    );
  });
});

describe('two decision makers with an option each, both content', () => {
  const model = freeModel([1, 1]);
  const ranks = [new Int32Array(4), new Int32Array(4)];

  test('what was computed is not computed again', () => {
    const shared = analysis(model, ranks);
    const { equilibria } = analyse(model, ranks, ['seq', 'sim'], shared);
    for (const concept of ['seq', 'sim'] as const) {
      const found = settle(model, ranks, { concept, statusQuo: 0, coalitions: [], shared });
      expect(found.equilibria).toBe(equilibria.get(concept));
    }
  });

  test('simultaneous sanctions are looked for only at states that are reached', () => {
    const shared = analysis(model, ranks);
    const found = settle(model, ranks, { concept: 'sim', statusQuo: 2, coalitions: [], shared });
    expect([...found.outcomes]).toEqual([2]);
    expect(shared.kept.atOnce.map((known) => [...known.keys()])).toEqual([[2], [2]]);
  });

  test('the analysis of another model or of other ranks is refused', () => {
    const other = analysis(freeModel([1, 1]), ranks);
    const options = { concept: 'seq', statusQuo: null, coalitions: [] } as const;
    const path = { from: 0, targets: [0], coalitions: [], improvements: false };
    const refused = expect.objectContaining({ code: 'analysis' });
    expect(() => settle(model, ranks, { ...options, shared: other })).toThrow(refused);
    expect(() => analyse(model, [...ranks], ['seq'], analysis(model, ranks))).toThrow(refused);
    expect(() => shortestPaths(model, ranks, { ...path, shared: other })).toThrow(refused);
  });
});
