import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  concepts,
  decimalOf,
  type OptionSet,
  optionSet,
  optionsIn,
  type StateSpace,
  type StateStability,
  settle,
  settleUnlisted,
  shortestPaths,
  stability,
  stateOfDecimal,
  stateStability,
  unlistedPath,
  witness,
} from '../src/index.ts';
import { unilateralImprovements } from './oracle/reach.ts';
import { faultOf } from './oracle/sanctions.ts';
import { formulas, runs } from './randomModels.ts';
import {
  behindOthers,
  literalOf,
  unlistedRecipes,
  unlistedTwins,
  wishesOver,
} from './unlistedModels.ts';

/** More looks than any of these models can take. */
const enough = 1e9;

const setOf = (space: StateSpace, s: number): OptionSet => ({ low: decimalOf(space, s), high: 0 });
const indexOf = (space: StateSpace, { low }: OptionSet): number => stateOfDecimal(space, low);

/** The sanctions in state indices. */
function inIndices(
  space: StateSpace,
  improvements: StateStability['improvements'],
): {
  to: number;
  sanction: { steps: { by: readonly number[]; to: number }[]; escapes: number[] } | null;
}[] {
  return improvements.map(({ to, sanction }) => ({
    to: indexOf(space, to),
    sanction: sanction
      ? {
          steps: sanction.steps.map((step) => ({ by: step.by, to: indexOf(space, step.to) })),
          escapes: sanction.escapes!.map((q) => indexOf(space, q)).sort((a, b) => a - b),
        }
      : null,
  }));
}

test('a given state: the verdict of the listed model, with real sanctions', () => {
  fc.assert(
    fc.property(unlistedRecipes, fc.nat(), (recipe, anyDm) => {
      const twins = unlistedTwins(recipe);
      const { model, ranks, unlisted } = twins;
      const { space } = model;
      const literal = literalOf(recipe, twins);
      const i = anyDm % model.nDms;
      for (const concept of concepts) {
        const marks = stability(model, ranks, concept, i);
        for (let s = 0; s < space.nStates; s++) {
          const found = stateStability(unlisted, concept, i, setOf(space, s), { budget: enough });
          const about = { concept, i, s };
          expect({ ...about, stable: found.isStable }).toEqual({
            ...about,
            stable: marks[s] === 1 ? 'yes' : 'no',
          });
          const rows = inIndices(space, found.improvements);
          expect(rows.map(({ to }) => to)).toEqual(unilateralImprovements(literal, i, s));
          for (const { to, sanction } of rows) {
            const fault = sanction && faultOf(literal, concept, i, s, to, sanction);
            expect({ ...about, to, fault }).toEqual({ ...about, to, fault: null });
          }
        }
      }
    }),
    runs(1200),
  );
});

test('whatever the budget, an answer that is given is the right one, and the same every time', () => {
  fc.assert(
    fc.property(unlistedRecipes, fc.nat({ max: 60 }), fc.boolean(), (recipe, budget, isBrief) => {
      const { model, ranks, unlisted } = unlistedTwins(recipe);
      const { space } = model;
      for (const concept of concepts) {
        for (let i = 0; i < model.nDms; i++) {
          const marks = stability(model, ranks, concept, i);
          for (let s = 0; s < space.nStates; s++) {
            const ask = () =>
              stateStability(unlisted, concept, i, setOf(space, s), { budget, isBrief });
            const found = ask();
            expect(ask()).toEqual(found);
            expect(found.nLooked).toBeLessThanOrEqual(budget);
            if (found.isStable === 'undecided') continue;
            const about = { concept, i, s };
            expect({ ...about, stable: found.isStable }).toEqual({
              ...about,
              stable: marks[s] === 1 ? 'yes' : 'no',
            });
          }
        }
      }
    }),
    runs(150),
  );
});

test('options in both words: the verdict does not depend on where they stand', () => {
  fc.assert(
    fc.property(unlistedRecipes, fc.integer({ min: 25, max: 30 }), (recipe, nBefore) => {
      const { model, ranks, unlisted } = unlistedTwins(recipe);
      const { space } = model;
      const moved = behindOthers(recipe, nBefore);
      const shifted = ({ low }: OptionSet): OptionSet =>
        optionSet(optionsIn({ low, high: 0 }).map((k) => k + nBefore));
      for (const concept of concepts) {
        for (let i = 0; i < model.nDms; i++) {
          const marks = stability(model, ranks, concept, i);
          for (let s = 0; s < space.nStates; s++) {
            const here = stateStability(unlisted, concept, i, setOf(space, s));
            const there = stateStability(moved, concept, i + 1, shifted(setOf(space, s)));
            expect(there.isStable).toBe(marks[s] === 1 ? 'yes' : 'no');
            expect(there.improvements.map(({ to }) => to)).toEqual(
              here.improvements.map(({ to }) => shifted(to)),
            );
          }
        }
      }
    }),
    runs(100),
  );
});

test('outcomes from a status quo: those of the listed model, or no more than these', () => {
  fc.assert(
    fc.property(unlistedRecipes, fc.nat(), fc.nat({ max: 300 }), (recipe, anyState, few) => {
      const { model, ranks, unlisted } = unlistedTwins(recipe);
      const { space } = model;
      if (space.nStates === 0) return;
      const { coalitions } = recipe.recipe;
      const s = anyState % space.nStates;
      for (const concept of concepts) {
        const statusQuo = setOf(space, s);
        const expected = settle(model, ranks, { concept, statusQuo: s, coalitions });
        const ask = (budget: number) =>
          settleUnlisted(unlisted, { concept, statusQuo, coalitions, budget });
        const statesOf = ({ outcomes }: ReturnType<typeof ask>): number[] =>
          outcomes.map(({ state }) => indexOf(space, state));
        const found = ask(enough);
        expect({ concept, outcomes: statesOf(found), mayCycle: found.mayCycle }).toEqual({
          concept,
          outcomes: [...expected.outcomes],
          mayCycle: expected.mayCycle,
        });
        for (const { state, steps } of found.outcomes) {
          let at = s;
          for (const { by, to } of steps) {
            const step = { by, to: indexOf(space, to) };
            expect(expected.leaves(at)).toContainEqual(step);
            at = step.to;
          }
          expect(at).toBe(indexOf(space, state));
        }
        const part = ask(few);
        expect([...expected.outcomes]).toEqual(expect.arrayContaining(statesOf(part)));
        if (part.isWhole) expect(statesOf(part)).toEqual([...expected.outcomes]);
      }
    }),
    runs(1000),
  );
});

test('paths between two states: those of the listed model, or undecided', () => {
  fc.assert(
    fc.property(unlistedRecipes, fc.nat(), fc.nat(), fc.nat({ max: 100 }), (recipe, a, b, few) => {
      const { model, ranks, unlisted } = unlistedTwins(recipe);
      const { space } = model;
      if (space.nStates === 0) return;
      const { coalitions } = recipe.recipe;
      const from = a % space.nStates;
      const target = b % space.nStates;
      for (const improvements of [true, false]) {
        const [expected] = shortestPaths(model, ranks, {
          from,
          targets: [target],
          coalitions,
          improvements,
        });
        const ask = (budget: number) =>
          unlistedPath(unlisted, {
            from: setOf(space, from),
            to: setOf(space, target),
            coalitions,
            improvements,
            budget,
          });
        const found = ask(enough).steps?.map(({ by, to }) => ({ by, to: indexOf(space, to) }));
        expect(found ?? null).toEqual(expected);
        const part = ask(few);
        if (part.steps === undefined) continue;
        expect(part.steps === null).toBe(expected === null);
        if (part.isShortest) expect(part.steps?.length).toBe(expected?.length);
      }
    }),
    runs(1000),
  );
});

test('decision makers with many options: verdicts without a look at every improvement', () => {
  const nOptions = 14;
  fc.assert(
    fc.property(
      fc.array(wishesOver(nOptions), { minLength: 3, maxLength: 3 }),
      fc.constantFrom<'both' | 'forward'>('both', 'forward'),
      fc.array(formulas(11), { maxLength: 1 }),
      fc.array(fc.nat({ max: 2 ** nOptions - 1 }), { minLength: 5, maxLength: 5 }),
      (wishes, direction, infeasible, decimals) => {
        const directions = Array.from({ length: nOptions }, (_, k) =>
          k % 4 === 1 ? direction : 'both',
        );
        const { model, ranks, unlisted } = unlistedTwins({
          recipe: {
            form: 'options',
            optionCounts: [11, 2, 1],
            directions,
            infeasible,
            coalesce: [],
            world: { infeasible: [], absentOptions: [] },
            tastes: [],
            coalitions: [],
          },
          wishes,
        });
        const { space } = model;
        for (const concept of concepts) {
          // `sim` of all states would take long.
          const marks = concept === 'sim' ? null : stability(model, ranks, concept, 0);
          for (const decimal of decimals) {
            const s = stateOfDecimal(space, decimal);
            if (s < 0) continue;
            const found = stateStability(unlisted, concept, 0, setOf(space, s), { budget: enough });
            const isStable =
              marks === null ? witness(model, ranks, concept, 0, s).stable : marks[s] === 1;
            const about = { concept, decimal };
            expect({ ...about, stable: found.isStable }).toEqual({
              ...about,
              stable: isStable ? 'yes' : 'no',
            });
          }
        }
      },
    ),
    runs(40),
  );
});
