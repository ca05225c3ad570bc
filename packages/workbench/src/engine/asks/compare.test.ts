import { readFileSync } from 'node:fs';
import { parseCase } from '@casus/casefile';
import { expect, test } from 'vitest';
import { unlistedCase } from '../../../test/servedCases.ts';
import { compare } from './compare.ts';

const mosul = readFileSync(
  new URL('../../../../../examples/mosul-2016.casus.yaml', import.meta.url),
  'utf8',
);
const loaded = { text: mosul, theCase: parseCase(mosul).case! };
const input = {
  text: mosul.replaceAll('10000', '4000').replaceAll('reliability: B', 'reliability: D'),
  names: { theirs: 'theirs', mine: 'mine' },
};

test('a stop ends the search for what makes the difference, and what was found by then is told', () => {
  const signal = { aborted: false };
  let before = '';
  let nSearches = 0;
  let nTried = 0;
  const steps = compare(loaded, input, signal);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) {
      expect(JSON.stringify(value.blocks)).toContain('Not tried: ');
      break;
    }
    if (value.stage === 'changes' && before !== 'changes') nSearches++;
    before = value.stage;
    // The first two are of the assessments of each side.
    if (nSearches < 3) continue;
    nTried++;
    signal.aborted = true;
  }
  expect(nTried).toBe(1);
});

test('where the states are too many to list, the answers are compared', () => {
  const other = unlistedCase.replace('statusQuo: []', 'statusQuo: [a0, b1]');
  const steps = compare(
    { text: unlistedCase, theCase: parseCase(unlistedCase).case! },
    { ...input, text: other },
    // What takes long is left undecided.
    { aborted: true },
  );
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const [question] = step.value.questions;
  expect(question?.theirs?.answer).toBeDefined();
  expect(question?.mine?.sure).toMatch(/^(Yes|No|Open|Undecided|Unsettled)/);
  expect(JSON.stringify(step.value.blocks)).toContain('too many to list');
});
