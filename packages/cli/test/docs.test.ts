import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { caseJsonSchema } from '@casus/casefile';
import { expect, test } from 'vitest';
import { livePage } from './livePage.ts';
import { runCasus } from './runCasus.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const examples = Object.fromEntries(
  readdirSync(new URL('examples/', root))
    .filter((name) => name.endsWith('.casus.yaml'))
    .map((name) => [`examples/${name}`, read(`examples/${name}`)]),
);
const pages = [
  'README.md',
  'examples/mosul-2016.md',
  ...readdirSync(new URL('docs/', root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

// `npx vitest run packages/cli/test/docs.test.ts -u` writes the outputs of today into the pages.
test.each(pages)('%s shows what its examples print', async (page) => {
  const { text, mistakes } = livePage(read(page), examples);
  expect.soft(mistakes).toEqual([]);
  await expect(text).toMatchFileSnapshot(fileURLToPath(new URL(page, root)));
});

test.each(pages)('%s links to files and headings that exist', (page) => {
  const here = new URL(page, root);
  for (const [, target] of read(page).matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^https?:/.test(target!)) continue;
    const [path = '', heading] = target!.split('#');
    const url = path === '' ? here : new URL(path, here);
    expect(existsSync(url), target).toBe(true);
    if (heading === undefined) continue;
    const headings = [...readFileSync(url, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, words]) =>
      words!
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    );
    expect(headings, target).toContain(heading);
  }
});

/** Every key of the case file's JSON Schema. */
function schemaKeys(schema: unknown, found: Set<string> = new Set()): Set<string> {
  if (typeof schema !== 'object' || schema === null) return found;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') for (const name of Object.keys(Object(value))) found.add(name);
    schemaKeys(value, found);
  }
  return found;
}

test('docs/case-file.md names every key of a case file', () => {
  const page = read('docs/case-file.md');
  const missing = [...schemaKeys(caseJsonSchema())].filter((key) => !page.includes(`\`${key}\``));
  expect(missing).toEqual([]);
});

/** Maps of the document whose keys are ids of the case, not fields. */
const byId = ['stability', 'equilibria', 'moves', 'questions', 'claims', 'estimates', 'whyNot'];

/** Every field of a document. Below a map by id the first value stands for all. */
function fields(value: unknown, found: Set<string> = new Set()): Set<string> {
  if (Array.isArray(value)) for (const item of value) fields(item, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inside] of Object.entries(value)) {
      found.add(key);
      const isById = (byId.includes(key) || key === 'byConcept') && !Array.isArray(inside);
      if (isById) for (const one of Object.values(Object(inside))) fieldsOfRow(one, found);
      else if (key !== 'change' && key !== 'changes') fields(inside, found);
    }
  }
  return found;
}

/** What stands under an id: a row, or again a map by id. */
function fieldsOfRow(row: unknown, found: Set<string>): void {
  const isRow = typeof row === 'object' && row !== null;
  const isList = isRow && Object.values(row).every((each) => Array.isArray(each));
  if (isRow && !isList) fields(row, found);
}

test('docs/json.md names every field of an assessment', () => {
  const page = read('docs/json.md');
  const mosul = 'examples/mosul-2016.casus.yaml';
  const document = JSON.parse(runCasus(['assess', mosul, '--json'], examples).stdout);
  const missing = [...fields(document)].filter((field) => !page.includes(`\`${field}\``));
  expect(missing).toEqual([]);
});
