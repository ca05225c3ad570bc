import { readFileSync } from 'node:fs';
import { assess } from '@casus/assessment';
import { parseCase } from '@casus/casefile';
import { expect, test } from 'vitest';
import { evidenceWords } from '../src/sections/ledger.ts';
import { modelWords } from '../src/sections/model.ts';

const mosul = readFileSync(
  new URL('../../../examples/mosul-2016.casus.yaml', import.meta.url),
  'utf8',
);
const theCase = parseCase(mosul).case!;
const assessment = assess(theCase, { baseOnly: true, summary: true, sim: false });

test('the evidence in parts: connected claims first, echoes of one origin together', () => {
  const { claims, estimates } = evidenceWords(theCase, assessment.document);
  expect(claims.map(({ isConnected }) => isConnected).indexOf(false)).toBe(2);
  const { origins } = claims.find(({ id }) => id === 'turkey-wants-in')!;
  expect(origins.map(({ label, reports }) => [label, reports.length])).toEqual([
    ['Turkish government: 2 reports of it', 2],
  ]);
  const { scale } = estimates.find(({ id }) => id === 'fighters')!;
  expect(scale.rows.map(({ figures }) => figures)).toEqual(['3,000–4,500', '20,000']);
  expect(scale.thresholds.map(({ value }) => value)).toEqual([10000]);
});

test('the model in parts: each statement in words, and whether the base world has it', () => {
  const { decisionMakers, infeasible, statusQuo } = modelWords(theCase, assessment);
  const [first, second] = decisionMakers[0]!.statements;
  expect(first).toMatchObject({ text: 'stand if strike', isPresent: true, condition: null });
  expect(second!.isPresent).toBe(false);
  expect(second!.condition).toContain('more than 10,000');
  expect(decisionMakers.every(({ extremes }) => extremes.length > 0)).toBe(true);
  expect(infeasible[0]!.words).toBe(
    'Islamic State makes a stand in the city and Islamic State moves its main force to Syria.',
  );
  expect(statusQuo).toContain('makes a stand');
});
