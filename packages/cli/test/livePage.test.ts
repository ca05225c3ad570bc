import { expect, test } from 'vitest';
import { template } from '../src/template.ts';
import { livePage } from './livePage.ts';

const fence = (info: string, ...lines: string[]): string =>
  [`\`\`\`${info}`, ...lines, '```', ''].join('\n');
const files = { 'river.casus.yaml': template };
const states = fence('console', '$ casus states river.casus.yaml', 'long ago', '…');

test('what a command printed long ago is replaced by what it prints now', () => {
  const { text } = livePage(states, files);
  expect(text).toContain('States: Two neighbours and a river\n…');
  expect(livePage(text, files).text).toBe(text);
});

test('lines between two ellipses run from the first to the last one shown', () => {
  const command = '$ casus states river.casus.yaml';
  const whole = livePage(fence('console', command, ''), files)
    .text.split('\n')
    .slice(2, -2);
  const at = whole.findIndex((line) => line.startsWith('1 '));
  const part = livePage(
    fence('console', command, '…', whole[at]!, whole[at + 3]!, '…'),
    files,
  ).text;
  expect(part).toBe(fence('console', command, '…', ...whole.slice(at, at + 4), '…'));
});

test('a line that is not printed is not passed over', () => {
  const page = fence('console', '$ casus states river.casus.yaml', '…', 'State Taken', '…');
  expect(livePage(page, files).text).toContain('\n…\nnot printed: State Taken\n…\n');
});

test.each<[string, string, number]>([
  ['a whole case', fence('yaml case=a.yaml', template.trimEnd()), 0],
  ['a case with a mistake', fence('yaml case=a.yaml', template.replace('casus: 1', 'casus: 2')), 1],
  [
    'a case meant to have one, and without',
    fence('yaml case=a.yaml mistakes', template.trimEnd()),
    1,
  ],
  ['a fragment that fits', fence('yaml with=river.casus.yaml', 'statusQuo: [release]'), 0],
  ['a fragment that does not', fence('yaml with=river.casus.yaml', 'statusQuo: [relase]'), 1],
  ['a section that fits', fence('yaml add=river.casus.yaml', 'statusQuo: [release]'), 0],
  ['a section that does not', fence('yaml add=river.casus.yaml', 'statusQuo: [relase]'), 1],
  ['YAML that does not say what it is', fence('yaml', 'statusQuo: [release]'), 1],
])('%s', (_, page, nMistakes) => {
  expect(livePage(page, files).mistakes).toHaveLength(nMistakes);
});

test('a section takes the place of the one with its key, for the rest of the page', () => {
  const page = fence('yaml add=river.casus.yaml', 'statusQuo: [release]') + states;
  expect(
    livePage(page + fence('console', '$ casus states river.casus.yaml', ''), files).text,
  ).toMatch(/^2 +release .* status quo, outcome$/m);
  expect(livePage(page, files).mistakes).toEqual([]);
});

test('parts of a document are picked by path', () => {
  const info = 'json of=river.casus.yaml pick=statusQuo,claims.drought-over.reports|assumed';
  const { text } = livePage(fence(info), files);
  const picked = JSON.parse(text.split('\n').slice(1, -2).join('\n'));
  expect(picked).toEqual({
    statusQuo: 1,
    claims: { 'drought-over': { reports: 2, assumed: true } },
  });
});
