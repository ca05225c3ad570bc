import { parseCase } from '@casus/casefile';
import { IntakeError } from '@casus/intake';
import { expect, test } from 'vitest';
import { runCasusToItsEnd as run } from '../test/runCasus.ts';
import type { Fetched } from './fetching/fetchArticle.ts';

const prose =
  'The army said on Friday that it had killed seventeen fighters in the strike on the northern market, and that no civilians had been there.';
const text = `Market struck\n\nPublished: 12 October 2016\n\n${prose}\n`;
const files = {
  'bare.txt': 'Rain fell on the town for most of the day, and in the evening the river rose.',
  'a.txt': text,
  'b.md': `# Volunteers count bodies\n\n${prose}`,
  'bin.txt': 'a\0b',
  'empty.html': '<html><body></body></html>',
  '-': text,
};

test('--json prints the text unchanged, and what was found in it', async () => {
  const { code, stdout, stderr } = await run(['read', 'a.txt', '--json'], files);
  expect([code, stderr]).toEqual([0, '']);
  const document = JSON.parse(stdout);
  expect(Object.keys(document)).toEqual(['text', 'title', 'published', 'attributions']);
  expect(document).toMatchObject({ text, title: 'Market struck', published: '2016-10-12' });
});

test('several articles are a list, in the order asked for', async () => {
  const { stdout } = await run(['read', 'b.md', 'a.txt', '--json'], files);
  const titles = JSON.parse(stdout).map(({ title }: { title: string }) => title);
  expect(titles).toEqual(['Volunteers count bodies', 'Market struck']);
});

test('--date counts before what the article says', async () => {
  const { stdout } = await run(['read', 'a.txt', '--json', '--date', '2016-10-13'], files);
  expect(JSON.parse(stdout).published).toBe('2016-10-13');
});

test('without --json: where an article comes from, and how much of it there is', async () => {
  const { code, stdout } = await run(['read', 'a.txt', '-'], files);
  expect(code).toBe(0);
  expect(stdout.match(/^Market struck$/gm)).toHaveLength(2);
  expect(stdout).toContain('published: 2016-10-12');
  expect(stdout).toContain('3 blocks, from text');
});

test('-o writes a draft that is a case, and says nothing', async () => {
  const { code, stdout, stderr, written } = await run(
    ['read', 'a.txt', 'b.md', '-o', 'd.yaml'],
    files,
  );
  expect([code, stdout, stderr]).toEqual([0, '', '']);
  const { case: draft } = parseCase(written.get('d.yaml')!);
  expect([...draft!.estimates.values()].length + draft!.claims.size).toBeGreaterThan(0);
});

test('without --json: who says what comes first', async () => {
  const { stdout } = await run(['read', 'a.txt'], files);
  expect(stdout).toMatch(
    /1\. The army \(said\): it had killed seventeen fighters[^[]*\[said; 17\s+fighters\]/,
  );
});

test('a web address is fetched, and is the address of the article', async () => {
  const fetchArticle = async (url: string): Promise<Fetched> => ({
    bytes: new TextEncoder().encode(text),
    name: 'a',
    url,
    mediaType: 'text/plain',
  });
  const { stdout } = await run(['read', 'https://ledger.example/a'], {}, { fetchArticle });
  expect(stdout).toContain('address: https://ledger.example/a');
});

test.each<[string[], number, RegExp]>([
  [['none.txt'], 1, /^none\.txt: there is no such file\n$/],
  [['bin.txt'], 1, /^bin\.txt: this is no text but data; save the article as .*\n$/],
  [['empty.html'], 1, /^empty\.html: the page has no article; .*\n$/],
  [['https://ledger.example/'], 1, /^https:\/\/ledger\.example\/: there is no network here\n$/],
  [['a.txt', 'none.txt', 'bin.txt'], 1, /^none\.txt: .*\nbin\.txt: .*\n$/],
  [
    ['a.txt', '--date', '2016-02-30'],
    2,
    /^--date takes a day such as 2016-10-13, not "2016-02-30"\n$/,
  ],
  [['a.txt', '--width', '3'], 2, /^--width needs/],
  [
    ['bare.txt', '-o', 'd.yaml'],
    1,
    /^bare\.txt \(1 block of text\): nothing is ascribed to anybody.*\n$/,
  ],
  [['none.txt', '-o', 'b.md'], 2, /^b\.md exists already; nothing was written\n$/],
  [[], 2, /missing required argument/],
])(
  'casus read %j ends with %i, and nothing is printed or written',
  async (argv, code, expected) => {
    const { stderr, ...end } = await run(['read', ...argv], files);
    expect(stderr).toMatch(expected);
    expect([end.code, end.stdout]).toEqual([code, '']);
    expect(Object.fromEntries(end.written)).toEqual(files);
  },
);

test('an article that is too large is refused with 3', async () => {
  const fetchArticle = async (): Promise<Fetched> => {
    throw new IntakeError('size-limit', '30 MiB; the limit for an article is 20 MiB');
  };
  const { code, stderr } = await run(['read', 'https://a.example/'], {}, { fetchArticle });
  expect([code, stderr]).toEqual([
    3,
    'https://a.example/: 30 MiB; the limit for an article is 20 MiB\n',
  ]);
});
