import { type Case, parseCase } from '@casus/casefile';
import fc from 'fast-check';

/** Fixed, so that every run sees the same cases. */
export const seed = 20161013;

const claims = ['c1', 'c2', 'c3'];

/** Conditions over three claims and one estimate with thresholds at 10 and 100. */
const condition: fc.Arbitrary<string> = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', maxDepth: 2 },
    fc.constantFrom(...claims, 'e1 > 10', 'e1 <= 100'),
    tie('any').map((one) => `not (${one})`),
    fc
      .tuple(tie('any'), fc.constantFrom('and', 'or', 'if', 'iff'), tie('any'))
      .map(([left, word, right]) => `(${left}) ${word} (${right})`),
  ),
})).any;

const formula: fc.Arbitrary<string> = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', maxDepth: 2 },
    fc.constantFrom('a', 'b', 'x', 'y'),
    tie('any').map((one) => `not (${one})`),
    fc
      .tuple(tie('any'), fc.constantFrom('and', 'or', 'if', 'iff'), tie('any'))
      .map(([left, word, right]) => `(${left}) ${word} (${right})`),
  ),
})).any;

const statement = fc
  .tuple(formula, fc.option(condition, { nil: null, freq: 3 }))
  .map(([prefer, when]) =>
    when === null ? `      - "${prefer}"` : `      - { prefer: "${prefer}", when: "${when}" }`,
  );

const likelihood = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))
  .map(([a, b]) => `[${Math.min(a, b) / 20}, ${Math.max(a, b) / 20}]`);

const quantity = fc.constantFrom(
  'value: 5',
  'value: 50',
  'value: 500',
  'range: [5, 20]',
  'range: [60, 300]',
  'range: [4, 200]',
);

/** Small cases in which everything uncertain reaches the model: two decision makers with two options
 *  each, three claims with likelihoods, one estimate. */
export const smallCases: fc.Arbitrary<Case> = fc
  .record({
    likelihoods: fc.tuple(likelihood, likelihood, likelihood),
    quantities: fc.array(fc.tuple(quantity, fc.constantFrom('s1', 's2', 's3')), {
      minLength: 1,
      maxLength: 3,
    }),
    first: fc.array(statement, { minLength: 1, maxLength: 3 }),
    second: fc.array(statement, { minLength: 1, maxLength: 3 }),
    never: condition,
    ask: formula,
    statusQuo: fc.constantFrom('[]', '[a]', '[x, b]', null),
    concept: fc.constantFrom('nash', 'gmr', 'seq', 'symseq'),
    coalition: fc.boolean(),
  })
  .map((draft) =>
    caseOf(`casus: 1
title: A small case
concept: ${draft.concept}
sources:
  s1: { name: One, reliability: A }
  s2: { name: Two, reliability: C }
  s3: { name: Three, reliability: E }
claims:
${claims.map((id, at) => `  ${id}: { statement: "${id} is so", likelihood: ${draft.likelihoods[at]} }`).join('\n')}
estimates:
  e1:
    unit: men
    definition: men there
    reports:
${draft.quantities.map(([said, source]) => `      - { source: ${source}, ${said} }`).join('\n')}
decisionMakers:
  one:
    options: { a: A, b: B }
    preferences:
${draft.first.join('\n')}
  two:
    options: { x: X, y: Y }
    preferences:
${draft.second.join('\n')}
infeasible:
  - { never: a and b and x, when: "${draft.never}" }
${draft.coalition ? 'coalitions: [[one, two]]\n' : ''}${draft.statusQuo === null ? '' : `statusQuo: ${draft.statusQuo}\n`}questions:
  q: { ask: "${draft.ask}" }
`),
  );

/** @throws Error with the diagnostics where the text is no case. */
export function caseOf(text: string): Case {
  const { case: theCase, diagnostics } = parseCase(text);
  if (theCase === null) throw new Error(JSON.stringify(diagnostics.map(({ message }) => message)));
  return theCase;
}
