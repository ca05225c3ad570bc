import { describe, expect, test } from 'vitest';
import {
  type Codec,
  dateOf,
  dependsOnCodec,
  type Entry,
  figureCodec,
  idsOf,
  inside,
  likelihoodOf,
  linesOf,
  nested,
  numberOf,
  numbersOf,
  pairsOf,
  rankingOf,
} from './codecs.ts';

const said = (entry: Entry): Entry =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));

describe('what is typed is read', () => {
  test.each<[Codec, string, Entry]>([
    [figureCodec, '9,000', { value: 9000 }],
    [figureCodec, '3 000–4 500', { range: [3000, 4500] }],
    [figureCodec, '3000 - 4500', { range: [3000, 4500] }],
    [figureCodec, '3000 to 4500', { range: [3000, 4500] }],
    [figureCodec, 'at least 50', { atLeast: 50 }],
    [figureCodec, '≤ 0.5', { atMost: 0.5 }],
    [figureCodec, 'many', { value: 'many' }],
    [figureCodec, '', {}],
    [likelihoodOf('likelihood'), 'likely', { likelihood: 'likely' }],
    [likelihoodOf('likelihood'), '.4', { likelihood: 0.4 }],
    [likelihoodOf('likelihood'), '0.2–0.45', { likelihood: [0.2, 0.45] }],
    [numberOf('baseRate'), 'half', { baseRate: 'half' }],
    [dateOf('date'), '2016', { date: 2016 }],
    [dateOf('date'), '2016-10', { date: '2016-10' }],
    [idsOf('because'), 'a, b', { because: ['a', 'b'] }],
    [idsOf('because'), ' ', {}],
    [numbersOf('A'), '0.9, .02 0.08', { A: [0.9, 0.02, 0.08] }],
    [numbersOf('A'), '1, much', { A: [1, 'much'] }],
    [inside('reliability', numbersOf('A')), '1, 0, 0', { 'reliability.A': [1, 0, 0] }],
    [
      dependsOnCodec,
      'a and b: likely\n\nnot a: 0.1–0.2',
      {
        dependsOn: [
          { given: 'a and b', likelihood: 'likely' },
          { given: 'not a', likelihood: [0.1, 0.2] },
        ],
      },
    ],
    [linesOf('infeasible'), 'a and b\n\n c ', { infeasible: ['a and b', 'c'] }],
    [pairsOf('payoffs'), '1: 2\ndeal: 1/3', { payoffs: { 1: 2, deal: '1/3' } }],
    [pairsOf('weights'), 'a.x = -1\ny', { weights: { 'a.x': -1, y: '' } }],
    [rankingOf('ranking'), '3 > 1=4\n2', { ranking: [3, [1, 4], 2] }],
    [rankingOf('ranking'), 'deal > talks = strike', { ranking: ['deal', ['talks', 'strike']] }],
    [rankingOf('ranking'), '', {}],
    [dependsOnCodec, 'a', { dependsOn: [{ given: 'a' }] }],
  ])('%#: %s', (codec, text, entry) => {
    expect(said(codec.read(text))).toEqual(entry);
  });
});

describe('what is shown is read back as it was', () => {
  test.each<[Codec, Entry]>([
    [figureCodec, { value: 9000 }],
    [figureCodec, { range: [3000, 4500] }],
    [figureCodec, { atLeast: 50 }],
    [figureCodec, { atMost: 0.5 }],
    [figureCodec, { value: 1e21 }],
    [likelihoodOf('likelihood'), { likelihood: [0.2, 0.45] }],
    [likelihoodOf('likelihood'), { likelihood: 'roughly even chance' }],
    [idsOf('because'), { because: ['a', 'b-c'] }],
    [linesOf('infeasible'), { infeasible: ['a and b', 'c'] }],
    [pairsOf('payoffs'), { payoffs: { 1: 2, 3: '1/3' } }],
    [rankingOf('ranking'), { ranking: [3, [1, 4], 2] }],
    [dependsOnCodec, { dependsOn: [{ given: 'a', likelihood: [0.1, 0.2] }] }],
  ])('%#', (codec, entry) => {
    expect(said(codec.read(codec.show(entry)))).toEqual(entry);
  });
});

test('keys with a point are maps again', () => {
  const entry = { note: 'n', 'weights.a.x': 1, 'weights.y': undefined };
  expect(nested(entry)).toEqual({ note: 'n', weights: { 'a.x': 1, y: undefined } });
});
