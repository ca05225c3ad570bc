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
