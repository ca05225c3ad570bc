import { parseCase } from '@casus/casefile';
import { randomNumbers } from './models.mjs';

export const nClaims = 16;
const optionCounts = [3, 3, 2, 2];

/** A seeded case: 16 free claims, four mentioned by each of four decision makers, 1,024 states, 65,536
 *  worlds.
 *  @param isOwn  whether every conditional statement is about an option of its own decision maker;
 *  otherwise about any, so that many of them are of no matter to its own moves. */
export function manyClaims(isOwn) {
  const { case: theCase, diagnostics } = parseCase(textOf(isOwn));
  if (theCase === null) throw new Error(JSON.stringify(diagnostics));
  return theCase;
}

function textOf(isOwn) {
  const random = randomNumbers();
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
