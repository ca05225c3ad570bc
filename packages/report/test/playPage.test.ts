import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { assess } from '@casus/assessment';
import { parseCase } from '@casus/casefile';
import { expect, test } from 'vitest';
import { playScript, playScriptHash } from '../src/render/playScript.ts';
import { open, playThrough } from './livePage.ts';

test('the policy of the page lets its script run, and no other', () => {
  const hash = createHash('sha256').update(playScript).digest('base64');
  expect(playScriptHash).toBe(`sha256-${hash}`);
});

const mosul = parseCase(
  readFileSync(new URL('../../../examples/mosul-2016.casus.yaml', import.meta.url), 'utf8'),
).case!;

test('the page begins with the answers of the assessment', () => {
  const { document } = assess(mosul);
  expect(open(mosul).answers()).toEqual(
    Object.values(document.questions).map(({ answer }) => answer),
  );
});

test('Mosul: the garrison turns the first answer, the deal turns none', () => {
  const page = open(mosul);
  const deal = page.switches.find(({ parentNode }) =>
    parentNode.textContent.includes('let 9,000 fighters leave'),
  )!;
  const answersAt = ['0', '500', '1000'].map((place) => {
    page.sliders[0]!.value = place;
    page.changed();
    const before = page.answers();
    deal.checked = !deal.checked;
    page.changed();
    expect(page.answers()).toEqual(before);
    return before[0];
  });
  expect(new Set(answersAt).size).toBeGreaterThan(1);
});

/** Two estimates and three claims: every combination of what the page offers. */
const small = parseCase(`casus: 1
title: Two figures and three claims
sources: { s: { name: A source, reliability: B }, t: { name: Another, reliability: C } }
claims:
  rain: { likelihood: 0.7 }
  paid: { likelihood: 0.2 }
  tired: { likelihood: 0.5 }
estimates:
  men: { unit: men, reports: [{ source: s, value: 500, credibility: 2 }, { source: t, value: 9000, credibility: 2 }] }
  days: { unit: days, reports: [{ source: s, range: [3, 5], credibility: 3 }, { source: t, atLeast: 30, credibility: 3 }] }
decisionMakers:
  one:
    options: { go: They go, call: They call }
    preferences:
      - { prefer: go, when: men > 1000 and not rain }
      - { prefer: not go, when: men > 5000 or days > 10 }
      - { prefer: call iff hold, when: paid }
      - call
  two:
    options: { hold: They hold }
    preferences:
      - { prefer: hold if go, when: tired }
      - { prefer: not hold, when: days > 4 }
      - hold
statusQuo: []
questions:
  goes: { ask: go }
  holds: { ask: hold and not call }
`).case!;

test('every combination shows what the assessment of its world says', () => {
  const page = open(small);
  expect(page.switches).toHaveLength(3);
  expect(page.sliders).toHaveLength(2);
  playThrough(page, [0, 200, 400, 600, 800, 1000]);
});
