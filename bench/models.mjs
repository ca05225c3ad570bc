// Seeded random models of the benchmarks.
import { enumerateStates, graphModel, optionModel, rankByStatements } from '@casus/engine';

const seed = 20161013;

/** Uniform numbers in [0, 1) from a linear congruential generator: the same on every machine. */
export function randomNumbers(start = seed) {
  let state = start;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A random strict ranking of `n` states. */
export function shuffled(n, random) {
  const list = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}

export const atom = (index) => ({ kind: 'atom', index });
export const not = (of) => ({ kind: 'not', of });
export const and = (left, right) => ({ kind: 'and', left, right });
const kinds = ['and', 'or', 'if', 'iff'];

/** A literal, or two of them joined. */
export function randomFormula(nOptions, random) {
  const literal = () => {
    const one = atom(Math.floor(random() * nOptions));
    return random() < 0.5 ? one : not(one);
  };
  if (random() < 0.3) return literal();
  return { kind: kinds[Math.floor(random() * 4)], left: literal(), right: literal() };
}

/** Preferences of each decision maker as statements. */
export function randomStatements(nDms, nOptions, count, random) {
  return Array.from({ length: nDms }, () =>
    Array.from({ length: count }, () => randomFormula(nOptions, random)),
  );
}

export function spaceOf(optionCounts, infeasible = []) {
  return enumerateStates({ form: 'options', optionCounts, infeasible, coalesce: [] });
}

export const bothWays = (n) => Array.from({ length: n }, () => 'both');

/** Mutual exclusions: of each group of options of one decision maker at most one is taken. */
export function exclusions(groups) {
  return groups.flatMap((group) =>
    group.flatMap((a, at) => group.slice(at + 1).map((b) => and(atom(a), atom(b)))),
  );
}

/** Models by name, each built anew: with `ranks`, or with what ranks it. */
export const models = {
  strict: () => strict([4, 4, 4, 4, 4]),
  prioritised: () => prioritised([4, 4, 4, 4, 4], 14),
  constrained: () => {
    const random = randomNumbers();
    const counts = [4, 4, 4, 4, 4];
    // Three options that exclude one another two by two, and two more: a fifth of all states.
    const space = spaceOf(counts, [
      and(atom(0), and(atom(5), atom(10))),
      and(atom(3), and(not(atom(9)), atom(17))),
    ]);
    const directions = Array.from({ length: 20 }, (_, k) => (k % 4 === 1 ? 'forward' : 'both'));
    return {
      space,
      model: optionModel(space, directions),
      ranks: counts.map(() => shuffled(space.nStates, random)),
    };
  },
  exclusive: () => {
    const random = randomNumbers();
    const counts = [4, 4, 3, 3, 3, 3];
    const space = spaceOf(
      counts,
      exclusions([
        [0, 1, 2],
        [4, 5, 6],
        [8, 9],
        [11, 12],
      ]),
    );
    return {
      space,
      model: optionModel(space, bothWays(20)),
      ranks: counts.map(() => shuffled(space.nStates, random)),
    };
  },
  large: () => prioritised([4, 4, 4, 4, 4, 4], 14),
  interactive: () => strict([3, 3, 3, 3]),
  graph: () => {
    const random = randomNumbers();
    const nStates = 100_000;
    const nDms = 4;
    const space = enumerateStates({ form: 'graph', nDms, nStates, infeasible: [], coalesce: [] });
    const arcs = Array.from({ length: nDms }, () =>
      Array.from({ length: 250_000 }, () => [
        Math.floor(random() * nStates),
        Math.floor(random() * nStates),
      ]),
    );
    return {
      space,
      model: graphModel(space, arcs),
      ranks: arcs.map(() => shuffled(nStates, random)),
    };
  },
  sim: () => strict([4, 4, 4, 4]),
};

function strict(optionCounts) {
  const random = randomNumbers();
  const space = spaceOf(optionCounts);
  return {
    space,
    model: optionModel(space, bothWays(space.nOptions)),
    ranks: optionCounts.map(() => shuffled(space.nStates, random)),
  };
}

function prioritised(optionCounts, nStatements) {
  const random = randomNumbers();
  const space = spaceOf(optionCounts);
  const statements = randomStatements(optionCounts.length, space.nOptions, nStatements, random);
  return {
    space,
    model: optionModel(space, bothWays(space.nOptions)),
    rank: () => statements.map((own) => rankByStatements(space, own)),
  };
}
