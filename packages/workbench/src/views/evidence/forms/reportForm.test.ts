import { editCase, parseCase, valueAt } from '@casus/casefile';
import { expect, test } from 'vitest';
import { entryOf, firstValues } from '../../../forms/form.ts';
import { reportForm } from './reportForm.ts';

const text = `casus: 1
title: T
sources:
  wire: { name: The wire }
  paper: { name: The paper }
  one: { name: A paper }
  two: { name: A paper }
claims:
  c: { reports: [{ source: paper, origin: wire }] }
decisionMakers: { a: { options: { o: O }, preferences: [o] } }
`;
const path = ['claims', 'c', 'reports', 0];
const theCase = parseCase(text).case!;
const form = reportForm(theCase, 'c', 0);
const before = valueAt(text, path);

test('an origin that is a source is known by its name', () => {
  expect(firstValues(form, before).origin).toBe('The wire');
});

test.each([
  ['The wire', 'wire'],
  ['one', 'one'],
  ['A paper', 'A paper'],
  ['an officer', 'an officer'],
])('%s is written as %s', (typed, written) => {
  const values = { ...firstValues(form, before), origin: typed };
  const { edits } = form.write(theCase, entryOf(form, values), values, before);
  expect(valueAt(editCase(text, edits), [...path, 'origin'])).toBe(written);
});
