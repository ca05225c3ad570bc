// A given state of models too large to list: seconds for the verdicts of all decision makers under each
// concept, the worst of many seeds, and how many were left undecided. npm run bench:beyond, or
// npm run bench:beyond -- long for the shapes whose name begins so.
import { concepts, optionSet, statementOrder, stateStability, unlistedModel } from '@casus/engine';
import { and, atom, bothWays, not, randomFormula, randomNumbers } from './models.mjs';

const ten = Array.from({ length: 10 }, () => 4);
const shapes = {
  plain: { words: '10 × 4 options, 14 statements', counts: ten, nStatements: 14 },
  many: { words: '10 × 4 options, 40 statements', counts: ten, nStatements: 40 },
  long: { words: '10 × 4 options, 40 statements of 5', counts: ten, nStatements: 40, size: 5 },
  longest: {
    words: '10 × 4 options, 40 statements of 20',
    counts: ten,
    nStatements: 40,
    size: 20,
    nSeeds: 10,
  },
  wide: { words: '2 × 20 options, 14 statements', counts: [20, 20], nStatements: 14, nSeeds: 20 },
  sixty: {
    words: '15 × 4 options, 14 statements',
    counts: Array.from({ length: 15 }, () => 4),
    nStatements: 14,
  },
  tied: {
    words: '10 × 4 options, 14 statements, 12 exclusions between parties, a quarter one-way',
    counts: ten,
    nStatements: 14,
    nExclusions: 12,
    isOneWay: true,
    nSeeds: 20,
  },
};

/** Literals joined at random. */
function longFormula(nOptions, size, random) {
  const literal = () => {
    const one = atom(Math.floor(random() * nOptions));
    return random() < 0.5 ? one : not(one);
  };
  let formula = literal();
  for (let n = 1; n < size; n++) {
    const kind = ['and', 'or', 'if', 'iff'][Math.floor(random() * 4)];
    const [left, right] = random() < 0.5 ? [formula, literal()] : [literal(), formula];
    formula = { kind, left, right };
  }
  return formula;
}

function randomModel({ counts, nStatements, size, nExclusions = 0, isOneWay = false }, random) {
  const nOptions = counts.reduce((sum, count) => sum + count, 0);
  const statement = () =>
    size === undefined ? randomFormula(nOptions, random) : longFormula(nOptions, size, random);
  const model = unlistedModel({
    optionCounts: counts,
    directions: isOneWay
      ? Array.from({ length: nOptions }, (_, k) => (k % 4 === 1 ? 'forward' : 'both'))
      : bothWays(nOptions),
    infeasible: Array.from({ length: nExclusions }, () =>
      and(atom(Math.floor(random() * nOptions)), atom(Math.floor(random() * nOptions))),
    ),
    orders: counts.map(() =>
      statementOrder(nOptions, Array.from({ length: nStatements }, statement)),
    ),
  });
  // With exclusions only what takes nothing is feasible for certain.
  const isTaken = () => nExclusions === 0 && random() < 0.5;
  const taken = Array.from({ length: nOptions }, (_, k) => k).filter(isTaken);
  return { model, state: optionSet(taken) };
}

const wanted = process.argv[2] ?? '';
for (const [name, shape] of Object.entries(shapes).filter(([each]) => each.startsWith(wanted))) {
  const { words, counts, nSeeds = 40 } = shape;
  const rows = concepts.map((concept) => ({ concept, worst: 0, undecided: 0 }));
  let worstThree = 0;
  for (let seed = 1; seed <= nSeeds; seed++) {
    const { model, state } = randomModel(shape, randomNumbers(seed * 7919));
    let three = 0;
    for (const row of rows) {
      const begin = performance.now();
      for (let i = 0; i < counts.length; i++) {
        const { isStable } = stateStability(model, row.concept, i, state, { isBrief: true });
        if (isStable === 'undecided') row.undecided++;
      }
      const seconds = (performance.now() - begin) / 1000;
      row.worst = Math.max(row.worst, seconds);
      if (['nash', 'gmr', 'smr'].includes(row.concept)) three += seconds;
    }
    worstThree = Math.max(worstThree, three);
  }
  console.log(`${name}: ${words}, ${nSeeds} seeds, ${nSeeds * counts.length} verdicts a concept`);
  console.log(`  nash, gmr and smr together: at worst ${worstThree.toFixed(3)} s`);
  for (const { concept, worst, undecided } of rows) {
    console.log(`  ${concept}: at worst ${worst.toFixed(3)} s, ${undecided} undecided`);
  }
}
