import { describe, expect, test } from 'vitest';
import { between, type CaseDraft, day, evidenceCase, value } from '../test/evidenceCase.ts';
import { evidenceWarnings } from './warnings.ts';
import { weighEvidence } from './weighEvidence.ts';

const sources = { a: 'A', b: 'B', c: 'C' } as const;

function warned(draft: CaseDraft): string[] {
  const theCase = evidenceCase({ sources, ...draft });
  return evidenceWarnings(theCase, weighEvidence(theCase)).map(
    ({ code, claim, estimate }) => `${claim ?? estimate}: ${code}`,
  );
}

const likely = { low: 0.55, high: 0.8, text: 'likely' };

describe('claims', () => {
  test.each<[string, CaseDraft, string[]]>([
    ['a plain report: nothing', { claims: { it: [{ source: 'a' }] } }, []],
    [
      'graded 1 with one origin and its echo',
      {
        claims: {
          it: [
            { source: 'a', credibility: 1 },
            { source: 'b', origin: 'a' },
          ],
        },
      },
      ['it: single-origin'],
    ],
    [
      'graded 1 with what may be one origin',
      {
        claims: {
          it: [
            { source: 'a', credibility: 1 },
            { source: 'b', origin: 'unknown' },
          ],
        },
      },
      ['it: single-origin'],
    ],
    [
      'graded 1 with two origins: nothing',
      { claims: { it: [{ source: 'a', credibility: 1 }, { source: 'b' }] } },
      [],
    ],
    ['neither report nor likelihood', { claims: { it: [] } }, ['it: no-report']],
    ['a likelihood without report: nothing', { claims: { it: { likelihood: likely } } }, []],
    [
      'a likelihood outside what the reports allow',
      {
        claims: {
          it: { likelihood: likely, reports: [{ source: 'a', credibility: 1, stance: 'denies' }] },
        },
      },
      ['it: single-origin', 'it: likelihood-differs'],
    ],
    [
      'a likelihood within it: nothing',
      { claims: { it: { likelihood: likely, reports: [{ source: 'b' }] } } },
      [],
    ],
  ])('%s', (_, draft, expected) => {
    expect(warned(draft)).toEqual(expected);
  });
});

describe('estimates', () => {
  const dated = { source: 'a', date: day('2016-10-01'), quantity: between(3000, 4500) };
  const high = { source: 'c', date: day('2016-09-01'), quantity: value(20000) };
  test.each<[string, CaseDraft, string[]]>([
    ['one figure: nothing', { estimates: { it: [dated] } }, []],
    ['no figure', { estimates: { it: [] } }, ['it: no-figure']],
    ['figures that disagree', { estimates: { it: [dated, high] } }, ['it: figures-disagree']],
    [
      'figures that disagree, of when nobody knows',
      { estimates: { it: [dated, { source: 'c', quantity: value(20000) }] } },
      ['it: figures-disagree', 'it: undated-figures'],
    ],
    [
      'figures of nobody knows what',
      { estimates: { it: { unit: null, definition: null, reports: [dated, dated] } } },
      ['it: undefined-figures'],
    ],
    [
      'a figure graded 1 that nobody else gives',
      { estimates: { it: [{ ...dated, credibility: 1 }, high] } },
      ['it: single-origin', 'it: figures-disagree'],
    ],
  ])('%s', (_, draft, expected) => {
    expect(warned(draft)).toEqual(expected);
  });
});
