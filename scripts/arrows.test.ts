import { expect, test } from 'vitest';
import { forbiddenImports } from './arrows.mjs';

test('rooms import only the rooms before them and their own libraries', () => {
  expect(forbiddenImports('engine', "import { parse } from 'yaml';")).toEqual(['yaml']);
  expect(forbiddenImports('engine', "export * from '@casus/casefile';")).toEqual([
    '@casus/casefile',
  ]);
  expect(forbiddenImports('evidence', "const x = await import('@casus/report');")).toEqual([
    '@casus/report',
  ]);
  expect(forbiddenImports('report', "import type { Case } from '@casus/casefile';")).toEqual([]);
  expect(forbiddenImports('casefile', "const a = 'runs from'; const b = ' to ';")).toEqual([]);
});
