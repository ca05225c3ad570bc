import { caseAtoms, parseFormula } from '@casus/casefile';
import { expect, test } from 'vitest';
import { assessed, caseOf, siege } from '../../test/cases.ts';
import { formulaInWords } from './formulas.ts';
import { enumeration, lowerFirst, quoted, sentence } from './phrases.ts';
import { changeClauses, stateBeside, stateInWords, stepInWords } from './states.ts';

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
  [['a', 'b and c', 'd'], 'a, b and c, and d'],
])('enumeration of %j', (items, expected) => {
  expect(enumeration(items)).toBe(expected);
});

test.each([
  ['Launch it', 'launch it'],
  ['US forces move', 'US forces move'],
  ['A move', 'A move'],
])('%s inside a sentence', (given, expected) => {
  expect(lowerFirst(given)).toBe(expected);
});

test('sentences and quotations have one end', () => {
  expect(sentence('so it is')).toBe('So it is.');
  expect(sentence('So it is.')).toBe('So it is.');
  expect(sentence('is it?')).toBe('Is it?');
  expect(quoted('So it is.')).toBe('“So it is”');
});

test.each([
  ['stand', 'Garrison stands'],
  ['not stand', 'Garrison slips away'],
  ['assault', 'Army does: launch the assault'],
  ['not assault', 'Army does not: launch the assault'],
  ['stand if assault', 'Garrison stands if Army does: launch the assault'],
  [
    'stand iff (not assault or stand)',
    'Garrison stands if and only if (Army does not: launch the assault or Garrison stands)',
  ],
  [
    'stand and assault and stand',
    'Garrison stands and Army does: launch the assault and Garrison stands',
  ],
  ['not (stand or assault)', 'not (Garrison stands or Army does: launch the assault)'],
])('the formula %s in words', (text, expected) => {
  const theCase = caseOf(siege);
  const parsed = parseFormula(text, caseAtoms(theCase));
  if ('error' in parsed) throw new Error(parsed.error.message);
  expect(formulaInWords(theCase, parsed.value)).toBe(expected);
});

test('states and what changes between them', () => {
  const { theCase, assessment } = assessed(siege);
  const [, stands, stormed, both] = [0, 1, 2, 3].map((n) => assessment.state(n + 1));
  expect(stateInWords(theCase, stands!)).toBe('Garrison stands; Army does not: launch the assault');
  expect(changeClauses(theCase, both!, stands!)).toEqual(['Army no longer: launch the assault']);
  expect(stepInWords(theCase, both!, { by: ['army'] }, stands!)).toBe(
    'Army no longer: launch the assault',
  );
  expect(stepInWords(theCase, stands!, { by: ['garrison-command', 'army'] }, stormed!)).toBe(
    'Garrison and Army together: Garrison slips away; Army: launch the assault',
  );
});

test('a state is told by what is otherwise in it than in the nearest one the reader has met', () => {
  const { theCase, assessment } = assessed(siege);
  const known = [{ row: assessment.state(4), as: 'in the status quo' }];
  expect(stateBeside(theCase, assessment.state(3), known)).toBe(
    'as in the status quo, but Garrison slips away',
  );
  expect(stateBeside(theCase, assessment.state(4), known)).toBe('the status quo');
  expect(stateBeside(theCase, assessment.state(1), known)).toBe(
    'Garrison slips away; Army does not: launch the assault',
  );
});

test('ids that every object has are ids like others', () => {
  const text = siege.replaceAll('deal:', 'constructor:').replaceAll('fight:', 'toString:');
  const { assessment } = assessed(text);
  expect(Object.keys(assessment.document.questions)).toEqual(['toString', 'storm']);
});
