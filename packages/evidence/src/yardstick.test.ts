import { describe, expect, test } from 'vitest';
import { evidenceCase } from '../test/evidenceCase.ts';
import { weighEvidence } from './weighEvidence.ts';
import { credencePhrase, likelihoodWord, yardstickPhrase } from './yardstick.ts';

describe('the word for a probability', () => {
  test.each([
    [0, 'almost no chance'],
    [0.03, 'almost no chance'],
    [0.05, 'very unlikely'],
    [0.2, 'unlikely'],
    [0.44, 'unlikely'],
    [0.45, 'roughly even chance'],
    [0.5, 'roughly even chance'],
    [0.55, 'roughly even chance'],
    [0.56, 'likely'],
    [0.8, 'likely'],
    [0.9, 'very likely'],
    [0.95, 'very likely'],
    [0.96, 'almost certain'],
    [1, 'almost certain'],
  ])('icd203: %f is %s', (p, word) => {
    expect(likelihoodWord('icd203', p)).toBe(word);
  });

  test.each([
    [0, 'remote chance'],
    [0.07, 'remote chance'],
    [0.075, 'highly unlikely'],
    [0.22, 'highly unlikely'],
    [0.225, 'unlikely'],
    [0.24, 'unlikely'],
    [0.375, 'realistic possibility'],
    [0.52, 'realistic possibility'],
    [0.525, 'realistic possibility'],
    [0.54, 'likely'],
    [0.775, 'likely'],
    [0.925, 'highly likely'],
    [1, 'almost certain'],
  ])('phia, which has gaps: %f is %s', (p, word) => {
    expect(likelihoodWord('phia', p)).toBe(word);
  });
});

test('figures are to the nearest 5 %', () => {
  const phrase = (low: number, point: number, high: number): string =>
    yardstickPhrase('icd203', { low, point, high });
  expect(phrase(0.05, 0.3, 0.45)).toBe('unlikely (5–45 %)');
  expect(phrase(0.175, 0.2, 0.22)).toBe('unlikely (20 %)');
  expect(phrase(0.024, 0.9, 0.976)).toBe('very likely (0–100 %)');
});

test('a claim that almost nothing is known of is unknown, unless the analyst judged it', () => {
  const likelihood = { low: 0.55, high: 0.8, text: 'likely' };
  const theCase = evidenceCase({
    sources: { f: 'F', b: 'B' },
    claims: {
      ignored: [{ source: 'f', credibility: 6 }],
      reported: [{ source: 'b' }],
      judged: { likelihood },
    },
  });
  const { claims } = weighEvidence(theCase);
  expect(credencePhrase('icd203', claims.get('ignored')!)).toBe('unknown');
  expect(credencePhrase('icd203', claims.get('reported')!)).toBe('likely (50–95 %)');
  expect(credencePhrase('icd203', claims.get('judged')!)).toBe('likely (55–80 %)');
});
