// What it costs to tell progress and to hear that work is to stop, as a part of the work: how often it
// happens, times what the command line does each time. npm run bench:progress
import { assessing } from '@casus/assessment';
import { analyse, analysis } from '@casus/engine';
import { manyClaims } from './manyClaims.mjs';
import { models } from './models.mjs';

const concepts = ['nash', 'gmr', 'smr', 'seq', 'symseq'];

const cell = new Int32Array(new SharedArrayBuffer(4));
const signal = {
  get aborted() {
    return Atomics.load(cell, 0) !== 0;
  },
};

let toldAt = 0;
let nTold = 0;

/** As the command line: a message every 40 ms at most. */
function tell() {
  const now = performance.now();
  if (now < toldAt + 40) return;
  toldAt = now;
  nTold++;
}

/** Nanoseconds of one call, among very many. */
function costOf(call) {
  const times = 2 ** 20;
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run++) {
    const from = performance.now();
    for (let n = 0; n < times; n++) call();
    best = Math.min(best, performance.now() - from);
  }
  return (best / times) * 1e6;
}

const hear = () => {
  if (signal.aborted) throw new Error('stopped');
};

/** Counts the calls of a run. @param work  gets what is to be called. */
function count(work) {
  let n = 0;
  const from = performance.now();
  work(() => {
    n++;
  });
  return { n, milliseconds: performance.now() - from };
}

function print(name, { n, milliseconds }, nanoseconds) {
  const part = (n * nanoseconds) / 1e4 / milliseconds;
  console.log(
    `${name}: ${n} calls of ${nanoseconds.toFixed(0)} ns in ${milliseconds.toFixed(0)} ms, ${part.toFixed(4)} %`,
  );
}

const { model, ranks } = models.strict('full');
const ofHearing = costOf(hear);
print(
  '2^20 states, strict, hearing',
  count((pulse) => analyse(model, ranks, concepts, analysisWith(pulse))),
  ofHearing,
);

const theCase = manyClaims(false);
const ofTelling = costOf(tell);
print(
  '65,536 worlds, telling',
  count((step) => {
    for (const progress of assessing(theCase, { summary: true }))
      if (progress.stage === 'worlds') step();
  }),
  ofTelling,
);
print(
  '65,536 worlds, hearing',
  count((pulse) => {
    const counting = {
      get aborted() {
        pulse();
        return false;
      },
    };
    for (const _ of assessing(theCase, { summary: true, signal: counting })) {
      // Every step is counted by the signal.
    }
  }),
  ofHearing,
);
if (nTold === 0) throw new Error('nothing was told');

function analysisWith(pulse) {
  return analysis(model, ranks, undefined, pulse);
}
