import { expect, test } from 'vitest';
import { type Marked, readingFrom } from '../../test/readingFrom.ts';
import { speakersOf } from './speaker.ts';
import { contentText, type NoStatement, type Statement, statementOf } from './statement.ts';

function stated(text: string, marked: Marked): Statement | NoStatement {
  const reading = readingFrom('a.txt', text, [marked]);
  const [attribution] = reading.attributions;
  const { source, anonymous } = attribution!;
  const speaker = source === null ? null : speakersOf(reading)(source, anonymous);
  return statementOf(text, attribution!, speaker);
}

test.each([
  ['The army', 'direct', '“We will hold the town.”', 'We [The army] will hold the town.'],
  ['The army', 'direct', "“We're holding the town.”", "We're [The army] holding the town."],
  ['The army', 'indirect', 'it would hold the town', 'It [The army] would hold the town.'],
  [
    'Two officers',
    'indirect',
    'they would hold the town',
    'They [Two officers] would hold the town.',
  ],
  // Nobody knows who that is.
  ['Anna Reyes', 'indirect', 'she would hold the town', 'She would hold the town.'],
  ['Colonel Reyes', 'indirect', 'it would hold the town', 'It would hold the town.'],
  ['The army', 'direct', '“They will hold the town.”', 'They will hold the town.'],
  [
    'The army',
    'indirect',
    'it was clear that the town would hold',
    'It was clear that the town would hold.',
  ],
  // Sentences that begin like something else.
  ['The army', 'indirect', 'if they come, the town will hold', 'If they come, the town will hold.'],
  [
    'The army',
    'indirect',
    'giving up the town would be a mistake',
    'Giving up the town would be a mistake.',
  ],
] as const)('%s (%s): %s', (source, speech, content, text) => {
  const found = stated(`${source} said ${content}`, { source, cue: 'said', content, speech });
  expect(found).toMatchObject({ text, by: 'source' });
});

test.each([
  ['if the town would hold', 'a question'],
  ['where the town was', 'a question'],
  ['of losing the town', 'no proposition'],
  ['them as liars who run', 'no proposition'],
  ['a failed assault more than a slow one', 'no proposition'],
  ['“Leave the town tonight!”', 'an order'],
])('"%s": %s', (content, why) => {
  const speech = content.startsWith('“') ? 'direct' : 'indirect';
  expect(
    stated(`The army said ${content}`, { source: 'The army', cue: 'said', content, speech }),
  ).toBe(why);
});

test('an interrupted quotation is two sentences, and a figure begins one in small letters', () => {
  const text = '“We are late,” Reyes said. “But we are here.”';
  const reading = readingFrom('a.txt', text, [
    { source: 'Reyes', cue: 'said', content: '“We are late,”' },
  ]);
  const start = text.indexOf('“But');
  const content = [...reading.attributions[0]!.content, { start, end: text.length }];
  expect(contentText(text, content)).toBe('We are late. But we are here.');
  expect(
    stated('Reyes said 43 bodies were found', {
      source: 'Reyes',
      cue: 'said',
      content: '43 bodies were found',
    }),
  ).toMatchObject({
    text: '43 bodies were found.',
  });
});
