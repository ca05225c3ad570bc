import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../article/article.ts';
import type { ActorReading } from './actor.ts';
import { actorsIn } from './actorsIn.ts';
import { mentionFinder } from './mentionFinder.ts';

/** Paragraphs, parted by empty lines. */
function blocksOf(text: string): Block[] {
  return [...text.matchAll(/[^\n]+/gu)].map(({ 0: block, index }) => ({
    start: index,
    end: index + block.length,
    kind: 'paragraph',
  }));
}

const read = (text: string): ActorReading => actorsIn(text, blocksOf(text));

const siege = `Iraqi Prime Minister Haider al-Abadi ordered his troops to enter the city. Mr Abadi said the assault would begin soon.

The Islamic State group (IS) threatened to blow up the bridge. The militants shelled the suburbs, and Isis will execute prisoners.

The prime minister refused to negotiate. Kurdish forces are ready to close the western road. They captured two villages near Bashiqa.

Washington plans to strike the columns. The Ministry of Defence denied the report. The ministry did not release figures. She resigned.`;

describe('actors', () => {
  const { actors } = read(siege);
  test.each([
    ['Haider al-Abadi', 'person', ['Abadi', 'the prime minister']],
    ['Islamic State', 'group', ['IS', 'the militants', 'Isis']],
    ['Kurdish forces', 'group', []],
    ['Bashiqa', 'place', []],
    ['United States', 'place', ['Washington']],
    ['Ministry of Defence', 'organisation', ['the ministry']],
  ])('%s is a %s', (name, kind, aliases) => {
    expect(actors).toContainEqual(expect.objectContaining({ name, kind, aliases }));
  });

  test.each([
    ['The mayor, Ines Calder, left. Calder returned.', 'Ines Calder', ['the mayor', 'Calder']],
    ['Gen. Aslan Terek left. The general returned.', 'Aslan Terek', ['the general']],
    ['The minister for internal affairs, Tomas Ekwe, left.', 'Tomas Ekwe', ['the minister']],
    ['Omar Dar, the mediator, left.', 'Omar Dar', ['the mediator']],
    ['The Coastal Brigades left. The Brigades sang.', 'Coastal Brigades', ['Brigades']],
    ['Friends of Ann Mora spoke. Ann left.', 'Ann Mora', ['Ann']],
    ['The broadcaster Voice of the East lied.', 'Voice of the East', []],
    ['The rebels attack rebels.', 'the rebels', []],
  ])('%s', (text, name, aliases) => {
    expect(read(text).actors).toEqual([expect.objectContaining({ name, aliases })]);
  });

  test.each([
    'Winters passed. Towns burned on Monday in March.',
    'But he left. “Why?” she asked.',
    'A parliament spoke of rebels.',
  ])('none in: %s', (text) => {
    expect(read(text).actors).toEqual([]);
  });

  test('two persons with one office are two', () => {
    const text = 'Prime Minister Helen Marsh left. The finance minister, Owen Pryce, stayed.';
    expect(read(text).actors.map(({ name }) => name)).toEqual(['Helen Marsh', 'Owen Pryce']);
  });

  test('a capital where nothing is done by it is a place of its own', () => {
    const names = read('Troops met in Washington. The United States left.').actors.map(
      (a) => a.name,
    );
    expect(names).toEqual(['Washington', 'United States']);
  });
});

describe('options', () => {
  const { actors, options } = read(siege);
  test.each([
    ['Islamic State', 'threatens', false, 'blow up the bridge'],
    ['Islamic State', 'does', false, 'shell the suburbs'],
    ['Islamic State', 'may', false, 'execute prisoners'],
    ['Haider al-Abadi', 'refuses', true, 'negotiate'],
    ['Kurdish forces', 'plans', false, 'close the western road'],
    ['Kurdish forces', 'does', false, 'capture two villages near Bashiqa'],
    ['United States', 'plans', false, 'strike the columns'],
    ['Ministry of Defence', 'does', true, 'release figures'],
  ])('%s %s %s %s', (name, manner, isNegated, text) => {
    const found = options.map((one) => ({ ...one, actor: actors[one.actor]!.name }));
    expect(found).toContainEqual(expect.objectContaining({ actor: name, manner, isNegated, text }));
  });

  test('each has its words and its sentence', () => {
    const one = options.find(({ manner }) => manner === 'threatens')!;
    expect(siege.slice(one.at.start, one.at.end)).toBe('blow up the bridge');
    expect(siege.slice(one.passage.start, one.passage.end)).toBe(
      'The Islamic State group (IS) threatened to blow up the bridge.',
    );
  });
});

test('those who act most come first, places other than states not at all', () => {
  const text =
    'The army shelled Dravna and took the bridge. The rebels fled. Dravna burned the bread.';
  const { actors, decisionMakers } = read(text);
  expect(decisionMakers.map(({ actor, acts }) => [actors[actor]!.name, acts])).toEqual([
    ['the army', 1],
    ['the rebels', 1],
  ]);
});

describe('who is meant', () => {
  test.each([
    ['Mrs Marsh met Mr Pryce. She left.', 'She', 'Mrs Marsh'],
    ['Mrs Marsh met Mr Pryce. He left.', 'He', 'Mr Pryce'],
    ['Helen Marsh left. Marsh returned.', 'Marsh', 'Helen Marsh'],
    ['General Aslan Terek left. The general fell.', 'The general', 'General Aslan Terek'],
    ['The rebels met Ann Mora. They left.', 'They', 'The rebels'],
    ['The Northern Front met Ann Mora. It left.', 'It', 'Northern Front'],
    ['The Sword of Dawn met Ann Mora. The group left.', 'The group', 'Sword of Dawn'],
    ['The army left. She returned.', 'She', null],
    ['Ann Mora left. A diplomat stayed. He sang.', 'He', 'A diplomat'],
    ['The army met residents. They sang.', 'They', 'residents'],
    ['A diplomat stayed. The diplomat sang.', 'The diplomat', 'A diplomat'],
  ])('%s', (text, words, full) => {
    const start = text.lastIndexOf(words);
    const found = mentionFinder(read(text).actors, text)({ start, end: start + words.length });
    expect(found === null ? null : text.slice(found.mention.start, found.mention.end)).toBe(full);
  });
});

test('mentions lie in the text, in order and apart', () => {
  const parts =
    `The the Ministry of for Defence Ann Mora Mr Gen. Abu al-Abadi rebels army ( ) , . “ ” IS US Washington
    said will attack threatened to leave he they who in near Brigades known as and Iraqi`.split(
      /\s+/u,
    );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 40 }), (drawn) => {
      const text = drawn.join(' ');
      const { actors, options, decisionMakers } = read(text);
      const all = actors.flatMap(({ mentions }) => mentions);
      for (const { mentions } of actors) expect(mentions.length).toBeGreaterThan(0);
      let last = 0;
      for (const { start, end } of all.sort((a, b) => a.start - b.start)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
      for (const { actor, at, passage } of options) {
        expect(actors[actor]).toBeDefined();
        expect(passage.start <= at.start && at.end <= passage.end).toBe(true);
      }
      for (const { actor } of decisionMakers) expect(actors[actor]).toBeDefined();
    }),
    { numRuns: 200 },
  );
});
