import { editCase, parseCase } from '@casus/casefile';
import { describe, expect, test } from 'vitest';
import { readingFrom } from '../../test/readingFrom.ts';
import type { ArticleReading } from '../draft/articleReading.ts';
import { type Saying, sayingsOf } from '../draft/saying.ts';
import { acceptanceEdits } from './acceptance.ts';
import { type Choice, entersCase } from './choice.ts';
import { marksOf, runsIn } from './marks.ts';
import { matchesIn } from './matches.ts';
import { placeOf, placesOf } from './place.ts';
import { respanned } from './respanned.ts';
import { trimmed, withMovedEnd, wordBefore } from './wordEnds.ts';

const before = `casus: 1
title: A river town
# Whom we read.
sources:
  army: { name: The army, kind: military, reliability: C }
claims:
  bridge: # ours
    statement: Some troops had taken the old bridge.
decisionMakers: { a: { options: { x: Go }, preferences: [x] } }
`;

const text =
  'The army said some troops had taken the old bridge. The mayor said 40 people had fled the town.';
const reading = readingFrom('a.txt', text, [
  { source: 'The army', cue: 'said', content: 'some troops had taken the old bridge' },
  {
    source: 'The mayor',
    cue: 'said',
    content: '40 people had fled the town',
    quantities: [{ text: '40', low: 40, high: 40, of: 'people' }],
  },
]);

/** The text of a case in which a saying was accepted. */
function accepted(
  now: string,
  of: ArticleReading,
  saying: Saying,
  change: Partial<Choice> = {},
): string {
  const theCase = parseCase(now).case!;
  const choice = { ...matchesIn(theCase, saying).choice, ...change };
  const after = editCase(now, acceptanceEdits(theCase, of, saying, choice));
  const { diagnostics } = parseCase(after);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return after;
}

describe('a saying enters the case', () => {
  const [army, mayor] = sayingsOf(reading) as [Saying, Saying];

  test('as a report on the claim and of the source that the case has', () => {
    const after = accepted(before, reading, army);
    const { claims, sources } = parseCase(after).case!;
    expect([...claims.keys()]).toEqual(['bridge']);
    expect([...sources.keys()]).toEqual(['army']);
    expect(claims.get('bridge')!.reports).toMatchObject([
      { source: 'army', quote: 'some troops had taken the old bridge', stance: 'asserts' },
    ]);
    expect(after).toContain('# Whom we read.');
    expect(after).toContain('# ours');
  });

  test('as a claim, a source without a grade, and an estimate', () => {
    const { claims, sources, estimates } = parseCase(accepted(before, reading, mayor)).case!;
    expect([...claims.values()].at(-1)).toMatchObject({
      id: 'people-flee',
      statement: '40 people had fled the town.',
    });
    expect(sources.get('mayor')).toMatchObject({ name: 'The mayor', reliability: 'F' });
    expect([...estimates.values()]).toMatchObject([
      { unit: 'people', reports: [{ source: 'mayor', quantity: { kind: 'value', value: 40 } }] },
    ]);
  });

  test('and is known again there, also in a file of another name', () => {
    const after = parseCase(accepted(before, reading, army)).case!;
    const [again, other] = sayingsOf({ ...reading, file: 'other.txt' });
    expect(placesOf(after).has(placeOf(again!))).toBe(true);
    expect(placesOf(after).has(placeOf(other!))).toBe(false);
  });

  test('as chosen: a claim of its own, denied, in the words given', () => {
    const change = { claim: 'new', stance: 'denies', statement: 'The bridge fell.' } as const;
    const { claims } = parseCase(accepted(before, reading, army, change)).case!;
    expect([...claims.values()].at(-1)).toMatchObject({
      id: 'bridge-fall',
      statement: 'The bridge fell.',
      reports: [{ stance: 'denies' }],
    });
  });

  test('with the contrary of a claim of the case as a denial of it', () => {
    const contrary = readingFrom('b.txt', 'The mayor said the ferry had not sunk on the river.', [
      { source: 'The mayor', cue: 'said', content: 'the ferry had not sunk on the river' },
    ]);
    const ours = before.replace(
      'Some troops had taken the old bridge',
      'The ferry sank on the river',
    );
    const [saying] = sayingsOf(contrary);
    const { choice } = matchesIn(parseCase(ours).case!, saying!);
    expect(choice).toMatchObject({ claim: { id: 'bridge' }, stance: 'denies' });
  });

  test('not at all where nothing is chosen', () => {
    const nothing = { claim: 'new', statement: '  ', figures: [] } as const;
    const { choice } = matchesIn(parseCase(before).case!, army);
    expect(entersCase({ ...choice, ...nothing })).toBe(false);
    expect(accepted(before, reading, army, nothing)).toBe(before);
  });

  test('of a chain, with whom it was had from', () => {
    const chained = readingFrom(
      'c.txt',
      'An envoy told Orbit TV that Turkey said the border is open.',
      [
        { source: 'An envoy', cue: 'told', content: 'Turkey said the border is open' },
        { source: 'Turkey', cue: 'said', content: 'the border is open' },
      ],
    );
    const [, inner] = sayingsOf(chained);
    const { claims } = parseCase(accepted(before, chained, inner!)).case!;
    expect([...claims.values()].at(-1)!.reports).toMatchObject([
      { source: 'envoy', origin: { kind: 'source', source: 'turkey' } },
    ]);
  });
});

describe('spans', () => {
  test.each([
    ['end', 1, 'the old bridge', 'the old bridge.'],
    ['end', -1, 'the old bridge', 'the old'],
    ['start', -1, 'the old bridge', 'taken the old bridge'],
    ['start', 1, 'the old bridge', 'old bridge'],
    ['start', 1, 'bridge', 'bridge'],
    ['start', -1, 'The army', 'The army'],
    ['end', 1, 'fled the town.', 'fled the town.'],
  ] as const)('the %s moves by %i word from “%s”', (which, by, from, to) => {
    const start = text.indexOf(from);
    const moved = withMovedEnd(text, { start, end: start + from.length }, which, by);
    expect(text.slice(moved.start, moved.end)).toBe(to);
  });

  test('a selection loses the space around it, a source begins with the word before', () => {
    expect(trimmed(text, { start: 3, end: 9 })).toEqual({ start: 4, end: 8 });
    expect(trimmed(text, { start: 3, end: 4 })).toBe(null);
    const word = wordBefore(text, text.indexOf(' said'));
    expect(text.slice(word.start, word.end)).toBe('army');
  });

  test('mended ones change the quote and its figures', () => {
    const start = text.indexOf('people');
    const mended = respanned(reading, 1, {
      source: reading.attributions[1]!.source,
      content: [{ start, end: text.length - 1 }],
    });
    const saying = sayingsOf(mended)[1]!;
    expect(saying.passage.quote).toBe('people had fled the town');
    expect(saying.figures).toEqual([]);
    expect(placeOf(saying)).not.toBe(placeOf(sayingsOf(reading)[1]!));
  });
});

test('a passage is cut where marks begin and end, the outer ones first', () => {
  const marks = marksOf([
    { source: { start: 0, end: 2 }, cue: null, content: [{ start: 4, end: 12 }] },
    { source: { start: 4, end: 6 }, cue: null, content: [{ start: 8, end: 12 }] },
  ]);
  const runs = runsIn({ start: 0, end: 14 }, marks);
  expect(
    runs.map(({ start, end, marks: over }) => [
      start,
      end,
      over.map(({ n, part }) => `${n} ${part}`).join(),
    ]),
  ).toEqual([
    [0, 2, '0 source'],
    [2, 4, ''],
    [4, 6, '0 content,1 source'],
    [6, 8, '0 content'],
    [8, 12, '0 content,1 content'],
    [12, 14, ''],
  ]);
});
