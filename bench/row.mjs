// One row of the benchmark, as JSON; see run.mjs.
import { analyse } from '@casus/engine';
import { models, randomNumbers, shuffled } from './models.mjs';

const [name] = process.argv.slice(2);
const { space, model, ranks, rank } = models[name]();
const concepts = name === 'sim' ? ['sim'] : ['nash', 'gmr', 'smr', 'seq', 'symseq'];
const nRuns = name === 'large' ? 1 : name === 'interactive' ? 200 : 3;

let milliseconds = Number.POSITIVE_INFINITY;
let own = null;
for (let run = 0; run < nRuns; run++) {
  // New arrays: what was worked out for the ones before is not to be had again.
  const fresh = ranks?.map((one) => one.slice());
  const begin = performance.now();
  own = fresh ?? rank();
  analyse(model, own, concepts);
  milliseconds = Math.min(milliseconds, performance.now() - begin);
}
const megabytes = process.resourceUsage().maxRSS / 1024;

/** Milliseconds to read every rank array once in order and once at random places. */
function floorOf(arrays) {
  const places = shuffled(arrays[0].length, randomNumbers());
  let best = Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let run = 0; run < 5; run++) {
    const begin = performance.now();
    for (const values of arrays) {
      for (let at = 0; at < values.length; at++) sum += values[at];
      for (let at = 0; at < places.length; at++) sum += values[places[at]];
    }
    best = Math.min(best, performance.now() - begin);
  }
  if (Number.isNaN(sum)) throw new Error('no sum');
  return best;
}

const floor = floorOf(own);
console.log(JSON.stringify({ nStates: space.nStates, milliseconds, megabytes, floor }));
