import fc from 'fast-check';
import { expect, test } from 'vitest';
import { misplaced, paragraphs, plausible, readAs, shown } from '../../../test/articles.ts';
import { readMarkdown } from './readMarkdown.ts';

const [first, second] = paragraphs as [string, string];

test('blocks without their markup', async () => {
  const markdown = `# Market *struck* &amp; burnt

![The market on Saturday](a.jpg "The market on Saturday, after the strike")

${first.replace('seventeen', '**seventeen**').replace('army', '[army](https://army.example)')}
${second}

## What is \`known\`

> “We saw it,” she said.

1. The strike was at noon.
2. The market<br>was open.

| a | b |
|---|---|
| 1 | 2 |

    code

<script>alert(1)</script>

*Photo: Meridian Wire*
`;
  const article = await readAs('a.md', markdown);
  expect(article.title).toBe('Market struck & burnt');
  expect(shown(article)).toEqual([
    'headline: Market struck & burnt',
    'caption: The market on Saturday, after the strike',
    `paragraph: ${first} ${second}`,
    'subheading: What is known',
    'quotation: “We saw it,” she said.',
    'item: The strike was at noon.',
    'item: The market was open.',
    'caption: Photo: Meridian Wire',
  ]);
});

test('front matter', async () => {
  const markdown = `---
title: "Market: struck"
date: 2016-10-12
authors:
  - Jane Doe
  - John Roe
publisher: The Ledger
---

${first}`;
  expect(await readAs('a.md', markdown)).toMatchObject({
    title: 'Market: struck',
    published: '2016-10-12',
    authors: ['Jane Doe', 'John Roe'],
    publisher: 'The Ledger',
    blocks: [{ kind: 'paragraph', start: 0, end: first.length }],
  });
});

test('quotations that lie in each other by the thousand', async () => {
  await expect(readAs('a.md', `${'>'.repeat(50_000)} hi`)).rejects.toMatchObject({
    code: 'format',
  });
});

test('blocks are in order, in the text, without white space around', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '# ',
      '> ',
      '- ',
      '1. ',
      '\n',
      '\n\n',
      '*',
      '**',
      '`',
      '[a](b)',
      '![c](d)',
      '&amp;',
      '&#x20;',
      '<b>',
      '|',
      '---\n',
      '\u00a0',
      '\u200b',
    ),
    fc.string({ maxLength: 10 }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const markdown = plausible(parts.join(''));
      const found = readMarkdown(new TextEncoder().encode(markdown), { name: 'a.md' });
      expect(misplaced({ ...found, format: 'markdown', sha256: '' })).toEqual([]);
    }),
  );
});
