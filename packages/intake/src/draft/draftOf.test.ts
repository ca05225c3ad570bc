import { type Case, parseCase } from '@casus/casefile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingFrom } from '../../test/readingFrom.ts';
import { anchorIn } from './anchor.ts';
import type { ArticleReading, DraftedAttribution } from './articleReading.ts';
import { type DraftOptions, draftOf } from './draftOf.ts';

/** The case of a draft, which has no errors. */
function drafted(readings: readonly ArticleReading[], options?: DraftOptions): Case {
  const { case: read, diagnostics } = parseCase(draftOf(readings, options));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return read!;
}

/** Claims as "statement" → "source<origin", denials with a minus. */
function claimsIn(theCase: Case): Record<string, string[]> {
  return Object.fromEntries(
    [...theCase.claims.values()].map(({ statement, reports }) => [
      statement,
      reports.map(({ source, origin, stance }) => {
        const from =
          origin.kind === 'self'
            ? ''
            : `<${origin.kind === 'source' ? origin.source : origin.kind === 'private' ? origin.text : '?'}`;
        return `${stance === 'denies' ? '-' : ''}${source}${from}`;
      }),
    ]),
  );
}

const army = 'The army said its troops had taken the old bridge on Wednesday.';

describe('one article', () => {
  test('a claim has its statement, source, day, quote and anchor', () => {
    const reading = readingFrom('a.txt', army, [
      {
        source: 'The army',
        cue: 'said',
        content: 'its troops had taken the old bridge on Wednesday',
      },
    ]);
    const { claims, sources } = drafted([reading]);
    const [claim] = claims.values();
    expect(claim).toMatchObject({
      statement: 'Its troops had taken the old bridge on Wednesday.',
      reports: [
        {
          source: 'army',
          origin: { kind: 'self' },
          date: { text: '2026-05-20' },
          quote: 'its troops had taken the old bridge on Wednesday',
          stance: 'asserts',
          credibility: 6,
        },
      ],
    });
    const note = claim!.reports[0]!.note!;
    expect(note).toContain('cue “said”');
    const anchor = anchorIn(note)!;
    expect(anchor).toMatchObject({ file: 'a.txt', sha256: '0123456789ab' });
    const [{ start, end }] = anchor.spans as [{ start: number; end: number }];
    expect(army.slice(start, end)).toBe(claim!.reports[0]!.quote);
    expect(sources.get('army')).toMatchObject({
      name: 'The army',
      kind: 'military',
      reliability: 'F',
    });
    expect(sources.get('a-txt')).toMatchObject({ kind: 'publication' });
    expect(sources.get('a-txt')!.note).toContain('0123456789abcdef'.repeat(4));
  });

  test('who is not named is the origin of the publication; nobody at all is an unknown one', () => {
    const text = 'A senior officer said the bridge had fallen. Reportedly the town is empty.';
    const reading = readingFrom(
      'a.txt',
      text,
      [
        {
          source: 'A senior officer',
          cue: 'said',
          content: 'the bridge had fallen',
          anonymous: true,
        },
        { cue: 'Reportedly', content: 'the town is empty' },
      ],
      { article: { publisher: 'The Daily Post' } },
    );
    expect(claimsIn(drafted([reading]))).toEqual({
      'The bridge had fallen.': ['daily-post<A senior officer (not named)'],
      'The town is empty.': ['daily-post<?'],
    });
  });

  test.each([
    [{ publisher: 'The Daily Post', url: 'https://x.example/a' }, 'daily-post'],
    [{ url: 'https://www.x.example/a' }, 'x-example'],
    [{}, 'a-txt'],
  ])('the publication is known by its name, its address or the file: %o', (article, id) => {
    expect([
      ...drafted([readingFrom('/some/folder/a.txt', army, [], { article })]).sources.keys(),
    ]).toEqual([id]);
  });

  test('a chain is a chain of origins, and who only passes it on makes no claim of his own', () => {
    const text = 'An official told Orbit TV that Turkey had said the border would stay open.';
    const reading = readingFrom('a.txt', text, [
      {
        source: 'An official',
        cue: 'told',
        content: 'Turkey had said the border would stay open',
        anonymous: true,
      },
      { source: 'Turkey', cue: 'said', content: 'the border would stay open' },
    ]);
    expect(claimsIn(drafted([reading]))).toEqual({
      'The border would stay open.': ['a-txt<turkey'],
    });
  });

  test('a source behind the source is its origin, with the same content', () => {
    const text = 'Orbit TV reported, citing one officer, that the border post had burned.';
    const content = 'the border post had burned';
    const reading = readingFrom('a.txt', text, [
      { source: 'Orbit TV', cue: 'reported', content, chain: ['one officer'] },
      { source: 'one officer', cue: 'citing', content, anonymous: true },
    ]);
    expect(claimsIn(drafted([reading]))).toEqual({
      'The border post had burned.': ['orbit-tv<one officer (not named)'],
    });
  });

  test('chains in a circle are cut', () => {
    const text = 'Alpha said Bravo said Alpha said the town was empty.';
    const content = 'the town was empty';
    const reading = readingFrom('a.txt', text, [
      { source: 'Bravo', cue: 'said', content, chain: ['Alpha'] },
      { source: 'Alpha', cue: 'said', content, chain: ['Bravo'] },
    ]);
    expect(Object.keys(claimsIn(drafted([reading])))).toEqual(['The town was empty.']);
  });

  test('what somebody wants is a claim on the word of the publication', () => {
    const text = 'The prime minister refuses to use the militias again.';
    const reading = readingFrom('a.txt', text, [
      {
        source: 'The prime minister',
        cue: 'refuses',
        content: 'to use the militias again',
        class: 'predicted',
      },
    ]);
    expect(claimsIn(drafted([reading]))).toEqual({ [text]: ['a-txt'] });
  });

  test('denials', () => {
    const text = [
      'Residents said the army shelled the market.',
      'The army denied that it had shelled the market.',
      'The ministry denied any part in it.',
    ].join('\n');
    const reading = readingFrom('a.txt', text, [
      { source: 'Residents', cue: 'said', content: 'the army shelled the market', anonymous: true },
      { source: 'The army', cue: 'denied', content: 'it had shelled the market', class: 'denied' },
      { source: 'The ministry', cue: 'denied', content: 'any part in it', class: 'denied' },
    ]);
    expect(claimsIn(drafted([reading]))).toEqual({
      'The army shelled the market.': ['a-txt<Residents (not named)', '-army'],
      'What The ministry denied: any part in it.': ['-ministry'],
    });
  });

  test.each([
    ['did not say', 'said', 'the bridge was safe', null],
    ['did not deny', 'denied', 'the bridge was safe', null],
    ['does not believe', 'said', 'the bridge was safe', '-engineer'],
  ] as const)('"%s" (%s)', (cue, cueClass, content, report) => {
    const reading = readingFrom('a.txt', `The engineer ${cue} ${content}.`, [
      { source: 'The engineer', cue, content, class: cueClass, negated: true },
    ]);
    const claims = claimsIn(drafted([reading]));
    expect(claims).toEqual(report === null ? {} : { 'The bridge was safe.': [report] });
  });

  test.each(['whether the bridge was safe', 'Is the bridge safe?', 'it', 'a mistake'])(
    '"%s" is no claim, and a comment says so',
    (content) => {
      const reading = readingFrom('a.txt', `The engineer asked ${content}`, [
        { source: 'The engineer', cue: 'asked', content },
      ]);
      expect(claimsIn(drafted([reading]))).toEqual({});
      expect(draftOf([reading])).toMatch(/# Made no claim:\n# {3}\S/u);
    },
  );

  test('pronouns and last names are resolved, and a comment says to check it', () => {
    const text =
      'Colonel Omar Salim said the road was open. He said the bridge was closed.\nSalim said the town was calm.';
    const reading = readingFrom('a.txt', text, [
      { source: 'Colonel Omar Salim', cue: 'said', content: 'the road was open' },
      { source: 'He', cue: 'said', content: 'the bridge was closed' },
      { source: 'Salim', cue: 'said', content: 'the town was calm' },
    ]);
    expect(Object.values(claimsIn(drafted([reading])))).toEqual(
      Array.from({ length: 3 }, () => ['colonel-omar-salim']),
    );
    expect(draftOf([reading])).toContain('# check: “He” is read as Colonel Omar Salim');
  });

  test('a mention that was resolved goes before a guess', () => {
    const text = 'Omar Salim spoke to Anna Reyes. She said the bridge was closed.';
    const start = text.indexOf('She');
    const reading = readingFrom(
      'a.txt',
      text,
      [{ source: 'She', cue: 'said', content: 'the bridge was closed' }],
      { mentions: [{ start, end: start + 3, name: 'Anna Reyes' }] },
    );
    expect(Object.values(claimsIn(drafted([reading])))).toEqual([['anna-reyes']]);
  });

  test('a day beside the cue is when it was said; one in the content is told in a comment', () => {
    const text = 'The army said on Tuesday that its troops would leave on Friday.';
    const reading = readingFrom('a.txt', text, [
      {
        source: 'The army',
        cue: 'said',
        content: 'its troops would leave on Friday',
        dates: [
          { text: 'Tuesday', from: '2026-05-19', to: '2026-05-19' },
          { text: 'Friday', from: '2026-05-22', to: '2026-05-22' },
        ],
      },
    ]);
    const [claim] = drafted([reading]).claims.values();
    expect(claim!.reports[0]!.date!.text).toBe('2026-05-19');
    expect(draftOf([reading])).toContain('# check: “Friday” is read as 2026-05-22');
  });

  test('suggestions stand in a comment; nothing is suggested to the analysis', () => {
    const reading = readingFrom('a.txt', army, [], {
      suggestions: {
        decisionMakers: [
          { name: 'Iraq', options: [{ name: 'Launch\nthe assault', passage: 'vowed to: "go"' }] },
        ],
      },
    });
    const text = draftOf([reading]);
    expect(text).toContain('#   Iraq\n  #     Launch the assault: “vowed to: "go"”\n');
    expect(drafted([reading]).decisionMakers.map(({ id }) => id)).toEqual(['somebody']);
  });

  test('an article without attributions, and none at all', () => {
    expect(drafted([readingFrom('a.txt', army, [])]).title).toBe('A headline');
    expect(drafted([]).title).toBe('Draft');
    expect(drafted([], { title: 'Mine' }).title).toBe('Mine');
  });

  test('what a model proposed says so', () => {
    const reading = readingFrom('a.txt', army, [
      {
        source: 'The army',
        cue: 'said',
        content: 'its troops had taken the old bridge on Wednesday',
        proposedBy: 'model m',
      },
    ]);
    const [claim] = drafted([reading]).claims.values();
    expect(claim!.reports[0]!.note).toMatch(/; proposed by model m$/u);
  });
});

const nasty = fc.string({
  unit: fc.constantFrom(
    ...'ab AB,.:;#"\'“”’|>-?!&*%@`{}[]~=\\/09\n\t\r'.split(''),
    '\u0000',
    '\u2028',
    '\ufeff',
    '\ud800',
    '💥',
    'é',
    '漢',
    ' not ',
    ' and ',
    ' said ',
    '\n- ',
    '\n---\n',
    ': ',
    ' #',
    '__proto__',
    'constructor',
    'unknown',
    'null',
  ),
  maxLength: 80,
});

/** A reading with spans anywhere in a text. */
const hostile: fc.Arbitrary<ArticleReading> = fc
  .record({
    text: nasty,
    file: nasty,
    title: fc.option(nasty),
    publisher: fc.option(nasty),
    url: fc.option(nasty),
    published: fc.option(fc.oneof(nasty, fc.constant('2026-02-31'), fc.constant('2026-02-03'))),
  })
  .filter(({ text }) => text.length > 0)
  .chain(({ text, file, ...article }) => {
    const span = fc
      .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
    const bound = fc.option(fc.oneof(fc.double(), fc.integer({ min: -3, max: 5000 })));
    const attribution: fc.Arbitrary<DraftedAttribution> = fc.record({
      source: fc.option(span),
      cue: fc.option(span),
      content: fc.array(span, { maxLength: 3 }),
      speech: fc.constantFrom('direct', 'mixed', 'indirect'),
      class: fc.constantFrom(
        'said',
        'estimated',
        'denied',
        'warned',
        'claimed',
        'ordered',
        'predicted',
      ),
      negated: fc.boolean(),
      anonymous: fc.boolean(),
      chain: fc.array(span, { maxLength: 2 }),
      quantities: fc.array(
        fc
          .tuple(span, bound, bound, fc.option(nasty), fc.option(nasty))
          .map(([at, low, high, unit, of]) => ({ ...at, low, high, unit, of })),
        { maxLength: 2 },
      ),
      dates: fc.array(
        span.map((at) => ({ ...at, from: '2026-01-01', to: '2026-01-31' })),
        { maxLength: 1 },
      ),
    });
    return fc.array(attribution, { maxLength: 6 }).map((attributions) => {
      const made = readingFrom(file, text, [], { article });
      return { ...made, attributions };
    });
  });

test('whatever a text holds, the draft is a valid case', () => {
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 3 }), (readings) => {
      drafted(readings);
    }),
    { numRuns: 400 },
  );
});

test('long words, long sentences and long quotes are cut where they are shown', () => {
  const long = `${'x'.repeat(50_000)} was ${'very '.repeat(20_000)}long`;
  const reading = readingFrom('a.txt', `${'N'.repeat(9000)} said ${long}.`, [
    { source: 'N'.repeat(9000), cue: 'said', content: long },
  ]);
  const { claims, sources } = drafted([reading]);
  const [[id, claim]] = [...claims] as [[string, NonNullable<ReturnType<typeof claims.get>>]];
  expect(id.length).toBeLessThan(60);
  expect(claim.statement.length).toBeLessThan(400);
  expect(claim.reports[0]!.quote!.length).toBeLessThan(4100);
  for (const source of sources.keys()) expect(source.length).toBeLessThan(60);
});
