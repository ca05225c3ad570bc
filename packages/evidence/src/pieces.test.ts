import type { EvidenceCondition } from '@casus/casefile';
import { describe, expect, test } from 'vitest';
import { between, compared, evidenceCase, joined, not, value } from '../test/evidenceCase.ts';
import { pieces, thresholds } from './pieces.ts';
import { weighEvidence } from './weighEvidence.ts';

function weighed(whens: readonly EvidenceCondition[]) {
  const theCase = evidenceCase({
    sources: { us: 'B', kurdish: 'C' },
    estimates: {
      fighters: [
        { source: 'us', quantity: between(3000, 4500) },
        { source: 'kurdish', quantity: value(20000) },
      ],
      rebels: [{ source: 'us', quantity: between(4000, 5000) }],
      silent: [],
    },
    whens,
  });
  return { theCase, evidence: weighEvidence(theCase) };
}

describe('thresholds', () => {
  test('are the numbers an estimate is compared with, ascending, each once', () => {
    const { theCase, evidence } = weighed([
      joined('or', compared('fighters', '>', 10000), not(compared('fighters', '<', 3500))),
      compared('fighters', '>=', 10000),
      compared('rebels', '>', 7),
    ]);
    expect(thresholds(theCase, evidence, 'fighters')).toEqual([3500, 10000]);
    expect(thresholds(theCase, evidence, 'silent')).toEqual([]);
  });

  test('are the figures of the other estimate where two are compared', () => {
    const { theCase, evidence } = weighed([compared('fighters', '>', 'rebels')]);
    expect(thresholds(theCase, evidence, 'fighters')).toEqual([4000, 5000]);
    expect(thresholds(theCase, evidence, 'rebels')).toContain(20000);
  });
});

describe('pieces', () => {
  test('an alternative that no threshold cuts stands whole at its median', () => {
    const { theCase, evidence } = weighed([compared('fighters', '>', 10000)]);
    const [first] = evidence.estimates.get('fighters')!.alternatives;
    expect(pieces(theCase, evidence, 'fighters')).toMatchObject([
      { low: 3000, high: 4500, figure: first!.median, sources: ['us'] },
      { low: 20000, high: 20000, figure: 20000, sources: ['kurdish'] },
    ]);
  });

  test('one that straddles thresholds is split there, at its median or the geometric middle', () => {
    const { theCase, evidence } = weighed([
      compared('fighters', '>', 3500),
      compared('fighters', '<', 4000),
    ]);
    const parts = pieces(theCase, evidence, 'fighters');
    expect(parts.map(({ low, high }) => [low, high])).toEqual([
      [3000, 3500],
      [3500, 4000],
      [4000, 4500],
      [20000, 20000],
    ]);
    expect(parts[1]!.figure).toBe(evidence.estimates.get('fighters')!.alternatives[0]!.median);
    for (const { low, high, figure } of [parts[0]!, parts[2]!]) {
      expect(figure).toBeCloseTo(Math.sqrt(low * high), 8);
    }
  });

  test('a threshold at an end cuts nothing', () => {
    const { theCase, evidence } = weighed([
      compared('fighters', '>', 3000),
      compared('fighters', '>', 4500),
    ]);
    expect(pieces(theCase, evidence, 'fighters')).toHaveLength(2);
  });

  test('share the weight as the reports say lies in them', () => {
    const { theCase, evidence } = weighed([compared('fighters', '>', Math.sqrt(3000 * 4500))]);
    const [below, above, other] = pieces(theCase, evidence, 'fighters');
    expect(below!.weight).toBeCloseTo(0.7 / 1.2 / 2, 6);
    expect(above!.weight).toBeCloseTo(0.7 / 1.2 / 2, 6);
    expect(other!.weight).toBeCloseTo(0.5 / 1.2, 12);
  });

  test('parts too narrow to tell apart share it equally', () => {
    // Three neighbours among doubles, whose logarithms are one.
    const [low, middle, high] = [1e15, 1e15 + 0.125, 1e15 + 0.25];
    expect(Math.log(low!)).toBe(Math.log(high!));
    const theCase = evidenceCase({
      sources: { b: 'B' },
      estimates: { x: [{ source: 'b', quantity: between(low!, high!) }] },
      whens: [compared('x', '>', middle!)],
    });
    const weights = pieces(theCase, weighEvidence(theCase), 'x').map(({ weight }) => weight);
    expect(weights).toEqual([0.5, 0.5]);
  });

  test('no figure, no piece', () => {
    const { theCase, evidence } = weighed([compared('silent', '>', 3)]);
    expect(pieces(theCase, evidence, 'silent')).toEqual([]);
  });
});
