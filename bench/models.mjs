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

/** Models by name, each built anew in one of three sizes: with `ranks`, or with `statements` and what
 *  ranks by them. `full` is the row of the benchmark, `less` shows the growth, `tiny` is within reach of the
 *  plain definitions. */
export const models = {
  strict: (size) => strict(fiveDms[size]),
  prioritised: (size) => prioritised(fiveDms[size], 14),
  constrained: (size) => constrained(fiveDms[size]),
  exclusive: (size) =>
    exclusive(
      {
        full: [4, 4, 3, 3, 3, 3],
        less: [3, 3, 3, 3, 3, 3],
        tiny: [3, 2, 2, 2, 1, 1],
      }[size],
    ),
  large: (size) =>
    prioritised(
      { full: [4, 4, 4, 4, 4, 4], less: [4, 4, 4, 4, 3, 3], tiny: [2, 2, 1, 1, 1, 1] }[size],
      14,
    ),
  interactive: (size) =>
    strict({ full: [3, 3, 3, 3], less: [3, 3, 2, 2], tiny: [2, 2, 2, 2] }[size]),
  graph: (size) => graph({ full: 100_000, less: 25_000, tiny: 200 }[size]),
  sim: (size) => strict({ full: [4, 4, 4, 4], less: [4, 4, 3, 3], tiny: [2, 2, 2, 2] }[size]),
};

const fiveDms = { full: [4, 4, 4, 4, 4], less: [4, 4, 4, 3, 3], tiny: [2, 2, 2, 1, 1] };

/** The k-th option of a decision maker, or its last. */
function option(optionCounts, dm, k) {
  const first = optionCounts.slice(0, dm).reduce((sum, count) => sum + count, 0);
  return atom(first + Math.min(k, optionCounts[dm] - 1));
}

function constrained(optionCounts) {
  const random = randomNumbers();
  const of = (dm, k) => option(optionCounts, dm, k);
  // A fifth of all states: three options that are never taken together, and three more.
  const space = spaceOf(optionCounts, [
    and(of(0, 0), and(of(1, 1), of(2, 2))),
    and(of(0, 3), and(not(of(2, 1)), of(4, 1))),
  ]);
  const directions = optionCounts.flatMap((count) =>
    Array.from({ length: count }, (_, k) => (k === 1 ? 'forward' : 'both')),
  );
  return strictOn(space, directions, random);
}

/** Of the first options of the first four decision makers at most one of three, or of two. */
function exclusive(optionCounts) {
  const random = randomNumbers();
  const of = (dm, ...places) => places.map((k) => option(optionCounts, dm, k).index);
  const groups = [of(0, 0, 1, 2), of(1, 0, 1, 2), of(2, 0, 1), of(3, 1, 2)];
  const space = spaceOf(optionCounts, exclusions(groups.map((group) => [...new Set(group)])));
  const directions = bothWays(space.nOptions);
  return strictOn(space, directions, random);
}

/** A random strict ranking for each decision maker. */
function strictOn(space, directions, random) {
  return {
    space,
    directions,
    model: optionModel(space, directions),
    ranks: space.form.optionCounts.map(() => shuffled(space.nStates, random)),
  };
}

/** Ten random arcs a state, of four decision makers. */
function graph(nStates) {
  const random = randomNumbers();
  const nDms = 4;
  const space = enumerateStates({ form: 'graph', nDms, nStates, infeasible: [], coalesce: [] });
  const place = () => Math.floor(random() * nStates);
  const arcs = Array.from({ length: nDms }, () =>
    Array.from({ length: 2.5 * nStates }, () => [place(), place()]),
  );
  return {
    space,
    arcs,
    model: graphModel(space, arcs),
    ranks: arcs.map(() => shuffled(nStates, random)),
  };
}

function strict(optionCounts) {
  const random = randomNumbers();
  const space = spaceOf(optionCounts);
  const directions = bothWays(space.nOptions);
  return strictOn(space, directions, random);
}

function prioritised(optionCounts, nStatements) {
  const random = randomNumbers();
  const space = spaceOf(optionCounts);
  const statements = randomStatements(optionCounts.length, space.nOptions, nStatements, random);
  const directions = bothWays(space.nOptions);
  return {
    space,
    directions,
    model: optionModel(space, directions),
    statements,
    rank: () => statements.map((own) => rankByStatements(space, own)),
  };
}
