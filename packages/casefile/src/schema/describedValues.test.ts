import { concepts } from '@casus/engine';
import { describe, expect, test } from 'vitest';
import type { Path } from '../syntax/yamlSource.ts';
import { describedValues } from './describedValues.ts';

const report: Path = ['claims', 'c', 'reports', 0];
const statement: Path = ['decisionMakers', 'd', 'preferences', 0];

test.each<[Path, readonly string[]]>([
  [['concept'], concepts],
  [
    ['sources', 's', 'reliability'],
    ['A', 'B', 'C', 'D', 'E', 'F'],
  ],
  [
    [...report, 'credibility'],
    ['1', '2', '3', '4', '5', '6'],
  ],
  [
    [...report, 'stance'],
    ['asserts', 'denies'],
  ],
  [
    [...statement, 'known'],
    ['true', 'false'],
  ],
])('%j: only these', (path, values) => {
  const found = describedValues(path);
  expect(found.values.map(({ value }) => value)).toEqual(values);
  expect(found.isClosed).toBe(true);
  expect(found.values[0]!.about).not.toBe('');
});

describe('names may stand', () => {
  test.each<[string, Path, readonly string[], boolean]>([
    ['in a preference', statement, ['options'], true],
    ['in a preference with a condition', [...statement, 'prefer'], ['options'], true],
    ['in a condition', [...statement, 'when'], ['claims', 'estimates'], true],
    ['in reasons', [...statement, 'because', 0], ['claims', 'estimates'], false],
    ['in a dependence', ['claims', 'c', 'dependsOn', 0, 'given'], ['claims'], true],
    ['as the source of a report', [...report, 'source'], ['sources'], false],
    ['as its origin', [...report, 'origin'], ['sources'], false],
    ['in the status quo', ['statusQuo', 0], ['options'], false],
    ['in a coalition', ['coalitions', 0, 1], ['decisionMakers'], false],
    ['nowhere in a title', ['title'], [], false],
  ])('%s', (_, path, names, isFormula) => {
    expect(describedValues(path)).toMatchObject({ names, isFormula, isClosed: false });
  });
});

test('a place that the language has not has no values', () => {
  const nothing = { values: [], isClosed: false, isFormula: false, names: [] };
  expect(describedValues(['nowhere'])).toEqual(nothing);
});
