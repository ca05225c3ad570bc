import { type Case, parseCase } from '@casus/casefile';
import { expect, test } from 'vitest';
import { readArticle } from '../article/readArticle.ts';
import { articleReadingOf } from './articleReadingOf.ts';
import { draftOf } from './draftOf.ts';

/** The draft of articles, read as a user would have them read. */
async function drafted(...texts: readonly string[]): Promise<Case> {
  const readings = texts.map(async (text, n) => {
    const name = `${n}.txt`;
    return articleReadingOf(name, await readArticle(new TextEncoder().encode(text), { name }));
  });
  return parseCase(draftOf(await Promise.all(readings))).case!;
}

function speakersOf({ sources }: Case): string[] {
  return [...sources.values()].filter(({ kind }) => kind !== 'publication').map(({ name }) => name);
}

function statementsOf({ claims }: Case): string[] {
  return [...claims.values()].map(({ statement }) => statement);
}

test.each([
  [
    ['General Idris Marn', 'Marn', 'The general', 'General Marn', 'Gen. Marn'],
    'General Idris Marn',
  ],
  [
    ['The governor, Ana Bell,', 'Bell', 'Governor Bell', 'The governor', 'She'],
    'Ana Bell, the governor',
  ],
  [['The Veldish army', 'The army', 'It'], 'the Veldish army'],
  [['The ministry of health', 'The ministry'], 'the ministry of health'],
])('%j is one source', async (mentions, name) => {
  const things = [
    'the bridge was lost',
    'the dam was dry',
    'the port was shut',
    'rain fell',
    'snow fell',
  ];
  const text = mentions
    .map((who, n) => `${who} said ${things[n]} on the hill near the town.`)
    .join(' ');
  expect(speakersOf(await drafted(text))).toEqual([name]);
});

test('a source of one name is one over several articles, by the longer name', async () => {
  const theCase = await drafted(
    'Idris Marn said the bridge over the river was lost.',
    'General Idris Marn said the dam above the town was dry.',
  );
  expect(speakersOf(theCase)).toEqual(['General Idris Marn']);
});

test.each([
  ['The State Department', 'The department'],
  ['The army', "The army's spokesman"],
])('%s and %s are not one name', async (first, second) => {
  const text = `${first} said the bridge was lost to the enemy. ${second} said the dam was dry.`;
  expect(speakersOf(await drafted(text))).toHaveLength(2);
});

test('a claim says who is meant by the pronoun it begins with', async () => {
  const text =
    'The governor, Ana Bell, said the bridge was lost. The governor said she would not leave. ' +
    'General Idris Marn said the port was shut. Marn said his men would stay there.';
  expect(statementsOf(await drafted(text))).toEqual([
    'The bridge was lost.',
    'She [Ana Bell] would not leave.',
    'The port was shut.',
    'His [Idris Marn’s] men would stay there.',
  ]);
});

test('they are whoever speaks, where those are several', async () => {
  const text =
    'The army denied that it had fired. Residents said they feared more attacks on the town.';
  expect(statementsOf(await drafted(text)).at(-1)).toBe(
    'They [Residents] feared more attacks on the town.',
  );
});

test('what is denied is told as it would be asserted', async () => {
  const text =
    'The ministry denied that it had delivered any missiles to anyone. ' +
    'A spokesman said the talks were over, contradicting his own minister.';
  const theCase = await drafted(text);
  expect(statementsOf(theCase)).toEqual([
    'It [the ministry] had delivered missiles to someone.',
    'The talks were over.',
  ]);
  expect([...theCase.claims.values()][0]!.reports[0]!.stance).toBe('denies');
});

test('a draft says what an article without a day lacks, and no quote ends with the comma behind it', async () => {
  const text = '“The bridge was lost yesterday,” said Ana Bell, the governor.';
  const [reading] = [
    articleReadingOf('a.txt', await readArticle(new TextEncoder().encode(text), { name: 'a.txt' })),
  ];
  const draft = draftOf([reading]);
  expect(draft.replace(/\n# /gu, ' ')).toContain('No day of publication was found in a.txt');
  expect([...parseCase(draft).case!.claims.values()][0]!.reports[0]!.quote).toBe(
    '“The bridge was lost yesterday”',
  );
});
