import { type Case, parseCase } from '@casus/casefile';
import { concepts } from '@casus/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyseHypergame, assess } from '../src/index.ts';

function caseOf(file: object): Case {
  const { case: theCase, diagnostics } = parseCase(JSON.stringify(file));
  if (theCase === null) throw new Error(JSON.stringify(diagnostics));
  return theCase;
}

const statements = fc.subarray(
  ['x', 'y', 'z', 'not x', 'not y', 'not z', 'x iff y', 'y if z', 'x and z', 'not z if x'],
  { minLength: 1, maxLength: 4 },
);

const owners = { x: 'a', y: 'b', z: 'c' } as const;

/** Three decision makers of an option each, some of them mistaken. */
const recipes = fc.record({
  preferences: fc.record({ a: statements, b: statements, c: statements }),
  infeasible: fc.subarray(['x and y', 'not x and z'], { maxLength: 1 }),
  perceives: fc.dictionary(
    fc.constantFrom('a', 'b', 'c'),
    fc.record(
      {
        options: fc.subarray(['x', 'y', 'z']),
        infeasible: fc.subarray(['x and z', 'y and not z'], { maxLength: 1 }),
        preferences: statements,
        of: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.record({ preferences: statements })),
      },
      { requiredKeys: [] },
    ),
    { maxKeys: 3 },
  ),
  concept: fc.constantFrom(...concepts),
});

type Recipe = typeof recipes extends fc.Arbitrary<infer T> ? T : never;

function fileOf({ preferences, infeasible, perceives }: Recipe): object {
  const one = (id: 'a' | 'b' | 'c', option: string): object => {
    const seen = perceives[id];
    const { [id]: _, ...of } = seen?.of ?? {};
    return {
      options: { [option]: option.toUpperCase() },
      preferences: preferences[id],
      ...(seen === undefined ? {} : { perceives: { ...seen, ...(seen.of ? { of } : {}) } }),
    };
  };
  return {
    casus: 1,
    title: 'Any',
    decisionMakers: { a: one('a', 'x'), b: one('b', 'y'), c: one('c', 'z') },
    infeasible,
  };
}

/** The game of one decision maker written out as a case of its own; states by decimal. */
function ownGame(
  recipe: Recipe,
  id: 'a' | 'b' | 'c',
): { stable: Map<string, Set<number>>; states: Set<number> } {
  const seen = recipe.perceives[id] ?? {};
  const unaware = Object.entries(owners).flatMap(([option, owner]) =>
    seen.options === undefined || seen.options.includes(option) || owner === id ? [] : [option],
  );
  const believed = {
    ...recipe.preferences,
    ...Object.fromEntries(
      Object.entries(seen.of ?? {}).flatMap(([other, { preferences }]) =>
        other === id ? [] : [[other, preferences]],
      ),
    ),
    ...(seen.preferences === undefined ? {} : { [id]: seen.preferences }),
  };
  const { document } = assess(
    caseOf({
      ...fileOf({ ...recipe, preferences: believed, perceives: {} }),
      infeasible: [...recipe.infeasible, ...(seen.infeasible ?? []), ...unaware],
    }),
    { concept: recipe.concept, baseOnly: true },
  );
  const decimal = new Map(document.states!.map((row) => [row.number, row.decimal!]));
  const stable = Object.entries(document.stability![recipe.concept]!).map(
    ([dm, numbers]) => [dm, new Set(numbers.map((n) => decimal.get(n)!))] as const,
  );
  return { stable: new Map(stable), states: new Set(decimal.values()) };
}

test('each game is that of a case of its own; what holds and whom it surprises follows from all of them', () => {
  const ids = ['a', 'b', 'c'] as const;
  fc.assert(
    fc.property(recipes, (recipe) => {
      const theCase = caseOf(fileOf(recipe));
      const { hypergame } = analyseHypergame(theCase, { concept: recipe.concept });
      const whole = assess(theCase, { baseOnly: true }).document.states!;
      const games = new Map(ids.map((id) => [id, ownGame(recipe, id)]));
      const expected = whole.flatMap(({ number, decimal }) => {
        const d = decimal!;
        const sees = ids.filter((id) => games.get(id)!.states.has(d));
        const perceivedBy = sees.filter((id) =>
          [...games.get(id)!.stable.values()].every((states) => states.has(d)),
        );
        const holds = sees.length > 0 && sees.every((id) => games.get(id)!.stable.get(id)!.has(d));
        if (!holds && perceivedBy.length === 0) return [];
        const isSteady = perceivedBy.length === 3;
        const kind = isSteady ? 'steady' : sees.length < 3 ? 'stealthy' : 'unsteady';
        const unseenBy = ids.filter((id) => !sees.includes(id));
        return [{ state: number, class: kind, holds, perceivedBy, unseenBy }];
      });
      expect(hypergame.equilibria).toEqual(expected);
      const surprises = expected.flatMap(({ state, holds, perceivedBy, unseenBy }) =>
        ids.flatMap((id) => {
          if (perceivedBy.includes(id)) return holds ? [] : [`${id} ${state} left`];
          if (!holds) return [];
          return [`${id} ${state} ${unseenBy.includes(id) ? 'unseen' : 'holds'}`];
        }),
      );
      expect(
        hypergame.surprises.map((row) => `${row.decisionMaker} ${row.state} ${row.surprise}`),
      ).toEqual(surprises);
      for (const { surprise, leaves } of hypergame.surprises) {
        expect(leaves.length > 0).toBe(surprise === 'left');
      }
    }),
    { numRuns: 300, seed: 20161013 },
  );
});

test('without anybody mistaken every equilibrium is steady, and nobody is surprised', () => {
  const theCase = caseOf({
    casus: 1,
    title: 'Plain',
    decisionMakers: {
      a: { options: { x: 'X' }, ranking: [3, 4, 1, 2] },
      b: { options: { y: 'Y' }, ranking: [2, 4, 1, 3] },
    },
  });
  const { hypergame } = analyseHypergame(theCase, {});
  expect(hypergame.surprises).toEqual([]);
  expect(hypergame.equilibria.map((row) => [row.state, row.class, row.holds])).toEqual([
    [1, 'steady', true],
    [4, 'steady', true],
  ]);
});

test('a ranking that is perceived names only states that are seen', () => {
  const parse = (ranking: unknown) =>
    parseCase(
      JSON.stringify({
        casus: 1,
        title: 'Ranked',
        decisionMakers: {
          a: {
            options: { x: 'X' },
            preferences: ['x'],
            perceives: { options: ['x'], of: { b: { ranking } } },
          },
          b: { options: { y: 'Y' }, ranking: [4, 3, 2, 1] },
        },
      }),
    );
  expect(parse([1, 2]).diagnostics.map(({ code }) => code)).toEqual(['only-hypergame']);
  expect(parse([1]).diagnostics.map(({ code }) => code)).toEqual([
    'only-hypergame',
    'ranking-misses',
  ]);
  const found = analyseHypergame(parse([1, 2]).case!, { concept: 'nash' });
  expect(found.hypergame.games.a!.equilibria).toEqual([2]);
  expect(found.hypergame.games.a!.unseen).toEqual([3, 4]);
});
