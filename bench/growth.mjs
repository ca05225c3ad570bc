// Seeded random models of four decision makers: stability under five concepts, and where a conflict
// settles under one. Best of three runs each, and the growth per doubling of the states.
// npm run bench:growth, or npm run bench:growth -- settle for the rows that begin so.
import { analyse, optionModel, settle } from '@casus/engine';
import { and, atom, randomNumbers, shuffled, spaceOf } from './models.mjs';

const concepts = ['nash', 'gmr', 'smr', 'seq', 'symseq'];
function randomModel(nOptions, isHard) {
  const random = randomNumbers();
  const optionCounts = [0, 1, 2, 3].map((i) => Math.floor((nOptions + i) / 4));
  const infeasible = [and(atom(0), atom(5)), and(atom(2), and(atom(7), atom(9)))];
  const space = spaceOf(optionCounts, isHard ? infeasible : []);
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
