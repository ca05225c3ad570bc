import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { designCase } from '../../test/designCase.ts';
import { caseJsonSchema } from './schema.ts';

interface Json {
  readonly $schema?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Json>>;
  readonly anyOf?: readonly Json[];
}

const schema = caseJsonSchema() as Json;
/** The exported schema as an editor reads it: from its JSON, not from the definitions behind it. */
const validator = z.fromJSONSchema(JSON.parse(JSON.stringify(schema)));
const isValid = (text: string): boolean => validator.safeParse(parse(text)).success;

const folder = new URL('../../../../examples/', import.meta.url);
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);

test('is draft-07, as editors read it', () => {
  expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
  expect(JSON.stringify(schema)).not.toContain('"prefixItems"');
  expect(JSON.stringify(schema)).not.toContain('"names":[');
});

test.each([['the example of the design', designCase] as const, ...examples])(
  '%s is valid',
  (_, text) => {
    expect(isValid(text)).toBe(true);
  },
);

test('there are examples', () => {
  expect(examples.length).toBeGreaterThan(0);
});

describe('editors mark', () => {
  test.each([
    ['an unknown key', 'asOf:', 'colour: red\nasOf:'],
    ['an unknown key inside', 'reliability: E', 'reliabilty: E'],
    ['reliability G', 'reliability: E', 'reliability: G'],
    ['credibility 7', 'credibility: 5', 'credibility: 7'],
    ['a negative figure', 'value: 20000', 'value: -1'],
    ['a range of one', 'range: [3000, 4500]', 'range: [3000]'],
    ['a likelihood above 1', 'likelihood: likely ', 'likelihood: 60 '],
    ['an id that is a word of formulas', '  fights:', '  iff:'],
    ['an id with a dot', '  fights:', '  a.b:'],
    ['no title', 'title: Mosul, October 2016\n', ''],
    ['a wrong concept', 'concept: seq', 'concept: sseq'],
    ['a direction', 'moves: forward', 'moves: fwd'],
  ])('%s', (_, from, to) => {
    expect(designCase).toContain(from);
    expect(isValid(designCase.replace(from, to))).toBe(false);
  });
});

test('every key is described', () => {
  const silent: string[] = [];
  const visit = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries((node as Json).properties ?? {})) {
      const { description, anyOf = [] } = value;
      const says = [description, ...anyOf.map((one) => one.description)];
      if (says.every((one) => one === undefined)) silent.push(`${path}/${key}`);
    }
    for (const [key, value] of Object.entries(node)) visit(value, `${path}/${key}`);
  };
  visit(schema, '');
  expect(silent).toEqual([]);
});
