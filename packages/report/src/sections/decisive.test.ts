import { decisiveParts } from '@casus/assessment';
import { expect, test } from 'vitest';
import { caseOf } from '../../test/cases.ts';
import { toMarkdown } from '../render/markdown.ts';
import { decisiveBlocks } from './decisive.ts';

const text = `casus: 1
title: T
sources: { s: { name: The Times, reliability: B } }
claims:
  c: { statement: C, reports: [{ source: s, date: 2020, credibility: 2 }] }
decisionMakers:
  a: { name: Ann, options: { x: X }, preferences: [{ prefer: x, when: c }, not x] }
  b: { name: Bob, options: { y: Y }, preferences: [y, y if x] }
statusQuo: []
questions: { q: { ask: x, text: Does x come? } }
`;

test.each([
  [
    'prefer: x, when: c }, not x]',
    'prefer: x, when: not c }, not x]',
    '- **The statement of Ann “x, when c”, in new “x, when not c”**: “Does x come?” turns from yes to **no**.',
  ],
  [
    'credibility: 2',
    'credibility: 2, stance: denies',
    '- **The report of The Times on c “asserts, 2020, credibility 2”, in new “denies, 2020, credibility 2”**: “Does x come?” turns from yes to **no**.',
  ],
  ['[y, y if x]', '[y if x, y]', '- the place of the statement of Bob “y”'],
  ['[y, y if x]', '[y]', '- the statement of Bob “y if x”, which only old has'],
  ['claims:', 'coalitions: [[a, b]]\nclaims:', '- the coalition “Ann and Bob”, which only new has'],
])('%s to %s', (from, to, expected) => {
  const mine = caseOf(text);
  const work = decisiveParts(mine, caseOf(text.replace(from, to)));
  let step = work.next();
  while (step.done !== true) step = work.next();
  const blocks = decisiveBlocks(mine, step.value, { a: 'old', b: 'new' });
  expect(toMarkdown(blocks).split('\n')).toContain(expected);
});
