import { expect, test } from 'vitest';
import { misplaced, paragraphs, shown } from '../../../test/articles.ts';
import { type Placed, pdfOf } from '../../../test/pdf.ts';
import { readArticle } from '../readArticle.ts';
import { joinLines } from './joinLines.ts';

const read = (bytes: Uint8Array) => readArticle(bytes, { name: 'a.pdf' });

/** `text` in lines of at most `width` characters, at the left margin from the height `y` down. */
function set(text: string, y: number, width = 80, x = 50): Placed[] {
  const lines = text
    .replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n')
    .trim()
    .split('\n');
  return lines.map((line, k) => ({ text: line, x, y: y - 12 * k }));
}

const [first, second, third] = paragraphs as [string, string, string];

test('lines become paragraphs; headline, byline and day are seen; headers and numbers are left out', async () => {
  const page = (k: number, placed: Placed[]): Placed[] => [
    { text: `The Ledger, 12 October 2016, page ${k}`, x: 50, y: 770 },
    ...placed,
    { text: String(k), x: 300, y: 30 },
  ];
  const article = await read(
    pdfOf([
      page(1, [
        { text: 'Market struck, and', x: 50, y: 730, size: 20 },
        { text: 'nobody says by whom', x: 50, y: 706, size: 20 },
        { text: 'By Jane Doe', x: 50, y: 680 },
        { text: '12 October 2016', x: 50, y: 655 },
        ...set(first, 630),
        ...set(second, 590),
        { text: 'What is known', x: 50, y: 550, size: 14 },
        ...set('The strike was at noon, said the mayor, who was in the market when the', 530),
      ]),
      page(2, [...set('planes came. He is not hurt.', 740), ...set(third, 700)]),
    ]),
  );
  expect(shown(article)).toEqual([
    'headline: Market struck, and nobody says by whom',
    'paragraph: By Jane Doe',
    'paragraph: 12 October 2016',
    `paragraph: ${first}`,
    `paragraph: ${second}`,
    'subheading: What is known',
    'paragraph: The strike was at noon, said the mayor, who was in the market when the planes came. He is not hurt.',
    `paragraph: ${third}`,
  ]);
  expect(misplaced(article)).toEqual([]);
  expect(article).toMatchObject({
    format: 'pdf',
    title: 'Market struck, and nobody says by whom',
    authors: ['Jane Doe'],
    published: '2016-10-12',
  });
});

test('paragraphs without space between them end at a short line', async () => {
  const lines = paragraphs.flatMap((each) => set(each, 0, 60));
  const placed = lines.map((line, k) => ({ ...line, y: 700 - 12 * k }));
  expect(shown(await read(pdfOf([placed])))).toEqual(
    paragraphs.map((each) => `paragraph: ${each}`),
  );
});

test('columns are read one after the other', async () => {
  const text = `${first} ${second}`;
  const lines = set(text, 700, 40);
  const half = lines.length >> 1;
  const placed = lines.map((line, k) =>
    k < half ? line : { ...line, x: 320, y: line.y + 12 * half },
  );
  expect(shown(await read(pdfOf([placed])))).toEqual([`paragraph: ${text}`]);
});

test('a word parted at the end of a line', () => {
  const known = new Set(['well-known']);
  expect(joinLines(['the govern-', 'ment says'], known)).toBe('the government says');
  expect(joinLines(['a well-', 'known man'], known)).toBe('a well-known man');
  expect(joinLines(['a 10-', 'year war'], known)).toBe('a 10-year war');
  expect(joinLines(['in Al-', 'Hadr'], known)).toBe('in Al-Hadr');
  expect(joinLines(['co\u00ad', 'operate'], known)).toBe('cooperate');
});

const locked = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'00'.repeat(32)}> /U <${'00'.repeat(32)}> >>`;

test.each<[string, Uint8Array, string, RegExp]>([
  ['scanned', pdfOf([[], [{ text: '2', x: 300, y: 30 }]]), 'scanned', /has 2 pages and no text/],
  ['locked', pdfOf([set(first, 700)], locked), 'format', /locked with a password/],
  ['broken', new TextEncoder().encode('%PDF-1.4\nnothing'), 'format', /is broken/],
  ['cut', pdfOf([set(first, 700)]).subarray(0, 80), 'format', /is broken/],
  [
    'too long',
    pdfOf(Array.from({ length: 501 }, () => [])),
    'size-limit',
    /501 pages; the limit is 500/,
  ],
])('refused: one that is %s', async (_, bytes, code, message) => {
  await expect(read(bytes)).rejects.toMatchObject({
    name: 'IntakeError',
    code,
    message: expect.stringMatching(message),
  });
});
