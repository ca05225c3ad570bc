import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../article/article.ts';
import { attributionsIn } from './attributionsIn.ts';

/** Paragraphs, the first one a headline if `hasTitle`. */
function blocksOf(text: string, hasTitle = false): Block[] {
  return [...text.matchAll(/[^\n]+/gu)].map(({ 0: block, index }, n) => ({
    start: index,
    end: index + block.length,
    kind: hasTitle && n === 0 ? 'headline' : 'paragraph',
  }));
}

/** Source | cue | content, one line each. */
function found(text: string, hasTitle = false): string[] {
  return attributionsIn(text, blocksOf(text, hasTitle)).map(({ source, cue, content }) =>
    [
      source === null ? '–' : text.slice(source.start, source.end),
      cue === null ? '–' : text.slice(cue.start, cue.end),
      content.map(({ start, end }) => text.slice(start, end)).join(' … '),
    ].join(' | '),
  );
}

test.each([
  [
    'The ministry said on Tuesday that the bridge had been retaken.',
    'The ministry | said | the bridge had been retaken',
  ],
  [
    'The bridge had been retaken, the ministry said on Tuesday.',
    'the ministry | said | The bridge had been retaken',
  ],
  [
    '“We will not leave,” said Omar Haddad, who leads the council.',
    'Omar Haddad | said | “We will not leave,”',
  ],
  [
    '“We will not leave,” he said. “Nobody will.”',
    'he | said | “We will not leave,” … “Nobody will.”',
  ],
  ['The raid, she said, was a failure.', 'she | said | The raid … was a failure'],
  [
    'According to two officers who asked not to be named, the garrison is out of fuel.',
    'two officers | According to | the garrison is out of fuel',
  ],
  ['The general is believed to have fled.', '– | is believed | The general … to have fled'],
  ['It was reported that the port had been mined.', '– | was reported | the port had been mined'],
  ['The army denied shelling the market.', 'The army | denied | shelling the market'],
  ['Residents fear that the dam will burst.', 'Residents | fear | the dam will burst'],
  [
    'The rebels threatened to blow up the bridge.',
    'The rebels | threatened | to blow up the bridge',
  ],
  [
    'The governor ordered residents to leave the old town.',
    'The governor | ordered | residents to leave the old town',
  ],
  ['It had long been assumed that the dam was safe.', '– | been assumed | the dam was safe'],
  [
    'The agency said so on Monday, warning that the flood could spread.',
    'The agency | warning | the flood could spread',
  ],
  [
    'According to papers seen by the court, the loan was never approved.',
    'papers | According to | the loan was never approved',
  ],
  [
    'The sale was a mistake, in the view of several officers.',
    'several officers | in the view of | The sale was a mistake',
  ],
  ['He is alleged to have forged two passes.', '– | is alleged | He … to have forged two passes'],
  [
    'If convicted, he could face ten years in prison, the court said.',
    'the court | said | If convicted, he could face ten years in prison',
  ],
  [
    'The tribunal has been accused by rights groups of shielding the army.',
    'rights groups | been accused | The tribunal … of shielding the army',
  ],
  ['The mayor today announced a curfew.', 'The mayor | announced | a curfew'],
  [
    'Miners dug up bones that they say are between 300 and 400 years old.',
    'they | say | are between 300 and 400 years old',
  ],
  ['Not so, said his colleague, who disagrees.', 'his colleague | said | Not so'],
  [
    'The governor was more blunt: “If we do nothing, we drown.”',
    'The governor | – | “If we do nothing, we drown.”',
  ],
  [
    'The governor, a former judge, was more blunt: “If we do nothing, we drown.”',
    'The governor, a former judge | – | “If we do nothing, we drown.”',
  ],
  [
    'The agency warned it could lower its rating.',
    'The agency | warned | it could lower its rating',
  ],
  [
    'The captain, thought to be in hiding, sold the ship.',
    '– | thought | The captain … to be in hiding',
  ],
  ['He is convinced that the attack will come.', 'He | convinced | the attack will come'],
  ['The bridge was reportedly destroyed.', '– | reportedly | The bridge was … destroyed'],
  [
    'The mayor accused the army of shelling the market.',
    'The mayor | accused | the army of shelling the market',
  ],
  ['“Why?” the old man asked.', 'the old man | asked | “Why?”'],
  ['He wrote: “The city will fall.”', 'He | wrote | “The city will fall.”'],
  [
    'One officer was quoted as saying that the line had broken.',
    'One officer | saying | the line had broken',
  ],
  [
    'The people who work at the dam said the gates were open.',
    'The people who work at the dam | said | the gates were open',
  ],
  // Who speaks stands before a time, an age, a place, a clause with “which”, an adverb …
  [
    'Harrow Mills, the largest maker of linen, on Thursday cut its staff, blaming a strike.',
    'Harrow Mills, the largest maker of linen | blaming | a strike',
  ],
  [
    'Anton Vessel, 58, of Quarry Road, Lindham, denies arson.',
    'Anton Vessel, 58, of Quarry Road, Lindham | denies | arson',
  ],
  [
    'There is a survey published last Thursday, which found that most voters were tired.',
    'a survey | found | most voters were tired',
  ],
  [
    'Mr Pell himself, met outside his home in Kew, said that he was tired.',
    'Mr Pell himself | said | he was tired',
  ],
  [
    'The president, announcing three days of mourning, went home.',
    'The president | announcing | three days of mourning',
  ],
  ['One conceded that it was late.', 'One | conceded | it was late'],
  ['“Is it true?” asked one.', 'one | asked | “Is it true?”'],
  [
    'They like the tower, which the developer Castle & Finch says will bring homes.',
    'the developer Castle & Finch | says | will bring homes',
  ],
  // … and what is said behind an insertion, or before where it was said.
  [
    'The governor suggested, without evidence, that the college was paid.',
    'The governor | suggested | the college was paid',
  ],
  ['He admitted, however, that it was late.', 'He | admitted | it was late'],
  [
    'The official admitted to him in the tunnel that the decision was wrong.',
    'The official | admitted | the decision was wrong',
  ],
  [
    'The hospital told us this morning that nobody was hurt.',
    'The hospital | told | nobody was hurt',
  ],
  [
    'Border guards shot 23 migrants, the group said in a report released today.',
    'the group | said | Border guards shot 23 migrants',
  ],
  ['The bridge burned down, a court heard on Tuesday.', 'a court | heard | The bridge burned down'],
  ['He is alleged to have fled.', '– | is alleged | He … to have fled'],
  ['A man believed to be the bomber died.', '– | believed | A man … to be the bomber died'],
  ['Hundreds more feared dead in the north.', '– | feared | Hundreds … dead in the north'],
  ['Forty people were feared dead.', '– | were feared | Forty people … dead'],
  ['He pleaded not guilty to murder.', 'He | pleaded | not guilty to murder'],
  ['Their hope was that rain would come.', 'Their | hope | rain would come'],
  [
    'Brink was not convinced: “Logs can be wiped. That is the point.”',
    'Brink | – | “Logs can be wiped. That is the point.”',
  ],
  ['Some admirers wonder if it can work.', 'Some admirers | wonder | if it can work'],
  ['She would like him to stay.', 'She | like | him to stay'],
  ['They had forecast profit of $40m. It fell.', 'They | forecast | profit of $40m'],
  [
    'A camera showed him leaving at 2.14am on 9 March, she said.',
    'she | said | A camera showed him leaving at 2.14am on 9 March',
  ],
  [
    '“I love her,” said Nan Oakes. “I think nobody knows her.”',
    'Nan Oakes | said | “I love her,” … “I think nobody knows her.”',
  ],
  [
    '‘They will be shot’, one prisoner, a teacher, is quoted as saying.',
    'one prisoner, a teacher | saying | ‘They will be shot’',
  ],
  // Words that the tagger takes for others.
  ['Talks are on, according to police.', 'police | according to | Talks are on'],
  [
    'The war ended in May; according to people in Dor, it goes on.',
    'people in Dor | according to | it goes on',
  ],
  [
    'Several witnesses alleged that a nurse was there.',
    'Several witnesses | alleged | a nurse was there',
  ],
  ['“It is late,” states Anna Bell.', 'Anna Bell | states | “It is late,”'],
  ['“It is late,” the mayor fumed.', 'the mayor | fumed | “It is late,”'],
  ['“It is late,” shot back the mayor.', 'the mayor | shot back | “It is late,”'],
  ['The beast struck at 7.20am. “I saw it,” he said.', 'he | said | “I saw it,”'],
  ['BELUN (Wire) — The mayor said he would stay.', 'The mayor | said | he would stay'],
  [
    'One source told us: “It is a bluff. They have nothing.”',
    'One source | told | “It is a bluff. They have nothing.”',
  ],
  ['He would not, he insisted, resign.', 'he | insisted | He would not … resign'],
  ['MR. BRANDT: We have lost the port.', 'MR. BRANDT | – | We have lost the port.'],
  ['• The army says it has the port.', 'The army | says | it has the port'],
  ['14:32 Witnesses said the port burned.', 'Witnesses | said | the port burned'],
  [
    'The governor, Ana Bell, who saw it, said the port had burned.',
    'The governor, Ana Bell | said | the port had burned',
  ],
  [
    'The Red Cross today called on all parties to let aid in.',
    'The Red Cross | called on | all parties to let aid in',
  ],
])('%s', (text, expected) => {
  expect(found(text)).toEqual([expected]);
});

test('several in one sentence', () => {
  expect(found('Doctors put the toll at 34, but officials said it was 12.')).toEqual([
    'Doctors | put | the toll at 34',
    'officials | said | it was 12',
  ]);
  expect(found('The minister called the report “a fantasy” and said nobody had died.')).toEqual([
    'The minister | called | the report “a fantasy”',
    'The minister | said | nobody had died',
  ]);
  expect(found('The channel reported, citing one officer, that the bridge was lost.')).toEqual([
    'The channel | reported | the bridge was lost',
    'one officer | citing | the bridge was lost',
  ]);
});

test('a source within what another one says is behind it', () => {
  const text = 'An aide told the paper that the minister had said the talks were over.';
  const [outer, inner] = attributionsIn(text, blocksOf(text));
  expect(outer!.chain).toEqual([inner!.source]);
  expect(inner!.chain).toEqual([]);
});

test.each([
  'The market was shelled on Monday.',
  'Everything went according to plan.',
  'The ‘so-called’ council met on Friday.',
  'I think the whole thing is a mistake.',
])('nobody says anything: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('a quotation goes on over paragraphs that open with a mark', () => {
  expect(
    found(
      '“We waited all night,” the driver said. “It was cold.\n“Then they came.”\nThe road was open.',
    ),
  ).toEqual(['the driver | said | “We waited all night,” … “It was cold. … “Then they came.”']);
});

test('of a headline the speaker stands before a colon or behind a comma', () => {
  expect(found('Officials: at least 31 people were killed\nNothing else.', true)).toEqual([
    'Officials | – | at least 31 people were killed',
  ]);
  expect(found('Minister to resign, aides say\nNothing else.', true)).toEqual([
    'aides | say | Minister to resign',
  ]);
});

test.each([
  ['He did not say when it would end.', { negated: true, class: 'said', speech: 'indirect' }],
  ['The embassy declined to say whether it knew.', { negated: true }],
  ['The army denied that it had fired.', { negated: false, class: 'denied' }],
  ['“We have no fuel,” the mayor said.', { speech: 'direct', anonymous: false }],
  ['The mayor spoke of “a hundred martyrs”.', { speech: 'mixed' }],
  ['A senior commander said the men would fight.', { anonymous: true }],
  ['A single anonymous source said they were let go.', { anonymous: true }],
  ['A spokesman for the ministry said it was over.', { anonymous: false }],
  ['Reuters reported that the men had left.', { anonymous: false }],
])('%s', (text, expected) => {
  expect(attributionsIn(text, blocksOf(text))[0]).toMatchObject(expected);
});

const words = fc.constantFrom(
  ...'the mayor said that officials , . “ ” " ’ \' ( ) : ; — and he told denied according to by of is believed claims 3,000 who not'.split(
    ' ',
  ),
);

test('whatever the text, spans lie in it and are not empty', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 9, arbitrary: words }, fc.string({ unit: 'grapheme' }))),
      (parts) => {
        const text = parts.join(' ');
        const blocks =
          text.trim() === '' ? [] : [{ start: 0, end: text.length, kind: 'paragraph' as const }];
        for (const { source, cue, content, chain } of attributionsIn(text, blocks)) {
          expect(content.length).toBeGreaterThan(0);
          for (const span of [
            ...content,
            ...chain,
            ...(source ? [source] : []),
            ...(cue ? [cue] : []),
          ]) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(text.slice(span.start, span.end).trim()).not.toBe('');
          }
        }
      },
    ),
  );
});

const toldOf = [
  ', who spoke on condition of anonymity,',
  ', who asked not to be named because he was not allowed to speak,',
  ', who, like others, spoke on condition of anonymity,',
  ', speaking on condition of anonymity,',
  ' — speaking by telephone —',
  ' (who asked not to be named),',
  ', a colonel there,',
];

test.each(toldOf)(
  'what is told of a speaker is no part of what is said: according to …%s',
  (told) => {
    const figures = 'between 600 and 800 fighters';
    const front = `According to an officer${told} ${figures} are in the city.`;
    const middle = `In all ${figures}, according to an officer${told} are in the city.`;
    const end = `In all ${figures} are in the city, according to an officer${told.slice(0, -1)}.`;
    for (const [text, content] of [
      [front, `${figures} are in the city`],
      [middle, `In all ${figures} … are in the city`],
      [end, `In all ${figures} are in the city`],
    ] as const) {
      const cue = text === front ? 'According to' : 'according to';
      expect(found(text)).toEqual([`an officer | ${cue} | ${content}`]);
      expect(attributionsIn(text, blocksOf(text))[0]!.anonymous).toBe(true);
    }
  },
);

test('a name that is told is no opinion, and a pronoun is as anonymous as the one named before it', () => {
  const text = 'A teacher called Oskar Nim, aged 50, waited. “I am late,” he said.';
  expect(found(text)).toEqual(['he | said | “I am late,”']);
  const plan = 'The plan — officials say it is dead — failed, Lena Vogt said. “It did,” she said.';
  const all = attributionsIn(plan, blocksOf(plan));
  expect(all.at(-1)!.anonymous).toBe(false);
  const told = all.flatMap(({ content }) => content.map(({ end }) => plan.slice(end - 4, end)));
  expect(told).toContain('dead');
});

test('marks without width move nothing', () => {
  const text = '\uFEFFThe army said\u200B that the port had burned \u{1F600}.';
  expect(found(text)[0]).toMatch(/^The army \| said \| the port had burned/u);
});

test('a text without full stops is read in pieces', () => {
  const words = 'the mayor said he was there and '.repeat(2000);
  expect(found(words).length).toBeGreaterThan(100);
}, 20_000);

test('who has not said it stands behind nobody', () => {
  const text = '“Nobody admitted that it was late,” Samira Onde told them.';
  expect(attributionsIn(text, blocksOf(text)).map(({ chain }) => chain)).toEqual([[], []]);
});
