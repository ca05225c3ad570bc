import type { Formula } from '@casus/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { optionAtoms } from './caseAtoms.ts';
import { parseCondition } from './parseCondition.ts';
import { parseFormula } from './parseFormula.ts';

const seed = 20161013;
const ids = ['p', 'q', 'r', 'constructor', 'toString', 'a-b_c'];
const atoms = optionAtoms(
  ids.map((id) => ({ id, decisionMaker: 0 })),
  ['dm'],
);

function parse(text: string): Formula {
  const parsed = parseFormula(text, atoms);
  if ('error' in parsed) throw new Error(parsed.error.message);
  return parsed.value;
}

/** Written out with every parenthesis, so that binding shows. */
function shown(formula: Formula): string {
  switch (formula.kind) {
    case 'constant':
      return String(formula.value);
    case 'atom':
      return ids[formula.index]!;
    case 'not':
      return `(not ${shown(formula.of)})`;
    default:
      return `(${shown(formula.left)} ${formula.kind} ${shown(formula.right)})`;
  }
}

const strength = { iff: 1, if: 2, or: 3, and: 4 } as const;

/** Written with the parentheses it needs and no more. */
function printed(formula: Formula, outer = 0): string {
  if (formula.kind === 'constant' || formula.kind === 'atom') return shown(formula);
  if (formula.kind === 'not') return `not ${printed(formula.of, 5)}`;
  const own = strength[formula.kind];
  const text = `${printed(formula.left, own)} ${formula.kind} ${printed(formula.right, own + 1)}`;
  return own < outer ? `(${text})` : text;
}

describe('binding', () => {
  test.each([
    ['p', 'p'],
    ['dm.p', 'p'],
    ['not p and q', '((not p) and q)'],
    ['not not p', '(not (not p))'],
    ['p or q and r', '(p or (q and r))'],
    ['p if q or r', '(p if (q or r))'],
    ['p iff q if r', '(p iff (q if r))'],
    ['p if q if r', '((p if q) if r)'],
    ['p iff q iff r', '((p iff q) iff r)'],
    ['p and q and r', '((p and q) and r)'],
    ['p iff (q iff r)', '(p iff (q iff r))'],
    ['((p))', 'p'],
    ['true or false', '(true or false)'],
    ['constructor and toString', '(constructor and toString)'],
    ['a-b_c  \t\n and p', '(a-b_c and p)'],
  ])('%s', (text, expected) => {
    expect(shown(parse(text))).toBe(expected);
  });
});

const formulas = fc.letrec<{ formula: Formula; leaf: Formula }>((tie) => ({
  leaf: fc.oneof(
    fc.record({ kind: fc.constant('constant' as const), value: fc.boolean() }),
    fc.record({ kind: fc.constant('atom' as const), index: fc.nat(ids.length - 1) }),
  ),
  formula: fc.oneof(
    { depthSize: 'medium' },
    tie('leaf'),
    fc.record({ kind: fc.constant('not' as const), of: tie('formula') }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const, 'if' as const, 'iff' as const),
      left: tie('formula'),
      right: tie('formula'),
    }),
  ),
})).formula;

test('a printed formula is read back as it was', () => {
  fc.assert(
    fc.property(formulas, (formula) => {
      expect(parse(printed(formula))).toEqual(formula);
      expect(parse(shown(formula))).toEqual(formula);
    }),
    { seed, numRuns: 500 },
  );
});

test('any text is a formula or a mistake inside the text', () => {
  const words = fc.array(
    fc.constantFrom(
      'p',
      'q',
      'dm.r',
      'not',
      'and',
      'or',
      'if',
      'iff',
      '(',
      ')',
      '>',
      '3',
      'x',
      '&',
    ),
  );
  const texts = fc.oneof(
    fc.string(),
    words.map((all) => all.join(' ')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const parsed of [
        parseFormula(text, atoms),
        parseCondition(text, { claims: new Set(['p', 'q']), estimates: new Set(['x']) }),
      ]) {
        if ('value' in parsed) continue;
        expect(parsed.error.start).toBeGreaterThanOrEqual(0);
        expect(parsed.error.start).toBeLessThanOrEqual(text.length);
        expect(parsed.error.end).toBeGreaterThan(parsed.error.start);
      }
    }),
    { seed, numRuns: 2000 },
  );
});

describe('mistakes and where they are', () => {
  test.each([
    ['p and w', 'unknown-option', 6, 7],
    ['p and', 'formula-end', 5, 6],
    ['p (q)', 'formula-connective', 2, 3],
    ['(p', 'formula-parenthesis', 0, 1],
    ['p)', 'formula-parenthesis', 1, 2],
    ['p → q', 'formula-character', 2, 3],
    ['p 𝔸', 'formula-character', 2, 4],
    ['', 'formula-empty', 0, 1],
  ])('%s', (text, code, start, end) => {
    const parsed = parseFormula(text, atoms);
    expect('error' in parsed && parsed.error).toMatchObject({ code, start, end });
  });

  test('long chains are read without running out of stack', () => {
    expect(parse(Array.from({ length: 2000 }, () => 'p').join(' and ')).kind).toBe('and');
    const long = Array.from({ length: 2001 }, () => 'p').join(' and ');
    expect(() => parse(long)).toThrow(/4000/);
    expect(parse(`${'('.repeat(150)}p${')'.repeat(150)}`)).toEqual({ kind: 'atom', index: 0 });
    expect(() => parse(`${'('.repeat(1000)}p${')'.repeat(1000)}`)).toThrow(/200/);
  });
});

describe('conditions', () => {
  const names = { claims: new Set(['c', 'd']), estimates: new Set(['n', 'm']) };

  test('connectives over claims and comparisons', () => {
    expect(parseCondition('c and not n >= 1_000.5 or m < n', names)).toEqual({
      value: {
        kind: 'or',
        left: {
          kind: 'and',
          left: { kind: 'claim', claim: 'c' },
          right: {
            kind: 'not',
            of: {
              kind: 'comparison',
              estimate: 'n',
              operator: '>=',
              right: { kind: 'number', value: 1000.5, line: 1 },
            },
          },
        },
        right: {
          kind: 'comparison',
          estimate: 'm',
          operator: '<',
          right: { kind: 'estimate', estimate: 'n' },
        },
      },
    });
  });

  test.each([
    ['c > 3', 'not-an-estimate', 0],
    ['n', 'comparison', 0],
    ['n > c', 'comparison', 4],
    ['n > ', 'comparison', 3],
    ['n > o', 'unknown-estimate', 4],
    ['o > 3', 'unknown-estimate', 0],
    ['3 < n', 'comparison', 0],
    ['n > 3 > 2', 'formula-connective', 6],
    ['n = 3', 'formula-character', 2],
    ['e', 'unknown-claim', 0],
  ])('%s', (text, code, start) => {
    const parsed = parseCondition(text, names);
    expect('error' in parsed && parsed.error).toMatchObject({ code, start });
  });
});

test.each([
  ['ghost and p or goblin', [0, 15]],
  ['ghost and ghost', [0]],
  ['ghost and (p', [0, 10]],
  ['ghost > 3', [0]],
])(
  'every name of "%s" that is not known is told, and what does not follow from it',
  (text, starts) => {
    const parsed = parseFormula(text, atoms);
    const found = 'error' in parsed ? [parsed.error, ...parsed.more] : [];
    expect(found.map(({ start }) => start)).toEqual(starts);
  },
);
