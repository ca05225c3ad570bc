// Five concepts on seeded random models: best of three runs each, and the growth per doubling.
// Run after a build: npm run bench
import { analyse, enumerateStates, optionModel } from '@casus/engine';

const concepts = ['nash', 'gmr', 'smr', 'seq', 'symseq'];
const seed = 20161013;

/** Uniform numbers in [0, 1) from a linear congruential generator: the same on every machine. */
function randomNumbers(start) {
  let state = start;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffled(n, random) {
  const list = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}

const atom = (index) => ({ kind: 'atom', index });
const both = (left, right) => ({ kind: 'and', left, right });

function row(name, nOptions, isHard) {
  const random = randomNumbers(seed);
  const optionCounts = [0, 1, 2, 3].map((i) => Math.floor((nOptions + i) / 4));
  const space = enumerateStates({
    form: 'options',
    optionCounts,
    infeasible: isHard ? [both(atom(0), atom(5)), both(atom(2), both(atom(7), atom(9)))] : [],
    coalesce: [],
  });
  const directions = Array.from({ length: nOptions }, (_, k) =>
    isHard && k % 4 === 3 ? 'forward' : 'both',
  );
  const ranks = optionCounts.map(() => shuffled(space.nStates, random));
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const begin = performance.now();
    analyse(optionModel(space, directions), ranks, concepts);
    best = Math.min(best, performance.now() - begin);
  }
  return { name, states: space.nStates, milliseconds: best };
}

for (const isHard of [false, true]) {
  let before = null;
  for (const nOptions of [12, 14, 16, 18]) {
    const name = isHard ? 'infeasible states, one-way options' : 'all feasible, both ways';
    const found = row(name, nOptions, isHard);
    const growth =
      before === null
        ? ''
        : (found.milliseconds / before.milliseconds) **
          (1 / Math.log2(found.states / before.states));
    console.log(
      `${name}: ${found.states} states, 4 DMs, ${found.milliseconds.toFixed(1)} ms${growth === '' ? '' : `, ×${growth.toFixed(2)} per doubling`}`,
    );
    before = found;
  }
}
