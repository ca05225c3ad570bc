import { expect, test } from 'vitest';
import { assess } from '../src/index.ts';
import { caseOf } from './worldCases.ts';

/** Two questions, each on one claim. */
function linked(claims: string): string {
  return `casus: 1
title: Rain and flood
sources: { s: { name: A source, reliability: B } }
claims:
${claims}
decisionMakers:
  one:
    options: { umbrella: They carry umbrellas, dike: They raise the dike }
    preferences:
      - { prefer: umbrella, when: rain }
      - { prefer: dike, when: flood }
      - not umbrella
      - not dike
statusQuo: []
questions: { u: { ask: umbrella }, d: { ask: dike } }
`;
}

const dependent = linked(`  rain: { likelihood: 0.6 }
  flood: { dependsOn: [{ given: rain, likelihood: 0.9 }, { given: not rain, likelihood: 0.3 }] }`);

const ofOneOrigin = linked(`  rain: { reports: [{ source: s, origin: office, credibility: 2 }] }
  flood: { reports: [{ source: s, origin: office, credibility: 2 }] }`);

test('claims that depend on each other are changed one by one, like any others', () => {
  const { flipSets, flips, reasons } = assess(caseOf(dependent)).document;
  expect(flipSets!.map(({ question, changes }) => [question, changes])).toEqual([
    ['u', [{ rain: false }]],
    ['d', [{ flood: false }]],
  ]);
  expect(flips.map(({ question, change }) => [question, [change]])).toEqual(
    flipSets!.map(({ question, changes }) => [question, changes]),
  );
  expect(reasons!.map(({ question, claims }) => [question, claims])).toEqual([
    ['u', { rain: true }],
    ['d', { flood: true }],
  ]);
});

test('claims of one origin are reasons each by itself, not all together', () => {
  const { reasons } = assess(caseOf(ofOneOrigin)).document;
  const found = reasons!.map(
    ({ question, claims }) => `${question}: ${Object.keys(claims).join()}`,
  );
  // The flood is never true without the rain: what the origin has right first is the first by file.
  expect(found).toEqual(['u: rain', 'u: flood', 'd: flood']);
});

/** One decision maker, one option, one estimate. */
function raid(estimates: string, when: string): ReturnType<typeof caseOf> {
  return caseOf(`casus: 1
title: A raid
sources: { b: { name: Bureau, reliability: B }, c: { name: Courier, reliability: C } }
estimates:
${estimates}
decisionMakers:
  one:
    options: { raid: They raid }
    preferences: [{ prefer: not raid, when: ${when} }, raid]
statusQuo: []
questions: { q: { ask: raid } }
`);
}

test('"at least" has no upper end: a threshold above it divides it', () => {
  const theCase = raid(
    '  men: { unit: men, reports: [{ source: b, atLeast: 5000 }] }',
    'men > 6000',
  );
  const { questions, flips, tippingPoints } = assess(theCase).document;
  const { yes, no } = questions.q!.probability;
  expect(yes.point).toBeGreaterThan(0.05);
  expect(no.point).toBeGreaterThan(0.05);
  expect(flips).toEqual([
    { change: { men: { low: 5000, high: 6000 } }, question: 'q', from: 'no', to: 'yes' },
  ]);
  expect(tippingPoints).toEqual([
    {
      estimate: 'men',
      question: 'q',
      at: 6000,
      from: 'no',
      to: 'yes',
      today: 'above',
      below: [],
      above: [],
      across: ['b'],
    },
  ]);
});

test('of two estimates that overlap either may be the greater, by no figure that nobody stated', () => {
  for (const [men, foes] of [
    ['[40, 72]', '[40, 120]'],
    ['[40, 120]', '[40, 72]'],
  ]) {
    const theCase = raid(
      `  men: { unit: men, reports: [{ source: b, range: ${men} }] }
  foes: { unit: men, reports: [{ source: c, range: ${foes} }] }`,
      'men > foes',
    );
    const { questions, reasons, flips, flipSets, method, tippingPoints } = assess(theCase).document;
    const isMore = men === '[40, 120]';
    expect(questions.q!.answer).toBe(isMore ? 'no' : 'yes');
    // Half of what both share is more, and all of what only one has.
    const { yes, no } = questions.q!.probability;
    expect(Math.min(yes.point, no.point)).toBeGreaterThan(0.15);
    expect(yes.point > no.point).toBe(!isMore);
    expect(flips.length).toBeGreaterThan(0);
    expect(flipSets!.filter(({ changes }) => changes.length === 1)).toHaveLength(flips.length);
    expect(reasons!.every(({ estimates }) => Object.keys(estimates).length > 0)).toBe(true);
    expect(method.assumptions.join()).toContain('men and foes may lie in the same part');
    const figures = JSON.stringify([flips, flipSets, reasons, tippingPoints]).match(/\d+/g) ?? [];
    for (const figure of figures) expect(['40', '72', '120']).toContain(figure);
  }
});

test('the world of the levels is the base world, whatever is compared', () => {
  const three = ['[40, 72]', '[50, 60]', '[30, 90]', '[55, 55]', '[10, 400]'];
  for (const a of three) {
    for (const b of three) {
      const theCase = raid(
        `  men: { unit: men, reports: [{ source: b, range: ${a} }] }
  foes: { unit: men, reports: [{ source: c, range: ${b} }] }`,
        'men > foes and men > 52',
      );
      const { questions, flipSets } = assess(theCase).document;
      for (const { from, to } of flipSets!) {
        expect(from).toBe(questions.q!.answer);
        expect(to).not.toBe(from);
      }
      const total = Object.values(questions.q!.probability).reduce(
        (sum, { point }) => sum + point,
        0,
      );
      expect(total).toBeCloseTo(1, 9);
    }
  }
});

test('a claim that only goes along with others of its origin has no weight of its own', () => {
  const theCase = caseOf(ofOneOrigin);
  const { importance, tippingPoints } = assess(theCase).document;
  const birnbaum = (claim: string, question: string): number =>
    importance.find((row) => 'claim' in row && row.claim === claim && row.question === question)!
      .birnbaum;
  expect(birnbaum('rain', 'u')).toBeGreaterThan(0);
  expect(birnbaum('flood', 'u')).toBe(0);
  expect(birnbaum('flood', 'd')).toBeGreaterThan(0);
  expect(birnbaum('rain', 'd')).toBe(0);
  for (const row of tippingPoints) {
    expect(row.question === 'u' ? 'rain' : 'flood').toBe('claim' in row ? row.claim : '');
  }
});
