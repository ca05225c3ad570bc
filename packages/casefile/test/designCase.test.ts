import { decimalOf, stateOfOptions } from '@casus/engine';
import { expect, test } from 'vitest';
import { parseCase } from '../src/index.ts';
import { designCase } from './designCase.ts';

const { case: parsed, diagnostics } = parseCase(designCase);
const theCase = parsed!;

test('parses without errors; the party outside the case is a warning', () => {
  expect(parsed).not.toBeNull();
  expect(diagnostics.map(({ code, severity }) => [severity, code])).toEqual([
    ['warning', 'unknown-interest'],
  ]);
});

test('what stands at the top', () => {
  expect(theCase).toMatchObject({
    title: 'Mosul, October 2016',
    question: null,
    summary: null,
    note: null,
    asOf: { text: '2016-10-13', first: '2016-10-13', last: '2016-10-13' },
    concept: 'seq',
    yardstick: 'icd203',
    grading: null,
    stateNames: null,
    coalesce: [],
    coalitions: [[0, 1]],
  });
});

test('sources', () => {
  expect([...theCase.sources.keys()]).toEqual(['rt', 'us-officials', 'kurdish']);
  expect(theCase.sources.get('rt')).toMatchObject({
    id: 'rt',
    name: 'Russia Today',
    kind: 'state broadcaster',
    reliability: 'E',
    graded: true,
    interests: [],
    range: { line: 5, column: 3 },
  });
  expect(theCase.sources.get('us-officials')!.interests).toEqual([1]);
});

test('claims and their reports', () => {
  const deal = theCase.claims.get('escape-deal')!;
  expect(deal).toMatchObject({
    statement: 'Washington agreed to let 9,000 fighters leave Mosul for Syria.',
    likelihood: null,
    baseRate: null,
    dependsOn: [],
    range: { line: 9 },
  });
  expect(deal.reports).toEqual([
    {
      id: 'escape-deal#1',
      source: 'rt',
      origin: { kind: 'private', text: 'one unnamed source' },
      date: { text: '2016-10-12', first: '2016-10-12', last: '2016-10-12' },
      credibility: 5,
      stance: 'asserts',
      quote: null,
      url: null,
      note: null,
      range: expect.objectContaining({ line: 12, column: 9 }),
    },
  ]);
  const retakable = theCase.claims.get('city-retakable')!;
  expect(retakable.likelihood).toEqual({ low: 0.55, high: 0.8, text: 'likely' });
  expect(retakable.note).toBe("The army's record since 2014 is weak.");
  expect(retakable.reports).toEqual([]);
});

test('estimates: ungraded reports, months as spans', () => {
  const fighters = theCase.estimates.get('fighters')!;
  expect(fighters).toMatchObject({
    unit: 'fighters',
    definition: 'Islamic State fighters inside the city',
  });
  const kept = fighters.reports.map(({ id, origin, quantity, credibility, date }) => ({
    id,
    origin,
    quantity,
    credibility,
    span: [date!.first, date!.last],
  }));
  expect(kept).toEqual([
    {
      id: 'fighters#1',
      origin: { kind: 'self' },
      quantity: { kind: 'range', low: 3000, high: 4500 },
      credibility: 6,
      span: ['2016-10-01', '2016-10-31'],
    },
    {
      id: 'fighters#2',
      origin: { kind: 'self' },
      quantity: { kind: 'value', value: 20000 },
      credibility: 6,
      span: ['2016-09-01', '2016-09-30'],
    },
  ]);
});

test('decision makers and options', () => {
  expect(theCase.decisionMakers.map(({ id, name, options }) => [id, name, options])).toEqual([
    ['iraq', 'Government of Iraq', [0, 1]],
    ['us', 'United States', [2, 3]],
    ['islamic-state', 'Islamic State', [4, 5]],
  ]);
  expect(theCase.options.map(({ id, name }) => [id, name])).toEqual(
    ['assault', 'corridor', 'support', 'strike', 'stand', 'move'].map((id) => [id, id]),
  );
  expect(theCase.options[0]).toMatchObject({
    text: 'Launch the full assault on the city',
    done: 'launches the full assault on the city',
    notDone: null,
    direction: 'forward',
    directionWhen: null,
    when: null,
    decisionMaker: 0,
  });
  expect(theCase.options[1]).toMatchObject({
    text: 'Leave the western road to Syria open',
    direction: 'both',
  });
});

test('preference statements, conditions and what they rest on', () => {
  const [iraq, us, is] = theCase.decisionMakers.map(({ preferences }) => {
    if (preferences.kind !== 'statements') throw new Error(preferences.kind);
    return preferences.statements;
  });
  expect(iraq!.map(({ text }) => text)).toEqual(['support if assault', 'not stand']);
  expect(iraq![0]!.formula).toEqual({
    kind: 'if',
    left: { kind: 'atom', index: 2 },
    right: { kind: 'atom', index: 0 },
  });
  expect(us![0]).toMatchObject({
    when: { condition: { kind: 'claim', claim: 'escape-deal' } },
    because: ['escape-deal'],
    known: true,
    strength: null,
  });
  expect(us![2]!.note).toBe('strikes on a retreat make the rest stand and fight');
  expect(is![1]!.when!.condition).toEqual({
    kind: 'comparison',
    estimate: 'fighters',
    operator: '>',
    right: { kind: 'number', value: 10000, line: 45 },
  });
  expect(is![2]!.formula).toEqual({
    kind: 'iff',
    left: { kind: 'atom', index: 4 },
    right: {
      kind: 'or',
      left: { kind: 'not', of: { kind: 'atom', index: 0 } },
      right: { kind: 'atom', index: 3 },
    },
  });
});

test('states: conditional patterns rule out nothing, the status quo is one of them', () => {
  expect(theCase.infeasible.map(({ text, when }) => [text, when?.text ?? null])).toEqual([
    ['stand and move', null],
    ['move', 'fighters > 15000'],
  ]);
  expect(theCase.space?.nStates).toBe(48);
  const { statusQuo } = theCase;
  if (statusQuo?.kind !== 'options') throw new Error('no status quo');
  expect(statusQuo.taken).toEqual([1, 4]);
  expect(decimalOf(theCase.space!, stateOfOptions(theCase.space!, statusQuo.taken))).toBe(18);
});

test('questions', () => {
  expect([...theCase.questions.values()].map(({ id, text }) => [id, text])).toEqual([
    ['fights', 'Does Islamic State stand and fight?'],
    ['flees', 'move'],
  ]);
});
