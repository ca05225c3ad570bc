// Answers over all worlds of a seeded case, beside the plain loop that rebuilds everything for each world.
// npm run bench:worlds
import { answersIn, assessing } from '@casus/assessment';
import { manyClaims, nClaims } from './manyClaims.mjs';

/** Worlds of the plain loop that are measured. */
const nPlain = 64;

/** Seconds for all worlds, and for as many by the plain loop. */
function measure(theCase) {
  const begin = performance.now();
  const work = assessing(theCase, { summary: true });
  let nWorlds = 0;
  for (let step = work.next(); step.done !== true; step = work.next()) {
    if (step.value.stage === 'timeline' || step.value.stage === 'judgements') break;
    if (step.value.stage === 'worlds') nWorlds = step.value.done;
  }
  const ours = performance.now() - begin;
  const from = performance.now();
  for (let n = 0; n < nPlain; n++) {
    const index = Math.floor((n * nWorlds) / nPlain);
    const claims = new Map(
      Array.from({ length: nClaims }, (_, k) => [`c${k}`, ((index >> k) & 1) === 1]),
    );
    answersIn(theCase, { claims, estimates: new Map() }, theCase.concept);
  }
  const plain = ((performance.now() - from) / nPlain) * nWorlds;
  return { nWorlds, ours: ours / 1000, plain: plain / 1000 };
}

for (const isOwn of [false, true]) {
  console.log(`Conditional preferences about ${isOwn ? 'options of their own' : 'any options'}`);
  const theCase = manyClaims(isOwn);
  for (const statusQuo of [theCase.statusQuo, null]) {
    const { nWorlds, ours, plain } = measure({ ...theCase, statusQuo });
    console.log(
      `  ${statusQuo === null ? 'from any state' : 'from a status quo'}: ${nWorlds} worlds, ${ours.toFixed(1)} s; plain loop ${plain.toFixed(1)} s (from ${nPlain} of its worlds), ×${(plain / ours).toFixed(1)}`,
    );
  }
}
