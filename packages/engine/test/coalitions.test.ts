import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allCoalitions,
  analyse,
  analysis,
  type CoalitionVerdicts,
  coalitionAnalysis,
  coalitionConcepts,
} from '../src/index.ts';
import {
  answersByCoalitions,
  coalitionImprovements,
  isStableForCoalition,
  subsets,
} from './oracle/coalitions.ts';
import { allStates, everybody, everybodyBut, prefers } from './oracle/literalModel.ts';
import { randomForms, runs, twins } from './randomModels.ts';

function marked(marks: Uint8Array): number[] {
  return [...marks].flatMap((mark, s) => (mark === 1 ? [s] : []));
}

function targets({ improvements: { first, to } }: CoalitionVerdicts, s: number): number[] {
  return [...to.subarray(first[s], first[s + 1])];
}

test('coalitions come by size, then by their members', () => {
  expect(allCoalitions([0, 2, 3])).toEqual([[0], [2], [3], [0, 2], [0, 3], [2, 3], [0, 2, 3]]);
  expect(allCoalitions([])).toEqual([]);
});

describe.each(randomForms)('%s', (_, recipes) => {
  test('improvements and stability of every coalition', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const { model, ranks, literal } = twins(recipe);
        const coalitions = coalitionAnalysis(analysis(model, ranks));
        const all = allCoalitions(everybody(literal));
        expect(new Set(all.map(String))).toEqual(
          new Set(
            subsets(everybody(literal))
              .filter((one) => one.length > 0)
              .map(String),
          ),
        );
        for (const members of all) {
          const found = coalitions.of(members);
          const states = allStates(literal);
          expect(states.map((s) => targets(found, s))).toEqual(
            states.map((s) => coalitionImprovements(literal, members, s)),
          );
          for (const concept of coalitionConcepts) {
            expect({ members, concept, stable: marked(found.stable.get(concept)!) }).toEqual({
              members,
              concept,
              stable: states.filter((s) => isStableForCoalition(literal, concept, members, s)),
            });
          }
        }
      }),
      runs(300),
    );
  });

  test('an answer is a legal sequence of coalition improvements that some member does not gain by', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const { model, ranks, literal } = twins(recipe);
        const coalitions = coalitionAnalysis(analysis(model, ranks));
        for (const members of allCoalitions(everybody(literal))) {
          const outside = everybodyBut(literal, members);
          const found = coalitions.of(members);
          for (const s of allStates(literal)) {
            for (const to of targets(found, s)) {
              const steps = coalitions.answer(members, s, to);
              const isMet = (t: number): boolean => members.some((i) => !prefers(literal, i, t, s));
              const isAnswered = answersByCoalitions(literal, outside, to).some(isMet);
              expect(steps !== null).toBe(isAnswered);
              let at = to;
              let last = '';
              for (const { by, to: next } of steps ?? []) {
                expect(by.every((j) => outside.includes(j)) && String(by) !== last).toBe(true);
                expect(coalitionImprovements(literal, by, at)).toContain(next);
                at = next;
                last = String(by);
              }
              if (steps !== null) expect(isMet(at)).toBe(true);
            }
          }
        }
      }),
      runs(100),
    );
  });

  test('alone, a decision maker is a coalition of one; stability grows from cnash over csmr to cgmr', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const { model, ranks, literal } = twins(recipe);
        const coalitions = coalitionAnalysis(analysis(model, ranks));
        const table = analyse(model, ranks, ['nash', 'gmr', 'smr', 'seq']);
        for (const i of everybody(literal)) {
          const { stable } = coalitions.of([i]);
          expect(stable.get('cnash')).toEqual(table.stable.get('nash')![i]);
          expect(stable.get('cgmr')).toEqual(table.stable.get('gmr')![i]);
          expect(stable.get('csmr')).toEqual(table.stable.get('smr')![i]);
          // Others may also answer together.
          const alone = table.stable.get('seq')![i]!;
          expect(marked(alone).every((s) => stable.get('cseq')![s] === 1)).toBe(true);
        }
        for (const members of allCoalitions(everybody(literal))) {
          const { stable } = coalitions.of(members);
          const inside = (a: Uint8Array, b: Uint8Array): boolean =>
            a.every((mark, s) => mark <= b[s]!);
          expect(inside(stable.get('cnash')!, stable.get('csmr')!)).toBe(true);
          expect(inside(stable.get('csmr')!, stable.get('cgmr')!)).toBe(true);
          expect(inside(stable.get('cnash')!, stable.get('cseq')!)).toBe(true);
          // Where moves are intransitive, coalitions that share a member may move in succession where
          // that member could not.
          if (model.isTransitive) {
            expect(inside(stable.get('cseq')!, stable.get('cgmr')!)).toBe(true);
          }
        }
      }),
      runs(300),
    );
  });
});
