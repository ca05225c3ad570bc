import { readFileSync } from 'node:fs';
import { editCase, parseCase } from '@casus/casefile';
import { describe, expect, test } from 'vitest';
import { cellsOf } from './cells.ts';
import { pastedRows } from './rows.ts';

const mosul = readFileSync(
  new URL('../../../../../../examples/mosul-2016.casus.yaml', import.meta.url),
  'utf8',
);
const theCase = parseCase(mosul).case!;

describe('cells of the clipboard', () => {
  test.each([
    [
      'tabs and lines',
      'a\tb\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'lines of Windows, an empty row',
      'a\tb\r\n\t\r\nc\t',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['quotes around a tab, a line and quotes', '"a\tb\n""c"""\td', [['a\tb\n"c"', 'd']]],
    ['quotes that are no frame', 'he said "no"\tb', [['he said "no"', 'b']]],
    ['nothing', '', []],
  ])('%s', (_, text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });
});

describe('rows become reports', () => {
  test('by a header in any order, on a claim of the case', () => {
    const pasted = pastedRows(
      theCase,
      'Claim\tDate\tSource\tStance\tCredibility\nescape-deal\t2016-10-14\tPentagon\tdenies\t2',
    );
    expect(pasted.rows.map(({ problems, remarks }) => [problems, remarks])).toEqual([[[], []]]);
    const after = parseCase(editCase(mosul, pasted.edits)).case!;
    expect(after.claims.get('escape-deal')!.reports[1]).toMatchObject({
      source: 'pentagon',
      stance: 'denies',
      credibility: 2,
      date: { text: '2016-10-14' },
    });
  });

  test('without a header, with a new source and a new claim that two rows share', () => {
    const pasted = pastedRows(
      theCase,
      'AFP\t\t2016-10-14\tThe road is closed.\t\tB\t2\t“Closed.”\thttps://example.org\n' +
        'afp\tunknown\t2016\tthe road is closed\tdenies\tB\t\t\t',
    );
    expect(pasted.rows.map(({ remarks }) => remarks)).toEqual([
      ['new source “AFP”', 'new claim'],
      [],
    ]);
    const { case: after, diagnostics } = parseCase(editCase(mosul, pasted.edits));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(after!.sources.get('afp')).toMatchObject({ name: 'AFP', reliability: 'B' });
    expect(after!.claims.get('the-road-is')!.reports.map(({ stance }) => stance)).toEqual([
      'asserts',
      'denies',
    ]);
  });

  test('two rows on one estimate follow its reports', () => {
    const head = 'source\tclaim\tfigure\n';
    const pasted = pastedRows(
      theCase,
      `${head}pentagon\tfighters\t5,000–7,000\npentagon\tfighters\tat least 100`,
    );
    const after = parseCase(editCase(mosul, pasted.edits)).case!;
    expect(
      after.estimates
        .get('fighters')!
        .reports.slice(2)
        .map(({ quantity }) => quantity),
    ).toEqual([
      { kind: 'range', low: 5000, high: 7000 },
      { kind: 'atLeast', value: 100 },
    ]);
  });

  test('a grade that the case has otherwise stays, and it is said', () => {
    const { rows } = pastedRows(theCase, 'rt\t\t\tescape-deal\t\tA');
    expect(rows[0]!.remarks).toEqual(['Russia Today stays at reliability E']);
  });
});

describe('what is wrong is told in its row, and not added', () => {
  test.each([
    ['no source', '\t\t\tescape-deal', 'no source'],
    ['no claim', 'rt\t\t2016', 'no claim'],
    ['a date of another country', 'rt\t\t13/10/2016\tescape-deal', '2016-10-13'],
    ['a stance that is none', 'rt\t\t\tescape-deal\tmaybe', 'asserts or denies'],
    ['a reliability', 'rt\t\t\tescape-deal\t\tG', 'A to F'],
    ['a credibility', 'rt\t\t\tescape-deal\t\t\t7', '1 to 6'],
    ['an estimate without a figure', 'rt\t\t\tfighters', 'no figure for the estimate fighters'],
    ['a figure for a claim', 'source\tclaim\tvalue\nrt\tescape-deal\t5', 'is no estimate'],
  ])('%s', (_, text, told) => {
    const { rows, edits } = pastedRows(theCase, text);
    expect(rows[0]!.problems.join()).toContain(told);
    expect(edits).toEqual([]);
  });

  test('columns that are not known are named', () => {
    expect(pastedRows(theCase, 'source\tclaim\tmood\nrt\tescape-deal\tgood').unknown).toEqual([
      'mood',
    ]);
  });
});
