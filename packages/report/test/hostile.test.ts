import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, heading, item, list, marked, numbered, paragraph } from '../src/blocks.ts';
import { columns } from '../src/render/columns.ts';
import { toHtml } from '../src/render/html.ts';
import { toMarkdown } from '../src/render/markdown.ts';
import { toTerminal } from '../src/render/terminal.ts';

/** Printed by fast-check when a run fails; fixed so that every run is the same. */
const seed = 20161013;

/** Words as they come, among them what steers a terminal, ends a table cell, or begins markup. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom(
        '\u001b[31m',
        '\u009b2J',
        '\u202e',
        '\r\n',
        '|',
        '`',
        '**',
        '<script>alert(1)</script>',
        '" onload="x',
        '[a](javascript:x)',
        '汉字'.repeat(20),
        '👩‍🚀🎯',
        'a'.repeat(150),
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(' '));

const blocksOf = (texts: readonly string[]): Block[] => {
  const [a = '', b = '', c = '', d = ''] = texts;
  return [
    heading(a, 1),
    paragraph(b, marked(c, 'strong'), marked(d, 'code')),
    list([item([marked(a, 'quiet'), b], [c, d])]),
    numbered([item(b, [a])]),
    {
      kind: 'table',
      head: ['first', a],
      rows: [
        [b, c],
        [[marked(d, 'no')], a],
      ],
    },
    {
      kind: 'scale',
      title: a,
      rows: [
        { label: b, low: 3000, high: 4500, figures: c },
        { label: c, low: 20000, high: 20000, figures: d },
        { label: d, low: null, high: 70, figures: 'at most 70' },
      ],
      thresholds: [{ value: 10000, label: d }],
    },
    {
      kind: 'strips',
      legend: [{ sign: 'now', label: a }],
      rows: [{ label: b, places: [{ at: 0.3, sign: 'now' }], words: c }],
    },
  ];
};

const texts = fc.array(hostileText, { minLength: 4, maxLength: 4 });

test('no terminal line is wider than the width', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 20, max: 120 }), (given, width) => {
      for (const line of toTerminal(blocksOf(given), { width, color: false }).split('\n')) {
        expect(columns(line)).toBeLessThanOrEqual(width);
      }
    }),
    { seed, numRuns: 300 },
  );
});

test('nothing steers the terminal, and colour adds nothing but colour', () => {
  fc.assert(
    fc.property(texts, (given) => {
      const bare = toTerminal(blocksOf(given), { width: 70, color: false });
      expect(bare).not.toMatch(steering);
      const colored = toTerminal(blocksOf(given), { width: 70, color: true });
      expect(stripVTControlCharacters(colored).replace(/ +$/gm, '')).toBe(
        bare.replace(/ +$/gm, ''),
      );
    }),
    { seed, numRuns: 200 },
  );
});

/** Control characters other than the line feed, and marks that turn the direction around. */
const steering = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

test('no text becomes HTML', () => {
  fc.assert(
    fc.property(texts, (given) => {
      const page = toHtml(blocksOf(given), given[0]!);
      const tags = [...page.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag);
      const own =
        /^(html|head|meta|title|style|body|main|h1|h2|h3|p|ul|ol|li|strong|span|code|div|table|thead|tbody|tr|th|td|figure|figcaption|svg|line|circle)$/;
      for (const tag of tags) expect(tag).toMatch(own);
      expect(page).not.toMatch(/<[^>]*\son\w+=/);
    }),
    { seed, numRuns: 200 },
  );
});

test('the page asks for nothing: no script, no address, a strict policy', () => {
  const page = toHtml(blocksOf(['a', 'b', 'c', 'd']), 'a');
  expect(page).toContain(`default-src 'none'; style-src 'unsafe-inline'`);
  expect(page).not.toMatch(/<script|\bsrc=|\bhref=|url\(/);
});

test('a Markdown table keeps its columns, whatever its cells hold', () => {
  fc.assert(
    fc.property(texts, (given) => {
      const rows = toMarkdown(blocksOf(given))
        .split('\n')
        .filter((line) => line.startsWith('| '));
      expect(rows.length).toBeGreaterThanOrEqual(4);
      for (const row of rows) {
        // Bars that are not escaped: an even number of backslashes stands before them.
        expect([...row.matchAll(/(?<!\\)(?:\\\\)*\|/g)]).toHaveLength(3);
      }
    }),
    { seed, numRuns: 200 },
  );
});

test.each([
  ['<script>x</script>', '\\<script\\>x\\</script\\>'],
  ['**bold** _it_ `code`', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\`'],
  ['1. not a list', '1\\. not a list'],
  ['- not a list', '\\- not a list'],
  ['# no heading', '\\# no heading'],
  ['[a](https://example.org)', '\\[a\\](https\\://example.org)'],
  ['AT&amp;T', 'AT&amp;amp;T'],
])('Markdown: %s is text', (given, expected) => {
  expect(toMarkdown([paragraph(given)])).toBe(`${expected}\n`);
});
