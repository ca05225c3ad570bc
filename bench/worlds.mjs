// Answers over all worlds of a seeded case: 16 free claims, four mentioned by each of four decision
// makers, 1,024 states, 65,536 worlds; beside the plain loop that rebuilds everything for each world.
// npm run bench:worlds
import { answersIn, assessing } from '@casus/assessment';
import { parseCase } from '@casus/casefile';

const nClaims = 16;
const optionCounts = [3, 3, 2, 2];
const seed = 20161013;
/** Worlds of the plain loop that are measured. */
const nPlain = 64;

function randomNumbers(start) {
  let state = start;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** @param isOwn  whether every conditional statement is about an option of its own decision maker;
 *  otherwise about any, so that many of them are of no matter to its own moves. */
function textOf(isOwn) {
  const random = randomNumbers(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const options = optionCounts.flatMap((count, i) =>
    Array.from({ length: count }, (_, k) => `d${i}o${k}`),
  );
  const literal = (of) => (random() < 0.5 ? pick(of) : `not ${pick(of)}`);
  const formula = (of) => {
    const kind = pick(['one', 'and', 'or', 'if', 'iff']);
    return kind === 'one' ? literal(of) : `${literal(of)} ${kind} ${literal(options)}`;
  };
  const dms = optionCounts.map((count, i) => {
    const own = Array.from({ length: count }, (_, k) => `d${i}o${k}`);
    const statements = Array.from({ length: 8 }, (_, k) =>
      k % 2 === 0
        ? `{ prefer: "${formula(isOwn ? own : options)}", when: c${i * 4 + k / 2} }`
        : `"${formula(options)}"`,
    );
    return `  d${i}:
    options: { ${own.map((id) => `${id}: Option ${id}`).join(', ')} }
    preferences:
${statements.map((one) => `      - ${one}`).join('\n')}`;
  });
  return `casus: 1
title: Sixteen claims
claims:
${Array.from({ length: nClaims }, (_, k) => `  c${k}: { likelihood: ${(20 + Math.floor(random() * 60)) / 100} }`).join('\n')}
decisionMakers:
${dms.join('\n')}
statusQuo: []
questions:
  q: { ask: d0o0 or d1o1 }
`;
}

function caseOf(text) {
  const { case: theCase, diagnostics } = parseCase(text);
  if (theCase === null) throw new Error(JSON.stringify(diagnostics));
  return theCase;
}

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
  const theCase = caseOf(textOf(isOwn));
  for (const statusQuo of [theCase.statusQuo, null]) {
    const { nWorlds, ours, plain } = measure({ ...theCase, statusQuo });
    console.log(
      `  ${statusQuo === null ? 'from any state' : 'from a status quo'}: ${nWorlds} worlds, ${ours.toFixed(1)} s; plain loop ${plain.toFixed(1)} s (from ${nPlain} of its worlds), ×${(plain / ours).toFixed(1)}`,
    );
  }
}
