// Seeded random models of four decision makers: stability under five concepts, and where a conflict
// settles under one. Best of three runs each, and the growth per doubling of the states.
// Run after a build: npm run bench, or npm run bench -- settle for the rows that begin so.
import { analyse, enumerateStates, optionModel, settle } from '@casus/engine';

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

function randomModel(nOptions, isHard) {
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
  return { space, directions, ranks };
}

function bestOfThree(work) {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const begin = performance.now();
    work();
    best = Math.min(best, performance.now() - begin);
  }
  return best;
}

/** Everything a settlement tells, for some of it is found out only when asked for. */
function settleFully(model, ranks, options) {
  const { outcomes, mayCycle, nDropped } = settle(model, ranks, options);
  return [outcomes, mayCycle, nDropped];
}

const settings = {
  'no status quo': { statusQuo: null, coalitions: [] },
  'from a status quo': { statusQuo: 0, coalitions: [] },
  'no status quo, a coalition of two': { statusQuo: null, coalitions: [[0, 1]] },
  'from a status quo, a coalition of two': { statusQuo: 0, coalitions: [[0, 1]] },
};

const rows = [
  {
    name: 'five concepts',
    work: ({ space, directions, ranks }) =>
      analyse(optionModel(space, directions), ranks, concepts),
  },
  ...Object.entries(settings).flatMap(([name, setting]) =>
    ['seq', 'symseq'].map((concept) => ({
      name: `settle, ${concept}, ${name}`,
      work: ({ space, directions, ranks }) =>
        settleFully(optionModel(space, directions), ranks, { concept, ...setting }),
    })),
  ),
];

const wanted = process.argv[2] ?? '';
for (const isHard of [false, true]) {
  console.log(isHard ? 'Infeasible states, one-way options' : 'All feasible, both ways');
  for (const { name, work } of rows.filter((row) => row.name.startsWith(wanted))) {
    let before = null;
    for (const nOptions of [12, 14, 16, 18]) {
      const random = randomModel(nOptions, isHard);
      const milliseconds = bestOfThree(() => work(random));
      const states = random.space.nStates;
      const growth =
        before === null
          ? ''
          : `, ×${((milliseconds / before.milliseconds) ** (1 / Math.log2(states / before.states))).toFixed(2)} per doubling`;
      console.log(`  ${name}: ${states} states, ${milliseconds.toFixed(1)} ms${growth}`);
      before = { states, milliseconds };
    }
  }
}
