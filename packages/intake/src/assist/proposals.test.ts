import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseProposals } from './proposals.ts';

const item = {
  quote: 'the town had fallen',
  source: 'The army',
  cue: 'said',
  class: 'said',
  negated: false,
  anonymous: false,
  figures: [],
};

/** The body of a chat completion. */
function reply(content: string, more: object = {}): string {
  return JSON.stringify({ choices: [{ message: { content }, ...more }] });
}

function counts(body: string): Record<string, number> {
  const { proposals, dropped } = parseProposals(body);
  return { proposals: proposals.length, ...Object.fromEntries(dropped) };
}

const answer = JSON.stringify({ attributions: [item] });

test.each([
  ['as asked for', answer],
  ['in a fence', `\`\`\`json\n${answer}\n\`\`\``],
  ['in a fence after words', `Here you are:\n\n\`\`\`\n${answer}\n\`\`\`\nAnything else?`],
  ['between words', `Sure! ${answer} I hope this helps.`],
  ['after thoughts with braces', `<think>{ maybe {"attributions": []} }</think>${answer}`],
])('%s', (_, content) => {
  expect(parseProposals(reply(content)).proposals).toEqual([item]);
});

test('keys that may be missing have their usual value, others are not looked at', () => {
  const content = JSON.stringify({
    attributions: [{ quote: 'a b c', class: 'denied', more: { nested: 1 } }],
  });
  expect(parseProposals(reply(content)).proposals).toEqual([
    {
      quote: 'a b c',
      source: null,
      cue: null,
      class: 'denied',
      negated: false,
      anonymous: false,
      figures: [],
    },
  ]);
});

test.each([
  ['nothing', ''],
  ['no JSON', 'I am sorry, I cannot do that.'],
  ['an HTML page', '<!doctype html><title>502</title>'],
  ['JSON cut off', answer.slice(0, -4)],
  ['a bare list', JSON.stringify([item])],
  ['no list', '{"attributions": {"0": {}}}'],
  ['null', 'null'],
  ['deep nesting', '['.repeat(100_000)],
])('%s is a broken reply', (_, content) => {
  expect(counts(reply(content))).toEqual({ proposals: 0, 'broken-reply': 1 });
  expect(counts(content)).toEqual({ proposals: 0, 'broken-reply': 1 });
});

test('an answer that was cut off for its length is a broken reply', () => {
  expect(counts(reply(answer, { finish_reason: 'length' }))).toEqual({
    proposals: 0,
    'broken-reply': 1,
  });
});

test.each([
  ['a word', 'quote'],
  ['no quote', { ...item, quote: undefined }],
  ['a quote that is no text', { ...item, quote: ['a'] }],
  ['a class that is none', { ...item, class: 'constructor' }],
  ['a source that is no text', { ...item, source: 3 }],
  ['figures that are no texts', { ...item, figures: [3000] }],
  ['a figure list that is none', { ...item, figures: '3000' }],
  ['negation in words', { ...item, negated: 'false' }],
  ['nothing', null],
  ['a list', []],
])('%s is no proposal, and the others are read', (_, wrong) => {
  expect(counts(reply(JSON.stringify({ attributions: [wrong, item] })))).toEqual({
    proposals: 1,
    'not-a-proposal': 1,
  });
});

test('prototypes are neither read nor changed', () => {
  const inherited = `{"attributions": [{"__proto__": ${JSON.stringify(item)}, "constructor": {"prototype": {"quote": "x"}}}]}`;
  expect(counts(reply(inherited))).toEqual({ proposals: 0, 'not-a-proposal': 1 });
  expect(counts(`{"__proto__": {"choices": []}}`)).toEqual({ proposals: 0, 'broken-reply': 1 });
  expect(Object.hasOwn(Object.prototype, 'quote')).toBe(false);
  const extra = JSON.stringify({ attributions: [item] }).replace(
    '"quote"',
    '"__proto__": {"polluted": true}, "quote"',
  );
  const { proposals } = parseProposals(reply(extra));
  expect(Object.getPrototypeOf(proposals[0])).toBe(Object.prototype);
  expect(proposals[0]).not.toHaveProperty('polluted');
});

test('a huge reply is not read, and of many proposals only the first', () => {
  expect(counts('x'.repeat(1_000_001))).toEqual({ proposals: 0, 'reply-too-large': 1 });
  const many = JSON.stringify({ attributions: Array.from({ length: 450 }, () => item) });
  expect(counts(reply(many))).toEqual({ proposals: 400, 'too-many': 50 });
});

test('whatever comes back, nothing is thrown', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (content) => {
      parseProposals(content);
      parseProposals(reply(content));
      parseProposals(reply(`{"attributions": [${content}]}`));
    }),
  );
});
