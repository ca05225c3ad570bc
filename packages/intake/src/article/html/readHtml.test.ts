import fc from 'fast-check';
import { expect, test } from 'vitest';
import { misplaced, paragraphs, plausible, readAs, shown } from '../../../test/articles.ts';
import { readArticle } from '../readArticle.ts';
import { readHtml } from './readHtml.ts';

const prose = paragraphs.map((each) => `<p>${each}</p>`).join('\n');

/** A page of this head and body. */
const page = (head: string, body: string): string =>
  `<!doctype html>\n<html><head>${head}</head><body>${body}</body></html>`;

const linked = (value: unknown): string =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;

test('blocks in order, with their kinds, the title first', async () => {
  const html = page(
    '<meta property="og:title" content="Market struck">',
    `<nav><ul><li>Home</li></ul></nav>
    <article><h1>Market struck</h1>
      <figure><img src="a.jpg"><figcaption>The market on <b>Saturday</b></figcaption></figure>
      <p>${paragraphs[0]!.replace(' ', '\n   ')}</p>
      <div>${paragraphs[1]}<br><br>And <a href="x">nobody</a><br>else.</div>
      <h2>What is known</h2>
      <blockquote><p>“We saw it,” she said.</p><footer>A doctor</footer></blockquote>
      <ul><li>The strike was at noon.</li><li><p>The market was open.</p></li></ul>
      <table><tr><th>Killed</th></tr><tr><td>43</td></tr></table>
      <p>Read more: How it began</p>
      <p>${paragraphs[2]}</p>
      <div class="newsletter-box newsletter"><p>Stay informed</p></div>
      <p>Sign up for our daily newsletter</p>
      <h3>Related stories</h3>
    </article>`,
  );
  const article = await readAs('a.html', html);
  expect(shown(article)).toEqual([
    'headline: Market struck',
    'caption: The market on Saturday',
    `paragraph: ${paragraphs[0]}`,
    `paragraph: ${paragraphs[1]}`,
    'paragraph: And nobody else.',
    'subheading: What is known',
    'quotation: “We saw it,” she said.',
    'quotation: A doctor',
    'item: The strike was at noon.',
    'item: The market was open.',
    `paragraph: ${paragraphs[2]}`,
  ]);
  expect(misplaced(article)).toEqual([]);
});

test.each<[string, string]>([
  [
    'of its own',
    linked({
      '@type': 'NewsArticle',
      headline: 'Struck',
      author: { name: 'Jane Doe' },
      publisher: { name: 'The Ledger' },
      datePublished: '2016-10-12T23:30:00-04:00',
    }),
  ],
  [
    'in a graph, by id',
    linked({
      '@graph': [
        { '@id': '#l', '@type': 'Organization', name: 'The Ledger' },
        { '@id': '#j', name: 'Jane Doe' },
        {
          '@type': ['Thing', 'AnalysisNewsArticle'],
          headline: 'Struck',
          author: [{ '@id': '#j' }],
          publisher: { '@id': '#l' },
          datePublished: '12 October 2016',
        },
      ],
    }),
  ],
  [
    'nested',
    linked([
      {
        '@type': 'WebPage',
        mainEntity: {
          '@type': 'ReportageNewsArticle',
          headline: ' Struck ',
          author: 'Jane Doe',
          publisher: 'The Ledger',
          datePublished: '2016-10-12',
        },
      },
    ]),
  ],
  [
    'after broken ones',
    `${linked('{"@type": "NewsArticle", "headline": ')}${linked('null')}${linked('[[[]]]')}${linked({ '@type': 'NewsArticle', headline: 'Struck', author: ['Jane Doe', null, 5, {}], publisher: [{ name: 'The Ledger' }], datePublished: '2016-10-12' })}`,
  ],
  [
    'in meta tags',
    '<meta property="og:title" content="Struck | The Ledger"><meta name="author" content="By Jane Doe"><meta property="og:site_name" content="The Ledger"><meta property="article:published_time" content="2016-10-12T04:00:00Z">',
  ],
])('metadata %s', async (_, head) => {
  const article = await readAs('a.html', page(head, `<article>${prose}</article>`));
  expect(article).toMatchObject({
    title: 'Struck',
    authors: ['Jane Doe'],
    publisher: 'The Ledger',
    published: '2016-10-12',
  });
});

test('metadata that the page shows', async () => {
  const body = `<article><h1>Struck</h1><a rel="author">Jane Doe</a> <time datetime="2016-10-12T09:00">today</time>${prose}</article>`;
  const html = page(
    '<title>Struck | The Ledger</title><link rel="canonical" href="https://ledger.example/a">',
    body,
  );
  expect(await readAs('a.html', html)).toMatchObject({
    title: 'Struck',
    authors: ['Jane Doe'],
    published: '2016-10-12',
    url: 'https://ledger.example/a',
  });
});

test('a byline and a day in the text, where nothing else says them', async () => {
  const body = `<div><h1>Struck</h1><p>By Jane Doe and John Roe</p><p>Published 12 October 2016</p>${prose}</div>`;
  expect(await readAs('a.html', page('', body))).toMatchObject({
    authors: ['Jane Doe', 'John Roe'],
    published: '2016-10-12',
  });
});

test.each([
  ['javascript:alert(1)', undefined, null],
  ['data:text/html,x', undefined, null],
  ['/relative', undefined, null],
  ['https://user:word@ledger.example/', undefined, null],
  ['https://ledger.example/a', 'https://other.example/b', 'https://other.example/b'],
])('a canonical address %s, fetched from %s', async (href, url, expected) => {
  const html = page(`<link rel="canonical" href="${href}">`, prose);
  expect((await readAs('a.html', html, { url })).url).toBe(expected);
});

test.each<[string, unknown]>([
  [
    'wrong types',
    { '@type': 'NewsArticle', headline: { a: 1 }, author: 7, publisher: false, datePublished: [] },
  ],
  ['a prototype', '{"@type": "NewsArticle", "__proto__": {"headline": "No"}, "constructor": 1}'],
  ['a very long headline', { '@type': 'NewsArticle', headline: 'x'.repeat(100_000) }],
  ['deep lists', `${'['.repeat(5000)}${']'.repeat(5000)}`],
  ['many things', { '@graph': Array.from({ length: 20_000 }, (_, k) => ({ '@id': k })) }],
])('hostile JSON-LD, %s, counts as not there', async (_, value) => {
  const article = await readAs('a.html', page(linked(value), `<h1>Market struck</h1>${prose}`));
  expect(article).toMatchObject({
    title: 'Market struck',
    authors: [],
    publisher: null,
    published: null,
  });
});

test('nothing in a page runs', async () => {
  const holder = globalThis as { wasRun?: boolean };
  delete holder.wasRun;
  const run = 'globalThis.wasRun=true';
  const attributes = [
    'onload',
    'onerror',
    'onclick',
    'onfocus',
    'style',
    'class',
    'id',
    'src',
    'href',
  ]
    .map((name) => `${name}="javascript:${run}"`)
    .join(' ');
  const html = page(
    `<script>${run}</script><base href="javascript:${run}"><meta http-equiv="refresh" content="0;url=javascript:${run}">`,
    `<svg ${attributes}><script>${run}</script></svg><article ${attributes}>${prose}<img ${attributes}><p ${attributes}>${paragraphs[0]}</p>
     <iframe ${attributes} srcdoc="<script>${run}</script>"></iframe><script>${run}</script><p>&lt;script&gt; is a word.</p></article>`,
  );
  const { text } = await readAs('a.html', html);
  expect(holder.wasRun).toBe(undefined);
  expect(text).not.toContain('wasRun');
  expect(text).toContain('<script> is a word.');
});

test.each<[string, string]>([
  ['10,000 elements in each other', `${'<div>'.repeat(10_000)}${prose}${'</div>'.repeat(10_000)}`],
  ['elements that are never closed', `${'<b><p>'.repeat(200)}${prose}`],
  [
    '5 MB on a line',
    `<p>${'The army said so and nobody was there to see it. '.repeat(100_000)}</p>`,
  ],
  ['10,000 paragraphs', `<p>${paragraphs[0]}</p>`.repeat(10_000)],
  ['a page without a body', `</p></div>${prose}</body></html>`],
])('a page of %s is read', async (_, body) => {
  const article = await readAs('a.html', page('', body));
  expect(misplaced(article)).toEqual([]);
  expect(article.text).toContain('The army said');
});

test.each<[string, string, string]>([
  ['too deep', `${'<div><p>x</p>'.repeat(1000)}${prose}`, 'size-limit'],
  ['too many tags', '<'.repeat(150_001), 'size-limit'],
  ['empty', '', 'empty'],
  [
    'nothing but scripts',
    '<div id="root"></div><script>draw()</script><noscript></noscript>',
    'empty',
  ],
  [
    'a stub that asks to subscribe',
    `<p>${paragraphs[0]}</p><div>Subscribe to continue reading</div>`,
    'paywall',
  ],
  [
    'a stub that says so in its data',
    `<p>${paragraphs[0]}</p>${linked({ '@type': 'NewsArticle', isAccessibleForFree: 'False' })}`,
    'paywall',
  ],
  [
    'in French',
    `<p>${'Le président a déclaré que les négociations ne reprendraient pas avant la libération des prisonniers. '.repeat(5)}</p>`,
    'language',
  ],
])('refused: %s', async (_, body, code) => {
  await expect(readAs('a.html', page('', body))).rejects.toMatchObject({
    name: 'IntakeError',
    code,
  });
});

test('a long article is read although its page says that it is not free', async () => {
  const body = linked({ '@type': 'NewsArticle', isAccessibleForFree: false }) + prose.repeat(5);
  expect((await readAs('a.html', page('', body))).blocks.length).toBeGreaterThan(10);
});

test.each([
  ['<meta charset="windows-1252">', undefined],
  ['<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', undefined],
  ['', 'ISO-8859-1'],
])('the encoding that a page %s or the server %s says', async (head, charset) => {
  const html = page(head, `<p>Jos\xe9 said \x93yes\x94. ${paragraphs[0]}</p>`);
  const bytes = Uint8Array.from(html, (sign) => sign.charCodeAt(0));
  const { text } = await readArticle(bytes, { name: 'a.html', charset });
  expect(text).toContain('José said “yes”.');
});

test('blocks are in order, in the text, without white space around', () => {
  const tag = fc.constantFrom(
    'p',
    'div',
    'b',
    'br',
    'li',
    'ul',
    'blockquote',
    'h1',
    'h2',
    'figcaption',
    'table',
    'td',
    'x-y',
    'script',
    'a',
    'pre',
    'footer',
    'form',
  );
  const part = fc.oneof(
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name}>`),
    fc.constantFrom(...paragraphs, ' ', '\n', '&nbsp;', '&#8203;', '<!-- c -->', '<', '&'),
    fc.string({ unit: 'grapheme', maxLength: 10 }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const html = page(
        '<title>Market struck</title>',
        `<p>${paragraphs[0]}</p>${plausible(parts.join(''))}`,
      );
      const found = readHtml(new TextEncoder().encode(html), { name: 'a.html' });
      expect(misplaced({ ...found, format: 'html', sha256: '' })).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
