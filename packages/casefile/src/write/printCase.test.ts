import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseCase } from '../parseCase.ts';
import { type NewCase, printCase } from './printCase.ts';

const small: NewCase = {
  casus: 1,
  title: 'A: "case" # one',
  sources: { s: { name: 'S', reliability: 'F' } },
  estimates: { e: { unit: 'men', reports: [{ source: 's', range: [1, 2] }] } },
  decisionMakers: { a: { name: 'A', options: { x: 'X' } } },
};

test('sections part by empty lines, figures stand in brackets, comments above their place', () => {
  const text = printCase(small, [
    { path: [], text: 'Read from a.txt.' },
    { path: ['sources', 's'], text: 'grade\nit' },
    { path: ['estimates', 'e', 'reports', 0], text: 'check' },
  ]);
  expect(text).toBe(`# Read from a.txt.

casus: 1
title: 'A: "case" # one'

sources:
  # grade
  # it
  s:
    name: S
    reliability: F

estimates:
  e:
    unit: men
    reports:
      # check
      - source: s
        range: [1, 2]

decisionMakers:
  a:
    name: A
    options:
      x: X
`);
});

test('a comment about nothing is a mistake', () => {
  expect(() => printCase(small, [{ path: ['claims', 'c'], text: 'x' }])).toThrow('claims.c');
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      '#',
      ':',
      ' ',
      '"',
      "'",
      '\n',
      '\r',
      '\t',
      '-',
      '%',
      '{',
      '|',
      '\u0000',
      '\u2028',
      '\ud800',
      '💥',
      '\ufeff',
      'a',
    ),
    maxLength: 40,
  }),
);

test('any text is read back as it was, whatever the comments say', () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, (statement, note, comment) => {
      const content = { ...small, claims: { c: { statement: `x${statement}`, note } } };
      const text = printCase(content, [
        { path: [], text: comment },
        { path: ['claims', 'c', 'note'], text: comment },
      ]);
      expect(parse(text)).toEqual(content);
      const { diagnostics, case: read } = parseCase(text);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(read?.claims.get('c')).toMatchObject({ statement: `x${statement}`, note });
    }),
    { numRuns: 500 },
  );
});
