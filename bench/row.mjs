// One row of the benchmark, as JSON; see run.mjs.
import { analyse } from '@casus/engine';
import { literalVerdicts } from './literal.mjs';
import { models, randomNumbers, shuffled } from './models.mjs';
import { verdictHash } from './verdictHash.mjs';

const [name] = process.argv.slice(2);
const concepts = name === 'sim' ? ['sim'] : ['nash', 'gmr', 'smr', 'seq', 'symseq'];

/** Milliseconds of the best run, what it found, and the ranks. */
function measured(size, nRuns) {
  const one = models[name](size);
  let milliseconds = Number.POSITIVE_INFINITY;
  let ranks = null;
  let table = null;
  for (let run = 0; run < nRuns; run++) {
    // New arrays: what was worked out for the ones before is not to be had again.
    const fresh = one.ranks?.map((own) => own.slice());
    const begin = performance.now();
    ranks = fresh ?? one.rank();
    table = analyse(one.model, ranks, concepts);
    milliseconds = Math.min(milliseconds, performance.now() - begin);
  }
  return { one, nStates: one.space.nStates, milliseconds, ranks, table };
}

const manyRuns = 200;
const full = measured('full', name === 'large' ? 1 : name === 'interactive' ? manyRuns : 3);
const megabytes = process.resourceUsage().maxRSS / 1024;
const floor = floorOf(full.ranks);
const less = measured('less', name === 'large' ? 1 : name === 'interactive' ? manyRuns : 3);
const growth =
  (full.milliseconds / less.milliseconds) ** (1 / Math.log2(full.nStates / less.nStates));

const tiny = measured('tiny', manyRuns);
const begin = performance.now();
const literal = literalVerdicts(tiny.one, tiny.ranks, concepts);
const plainMilliseconds = performance.now() - begin;
for (const [c, concept] of concepts.entries()) {
  const found = tiny.table.stable.get(concept).map((marks) => marks.join(''));
  const expected = literal[c].map((marks) => marks.join(''));
  if (found.join() !== expected.join()) throw new Error(`${name}: ${concept} is wrong`);
}

/** Milliseconds to read every rank array once in order and once at random places. */
function floorOf(arrays) {
  const places = shuffled(arrays[0].length, randomNumbers());
  let best = Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let run = 0; run < 5; run++) {
    const from = performance.now();
    for (const values of arrays) {
      for (let at = 0; at < values.length; at++) sum += values[at];
      for (let at = 0; at < places.length; at++) sum += values[places[at]];
    }
    best = Math.min(best, performance.now() - from);
  }
  if (Number.isNaN(sum)) throw new Error('no sum');
  return best;
}

console.log(
  JSON.stringify({
    nStates: full.nStates,
    milliseconds: full.milliseconds,
    megabytes,
    floor,
    growth,
    verdicts: verdictHash(full.table),
    literal: {
      nStates: tiny.nStates,
      ratio: plainMilliseconds / tiny.milliseconds,
    },
  }),
);
