import { expect, test } from 'vitest';
import { paragraphs, readAs } from '../../test/articles.ts';
import { mostArticleBytes, readArticle } from './readArticle.ts';

const text = paragraphs.join('\n\n');
const page = `<!doctype html><html><body><article>${paragraphs.map((each) => `<p>${each}</p>`).join('')}</article></body></html>`;

test.each([
  ['a.txt', text, undefined, 'text'],
  ['article', text, undefined, 'text'],
  ['a.md', text, undefined, 'markdown'],
  ['a', text, 'text/markdown', 'markdown'],
  ['a.html', page, undefined, 'html'],
  ['a.txt', page, undefined, 'html'],
  ['standard input', `\n<!-- saved -->\n${page}`, undefined, 'html'],
  ['a', page.slice(15), 'text/html', 'html'],
])('%s is read by what it holds', async (name, content, mediaType, format) => {
  expect((await readAs(name, content, { mediaType })).format).toBe(format);
});

test('the hash is that of the raw bytes', async () => {
  const bytes = new TextEncoder().encode(`\ufeff${text}`);
  const { createHash } = await import('node:crypto');
  expect((await readArticle(bytes, { name: 'a.txt' })).sha256).toBe(
    createHash('sha256').update(bytes).digest('hex'),
  );
});

test('an article that may not be longer', async () => {
  const bytes = new Uint8Array(mostArticleBytes + 1);
  await expect(readArticle(bytes, { name: 'a.txt' })).rejects.toMatchObject({
    code: 'size-limit',
    message: '21 MiB; the limit for an article is 20 MiB',
  });
});

test.each([
  ['a.txt', '', 'empty'],
  ['a.txt', ' \n\n\t', 'empty'],
  ['a.txt', 'a\0b', 'format'],
  ['a.txt', '\x01\x02\x03\x04\x05\x06', 'format'],
  ['a.docx', 'PK\x03\x04\x14', 'format'],
  ['a.pdf', 'No PDF', 'format'],
  ['a.mhtml', 'From: <Saved by Blink>\r\nSubject: Struck', 'format'],
  ['a.rtf', '{\\rtf1 text}', 'format'],
])('refused: %s with %j is %s', async (name, content, code) => {
  await expect(readAs(name, content)).rejects.toMatchObject({ name: 'IntakeError', code });
});
