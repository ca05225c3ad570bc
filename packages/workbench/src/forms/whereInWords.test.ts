import { type Path, parseCase } from '@casus/casefile';
import { expect, test } from 'vitest';
import { whereInWords } from './whereInWords.ts';

const theCase = parseCase(`casus: 1
title: A strike
decisionMakers:
  union: { name: The union, options: { strike: Strike }, preferences: [strike] }
`).case!;

test.each<[Path, string]>([
  [['decisionMakers', 'union', 'preferences', 0, 'prefer'], 'The union, preference statement 1'],
  [['decisionMakers', 'union', 'options', 'strike', 'when'], 'The union, option strike'],
  [['decisionMakers', 'union', 'weights', 'strike'], 'The union, the weights'],
  [['claims', 'c', 'reports', 1, 'source'], 'claim c, report 2'],
  [['statusQuo', 0], 'the status quo'],
  [['infeasible', 2, 'never'], 'infeasible pattern 3'],
  [['asOf'], 'asOf'],
])('%j is told as %s', (path, words) => {
  expect(whereInWords(theCase, path)).toBe(words);
});
