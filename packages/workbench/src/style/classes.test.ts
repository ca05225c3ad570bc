import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const sources = fileURLToPath(new URL('..', import.meta.url));

// The styles of a view stay when another view is opened: a name that both use would change its look.
test('no class has its look from two style sheets', () => {
  const sheets = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.css'),
  );
  expect(sheets.length).toBeGreaterThan(5);
  const seen = new Map<string, Set<string>>();
  for (const path of sheets.filter((each) => basename(each) !== 'print.css')) {
    const text = readFileSync(join(sources, path), 'utf8');
    for (const [, name] of text.matchAll(/^\.([\w-]+) ?[{,]/gm)) {
      seen.set(name!, (seen.get(name!) ?? new Set()).add(path));
    }
  }
  const twice = [...seen].filter(([, paths]) => paths.size > 1);
  expect(twice.map(([name, paths]) => [name, ...paths])).toEqual([]);
});
