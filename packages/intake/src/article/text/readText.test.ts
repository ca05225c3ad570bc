import fc from 'fast-check';
import { expect, test } from 'vitest';
import { misplaced, paragraphs, plausible, readAs, shown } from '../../../test/articles.ts';
import { readText } from './readText.ts';

const [first, second, third] = paragraphs as [string, string, string];

/** `text` with no line longer than `width`. */
function wrapped(text: string, width: number): string {
  return text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd();
}

test('paragraphs parted by empty lines, the headline first, the text unchanged', async () => {
  const text = `Market struck\r\n\r\n${first}\r\n\r\n \r\n${second}\r\n`;
  const article = await readAs('a.txt', text);
  expect(article.text).toBe(text);
  expect(article.title).toBe('Market struck');
  expect(shown(article)).toEqual([
    'headline: Market struck',
    `paragraph: ${first}`,
    `paragraph: ${second}`,
  ]);
});

test('a byte order mark stays in the text, so that offsets are those of the file', async () => {
  const article = await readAs('a.txt', `\ufeffMarket struck\n\n${first}`);
  expect(article.text.charCodeAt(0)).toBe(0xfeff);
  expect(article.blocks[0]).toEqual({ kind: 'headline', start: 1, end: 14 });
  expect(article.title).toBe('Market struck');
});

test('one paragraph a line', async () => {
  const article = await readAs('a.txt', ['Market struck', first, second, third].join('\n'));
  expect(shown(article).slice(1)).toEqual(paragraphs.map((each) => `paragraph: ${each}`));
});

test.each([60, 72, 80])('lines wrapped after %i characters', async (width) => {
  const [a, b, c] = paragraphs.map((each) => wrapped(each, width));
  const article = await readAs('a.txt', `Market struck\n\n${a}\n\n${b}\n\n${c}\n`);
  expect(
    shown(article)
      .map((block) => block.replace(/\s+/g, ' '))
      .slice(1),
  ).toEqual(paragraphs.map((each) => `paragraph: ${each}`));
});

test('a wrapped paragraph that ends before the margin is followed by another', async () => {
  const article = await readAs('a.txt', paragraphs.map((each) => wrapped(each, 76)).join('\n'));
  expect(article.blocks).toHaveLength(3);
});

test('indented first lines begin paragraphs', async () => {
  const text = paragraphs.map((each) => `  ${wrapped(`${each} ${'x'.repeat(30)}`, 70)}`).join('\n');
  expect((await readAs('a.txt', text)).blocks).toHaveLength(3);
});

test('subheadings, captions, items and quotations', async () => {
  const text = `Market struck

Photo: The market on Saturday.

${first}

What is known

- The strike was at noon.
- The market was open.

> ${second}

(Photo: Meridian Wire)`;
  expect(shown(await readAs('a.txt', text)).map((block) => block.split(':', 1)[0])).toEqual([
    'headline',
    'caption',
    'paragraph',
    'subheading',
    'item',
    'item',
    'quotation',
    'caption',
  ]);
});

test.each([
  ['Published: 12 October 2016', '2016-10-12', []],
  ['12 October 2016', '2016-10-12', []],
  ['Wednesday, October 12, 2016', '2016-10-12', []],
  ['Published on Wed 12 Oct 2016 14:05 GMT', '2016-10-12', []],
  ['Date: 2016-10-12T08:00:00Z', '2016-10-12', []],
  ['By Jane Doe and Piet van Roe', null, ['Jane Doe', 'Piet van Roe']],
  ['By Jane Doe, Baghdad | 12 October 2016', '2016-10-12', ['Jane Doe']],
  ['BY JANE DOE', null, ['JANE DOE']],
  ['By a staff reporter', null, []],
  ['10/12/2016', null, []],
  ['31 June 2016', null, []],
  ['Updated 13 October 2016', null, []],
  ['By noon on 12 October 2016 they had left.', null, []],
  ['On 12 October 2016 the army left', null, []],
])('the line "%s" says %s, %j', async (line, published, authors) => {
  const article = await readAs('a.txt', `Market struck\n\n${line}\n\n${first}`);
  expect(article).toMatchObject({ title: 'Market struck', published, authors });
});

test('labels before the headline', async () => {
  const text = `Publisher: The Ledger\nURL: https://ledger.example/a\nDate: 1 May 2020\n\nMarket struck\n\n${first}`;
  const article = await readAs('a.txt', text);
  expect(article).toMatchObject({
    title: 'Market struck',
    publisher: 'The Ledger',
    url: 'https://ledger.example/a',
    published: '2020-05-01',
  });
});

test('a text whose first line is prose has no title', async () => {
  expect((await readAs('a.txt', `${first}\n\n${second}`)).title).toBe(null);
});

test('blocks are in order, in the text, without white space around, and leave nothing out', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 90 }),
    fc.constantFrom('', ' ', '\t- item', '> quote', 'By Jane Doe', first, '\u2028', '\f', '1. One'),
  );
  const text = fc
    .array(line, { maxLength: 30 })
    .chain((lines) => fc.constantFrom('\n', '\r\n', '\r', '\n\n').map((end) => lines.join(end)));
  fc.assert(
    fc.property(text, (given) => {
      const clean = plausible(given);
      const found = readText(new TextEncoder().encode(clean), { name: 'a.txt' });
      expect(found.text).toBe(clean);
      expect(misplaced({ ...found, format: 'text', sha256: '' })).toEqual([]);
    }),
  );
});

test('a byline of initials is no headline', async () => {
  const article = await readAs('a.txt', `By A. B., Belun, 3 May\n\nMarket struck\n\n${first}`);
  expect([article.title, article.authors]).toEqual(['Market struck', ['A. B.']]);
});

test.each([
  ['FOR IMMEDIATE RELEASE\n\nCalls for a ceasefire\n\nBELUN, 3 May 2026 – '],
  ['Calls for a ceasefire\n\nAs of 3 May 2026\n\n'],
])('%j: the title and the day', async (head) => {
  const article = await readAs('a.txt', `${head}${first}\n`);
  expect([article.title, article.published]).toEqual(['Calls for a ceasefire', '2026-05-03']);
});
