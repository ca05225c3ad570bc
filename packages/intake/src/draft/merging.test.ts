import { type Case, parseCase } from '@casus/casefile';
import { describe, expect, test } from 'vitest';
import { type Marked, readingFrom } from '../../test/readingFrom.ts';
import type { ArticleReading } from './articleReading.ts';
import { draftOf } from './draftOf.ts';

function drafted(readings: readonly ArticleReading[]): Case {
  const { case: read, diagnostics } = parseCase(draftOf(readings));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return read!;
}

function article(
  publisher: string,
  text: string,
  marked: readonly Marked[],
  published = '2026-05-20',
): ArticleReading {
  return readingFrom(`${publisher}.txt`, text, marked, { article: { publisher, published } });
}

/** Per claim its reports as "source<origin", denials with a minus. */
function reportsIn({ claims }: Case): string[][] {
  return [...claims.values()].map(({ reports }) =>
    reports.map(({ source, origin, stance }) => {
      const from =
        origin.kind === 'source' ? `<${origin.source}` : origin.kind === 'private' ? '<…' : '';
      return `${stance === 'denies' ? '-' : ''}${source}${from}`;
    }),
  );
}

const wire =
  'A senior officer said on Tuesday that the garrison of Harun had begun to pull its heavy guns back across the river under cover of darkness.';
const guns: Marked = {
  source: 'A senior officer',
  cue: 'said',
  content:
    'the garrison of Harun had begun to pull its heavy guns back across the river under cover of darkness',
  anonymous: true,
};

describe('the same text in several papers', () => {
  test('is one origin: the paper that printed it first', () => {
    const read = drafted([
      article('Late', wire, [guns], '2026-05-22'),
      article('Early', wire, [guns], '2026-05-21'),
    ]);
    expect(reportsIn(read)).toEqual([['early<…', 'late<early']]);
  });

  test('with a word changed, cut out of a longer story, too', () => {
    const changed = `Elsewhere it rained.\n${wire.replace('on Tuesday ', '')}\nMore follows.`;
    const read = drafted([
      article('Early', `${wire}\nThe rest of the story is long.`, [guns]),
      article('Late', changed, [guns]),
    ]);
    expect(reportsIn(read)).toEqual([['early<…', 'late<early']]);
  });

  test('in words of its own is another origin, and a claim to be joined by hand', () => {
    const own =
      'An officer told this paper that soldiers in Harun are moving artillery over the water at night, away from the town and its walls.';
    const read = drafted([
      article('Early', wire, [guns]),
      article('Late', own, [
        {
          source: 'An officer',
          cue: 'told',
          content: 'soldiers in Harun are moving artillery over the water at night',
          anonymous: true,
        },
      ]),
    ]);
    expect(reportsIn(read)).toEqual([['early<…'], ['late<…']]);
  });

  test('within one publication needs no origin but its own', () => {
    const read = drafted([article('Post', wire, [guns]), article('Post', wire, [guns])]);
    expect(reportsIn(read)).toEqual([['post<…', 'post<…']]);
    const [first, second] = [...read.claims.values()][0]!.reports;
    expect(first!.origin).toEqual(second!.origin);
  });

  test('nobody is said to have it from himself, whoever copies whom', () => {
    const reading = (publisher: string, published: string): ArticleReading =>
      article(publisher, wire, [guns], published);
    const read = drafted([
      reading('A', '2026-05-01'),
      reading('B', '2026-05-02'),
      reading('C', '2026-05-03'),
    ]);
    expect(reportsIn(read)).toEqual([['a<…', 'b<a', 'c<a']]);
  });
});

describe('the same quotation', () => {
  const quoted = (
    publisher: string,
    frame: string,
    source: string,
    anonymous = false,
  ): ArticleReading =>
    article(publisher, `${frame} “They will not hold the bridge past Friday,” ${source} said.`, [
      {
        source,
        cue: 'said',
        content: '“They will not hold the bridge past Friday,”',
        speech: 'direct',
        anonymous,
      },
    ]);

  test('by one speaker is one source with two places', () => {
    const read = drafted([
      quoted('One', 'It was a long day.', 'General Reyes'),
      quoted('Two', 'Rain fell on the hills.', 'General Reyes'),
    ]);
    expect(reportsIn(read)).toEqual([['general-reyes', 'general-reyes']]);
  });

  test('of somebody not named is one origin', () => {
    const read = drafted([
      quoted('One', 'It was a long day.', 'an officer', true),
      quoted('Two', 'Rain fell on the hills.', 'a commander', true),
    ]);
    expect(reportsIn(read)).toEqual([['one<…', 'two<one']]);
  });
});

describe('the same statement', () => {
  const said = (
    publisher: string,
    source: string,
    content: string,
    more: Partial<Marked> = {},
  ): ArticleReading =>
    article(publisher, `${source} said ${content}.`, [{ source, cue: 'said', content, ...more }]);

  test('by two sources is one claim with two reports', () => {
    const read = drafted([
      said('One', 'The mayor', 'the northern bridge had been destroyed'),
      said('Two', 'The Red Cross', 'the northern bridge has been destroyed'),
    ]);
    expect(reportsIn(read)).toEqual([['mayor', 'red-cross']]);
  });

  test('and its contrary are kept as assertion and denial', () => {
    const read = drafted([
      said('One', 'The mayor', 'the northern bridge had been destroyed'),
      said('Two', 'The army', 'the northern bridge had not been destroyed'),
      said('Three', 'The ministry', 'the northern bridge had been destroyed', { class: 'denied' }),
    ]);
    expect(reportsIn(read)).toEqual([['mayor', '-army', '-ministry']]);
  });

  test('of the contrary, denied, is an assertion', () => {
    const read = drafted([
      said('One', 'The mayor', 'the northern bridge had been destroyed'),
      said('Two', 'The army', 'the northern bridge had not been destroyed', { class: 'denied' }),
    ]);
    expect(reportsIn(read)).toEqual([['mayor', 'army']]);
  });

  test('about somebody who is not named is not the same', () => {
    const read = drafted([
      said('One', 'The mayor', 'she would not leave the town before winter'),
      said('Two', 'The army', 'she would not leave the town before winter'),
    ]);
    expect(reportsIn(read)).toEqual([['mayor'], ['army']]);
  });

  test('twice in one article is one report with two places', () => {
    const content = 'the northern bridge had been destroyed';
    const text = `The mayor said ${content}.\nBy noon the mayor said ${content}.`;
    const reading = article('One', text, [{ source: 'The mayor', cue: 'said', content }]);
    const shift = text.lastIndexOf(content) - text.indexOf(content);
    const [first] = reading.attributions;
    const again = {
      ...first!,
      content: [{ start: first!.content[0]!.start + shift, end: first!.content[0]!.end + shift }],
    };
    const read = drafted([{ ...reading, attributions: [first!, again] }]);
    expect(reportsIn(read)).toEqual([['mayor']]);
    expect([...read.claims.values()][0]!.reports[0]!.note).toMatch(/ \| also One\.txt \d+–\d+/u);
  });
});

test('the order of the files changes nothing but the order of the entries', () => {
  const readings = [
    article('Early', wire, [guns], '2026-05-21'),
    article('Late', wire, [guns], '2026-05-22'),
    article(
      'Third',
      'The mayor said the town was calm and quiet.',
      [{ source: 'The mayor', cue: 'said', content: 'the town was calm and quiet' }],
      '2026-05-23',
    ),
  ];
  expect(draftOf([...readings].reverse())).toBe(draftOf(readings));
});
