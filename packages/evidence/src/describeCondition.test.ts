import { expect, test } from 'vitest';
import { claim, compared, evidenceCase, joined, not } from '../test/evidenceCase.ts';
import { describeCondition } from './describeCondition.ts';

const theCase = evidenceCase({
  claims: { deal: { statement: 'They agreed.' }, constructor: { statement: 'It was built' } },
  estimates: { fighters: [], rebels: [] },
});

test.each([
  ['if “They agreed” is true', claim('deal')],
  ['if “It was built” is not true', not(claim('constructor'))],
  [
    'if the figure for fighters is more than 10,000 (your threshold, line 41)',
    compared('fighters', '>', 10000),
  ],
  [
    'if the figure for fighters is at most the figure for rebels',
    compared('fighters', '<=', 'rebels'),
  ],
  [
    'if “They agreed” is true and (“It was built” is true or “They agreed” is not true)',
    joined('and', claim('deal'), joined('or', claim('constructor'), not(claim('deal')))),
  ],
  [
    'if it is not so that (“They agreed” is true if and only if “It was built” is true)',
    not(joined('iff', claim('deal'), claim('constructor'))),
  ],
  [
    'if it is not so that the figure for fighters is less than 0.05 (your threshold, line 41)',
    not(compared('fighters', '<', 0.05)),
  ],
  ['never', { kind: 'constant', value: false } as const],
])('%s', (expected, condition) => {
  expect(describeCondition(condition, theCase)).toBe(expected);
});
