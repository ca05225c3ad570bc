import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, analysis, concepts, type StabilityConcept, stability } from '../src/index.ts';
import { sweepKernel } from '../src/sweeps/kernel.ts';
import { allStates, everybody } from './oracle/literalModel.ts';
import { isStable } from './oracle/stability.ts';
import { type Recipe, randomForms, runs, twins } from './randomModels.ts';

/** Moves can be executed together only in option form. */
function conceptsOf({ form }: Recipe): StabilityConcept[] {
  return form === 'graph'
    ? concepts.filter((concept) => concept !== 'sim')
    : [...concepts, 'seq-tableau'];
}

const inclusions = [
  ['nash', 'symseq'],
  ['symseq', 'seq'],
  ['seq', 'gmr'],
  ['symseq', 'smr'],
  ['smr', 'gmr'],
  ['seq', 'seq-tableau'],
  ['nash', 'sim'],
] as const;

describe.each(randomForms)('%s', (_, recipes) => {
  test('stability per concept, decision maker and state; equilibria', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const { model, ranks, literal } = twins(recipe);
        const wanted = conceptsOf(recipe);
        const found = analyse(model, ranks, wanted);
        expect([...found.stable.keys()]).toEqual(wanted);
        for (const concept of wanted) {
          const expected = everybody(literal).map((i) =>
            allStates(literal).map((s) => Number(isStable(literal, concept, i, s))),
          );
          const verdicts = found.stable.get(concept)!.map((marks) => [...marks]);
          expect({ [concept]: verdicts }).toEqual({ [concept]: expected });
          expect([...found.equilibria.get(concept)!]).toEqual(
            allStates(literal).map((s) => Number(expected.every((marks) => marks[s] === 1))),
          );
        }
      }),
      runs(2000),
    );
  });

  test('the kernel gives the same verdicts as TypeScript alone', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const { model, ranks } = twins(recipe);
        const fresh = ranks.map((own) => own.slice());
        const wanted = conceptsOf(recipe);
        const plain = analyse(model, ranks, wanted, analysis(model, ranks, null));
        expect(analyse(model, fresh, wanted, analysis(model, fresh, sweepKernel()))).toEqual(plain);
      }),
      runs(3000),
    );
  });

  test('one concept and decision maker alone give the same verdicts as all together', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const { model, ranks, literal } = twins(recipe);
        const together = analyse(model, ranks, conceptsOf(recipe)).stable;
        for (const [concept, verdicts] of together) {
          for (const i of everybody(literal)) {
            expect(stability(model, ranks, concept, i)).toEqual(verdicts[i]);
          }
        }
      }),
      runs(300),
    );
  });

  test('what is stable under one concept is stable under those it is included in', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const { model, ranks, literal } = twins(recipe);
        const { stable } = analyse(model, ranks, conceptsOf(recipe));
        for (const [inner, outer] of inclusions) {
          if (!stable.has(outer)) continue;
          for (const i of everybody(literal)) {
            const broken = allStates(literal).filter(
              (s) => stable.get(inner)![i]![s] === 1 && stable.get(outer)![i]![s] === 0,
            );
            expect({ inner, outer, broken }).toEqual({ inner, outer, broken: [] });
          }
        }
      }),
      runs(1500),
    );
  });

  test('with one decision maker every concept equals nash', () => {
    const alone = recipes.map((recipe): Recipe => {
      const tastes = recipe.tastes.slice(0, 1);
      if (recipe.form === 'graph') {
        return { ...recipe, tastes, coalitions: [], arcs: recipe.arcs.slice(0, 1) };
      }
      return { ...recipe, tastes, coalitions: [], optionCounts: [recipe.directions.length] };
    });
    fc.assert(
      fc.property(alone, (recipe) => {
        const { model, ranks } = twins(recipe);
        const { stable } = analyse(model, ranks, conceptsOf(recipe));
        for (const verdicts of stable.values()) expect(verdicts).toEqual(stable.get('nash'));
      }),
      runs(500),
    );
  });
});
