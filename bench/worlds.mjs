// Answers over all worlds of a seeded case: 16 free claims, four mentioned by each of four decision
// makers, 1,024 states, 65,536 worlds; beside the plain loop that rebuilds everything for each world.
// npm run bench:worlds
import { answersIn, assessing } from '@casus/assessment';
import { parseCase } from '@casus/casefile';

const nClaims = 16;
const nDms = 4;
const optionCounts = [3, 3, 2, 2];
const seed = 20161013;
/** Worlds of the plain loop: the others take as long. */
const nPlain = 64;

function randomNumbers(start) {
  let state = start;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const random = randomNumbers(seed);
const pick = (list) => list[Math.floor(random() * list.length)];
const options = optionCounts.flatMap((count, i) =>
  Array.from({ length: count }, (_, k) => `d${i}o${k}`),
);
const literal = () => (random() < 0.5 ? pick(options) : `not ${pick(options)}`);
const formula = () => {
  const kind = pick(['one', 'and', 'or', 'if', 'iff']);
  return kind === 'one' ? literal() : `${literal()} ${kind} ${literal()}`;
};
const dms = optionCounts.map((count, i) => {
  const own = Array.from({ length: count }, (_, k) => `d${i}o${k}: Option ${k}`);
  const statements = Array.from({ length: 8 }, (_, k) =>
    k % 2 === 0 ? `{ prefer: "${formula()}", when: c${i * 4 + k / 2} }` : `"${formula()}"`,
  );
  return `  d${i}:\n    options: { ${own.join(', ')} }\n    preferences:\n${statements.map((one) => `      - ${one}`).join('\n')}`;
});
const text = `casus: 1
title: Sixteen claims
claims:
${Array.from({ length: nClaims }, (_, k) => `  c${k}: { likelihood: ${(20 + Math.floor(random() * 60)) / 100} }`).join('\n')}
decisionMakers:
${dms.join('\n')}
statusQuo: []
questions:
  q: { ask: d0o0 or d1o1 }
`;
const { case: theCase, diagnostics } = parseCase(text);
if (theCase === null) throw new Error(JSON.stringify(diagnostics));
for (const withStatusQuo of [true, false]) {
  const one = withStatusQuo ? theCase : { ...theCase, statusQuo: null };
  const begin = performance.now();
  const work = assessing(one, { summary: true });
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
    answersIn(one, { claims, estimates: new Map() }, one.concept);
  }
  const plain = ((performance.now() - from) / nPlain) * nWorlds;
  console.log(
    `${withStatusQuo ? 'with' : 'without'} a status quo, ${nDms} DMs, ${nWorlds} worlds: ${(ours / 1000).toFixed(1)} s; plain loop ${(plain / 1000).toFixed(1)} s (from ${nPlain} worlds), ×${(plain / ours).toFixed(1)}`,
  );
}
