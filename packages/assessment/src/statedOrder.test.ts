import { parseCase } from '@casus/casefile';
import { expect, test } from 'vitest';
import { statedOrder } from './statedOrder.ts';

test('each form of preferences gives the order it says', () => {
  const forms = [
    'preferences: [y, { prefer: not y, when: k }, not x]',
    'ranking: [3, [1, 4], 2]',
    'weights: { x: -1, y: 1 }',
    'payoffs: { 1: 0, 2: "-1/2", 3: 7, 4: 0.0 }',
    'note: none',
  ];
  const text = `casus: 1
title: T
claims: { k: { likelihood: 0.1 } }
decisionMakers:
  a: { options: { x: X, y: Y } }
${forms.map((form, at) => `  d${at}: { ${form} }`).join('\n')}
`;
  const theCase = parseCase(text).case!;
  expect(forms.map((_, at) => statedOrder(theCase, at + 1))).toEqual([
    [[2], [3], [0], [1]],
    [[2], [0, 3], [1]],
    [[2], [0, 3], [1]],
    [[2], [0, 3], [1]],
    [[0, 1, 2, 3]],
  ]);
});
