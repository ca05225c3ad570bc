import { expect, test } from 'vitest';
import {
  type Assessment,
  type AssessmentOptions,
  answers,
  assess,
  StoppedError,
} from '../src/index.ts';
import { caseOf } from './worldCases.ts';

/** Dated reports, claims that move preferences, an estimate that moves what is there: every stage has work. */
const text = `casus: 1
title: A crossing
sources: { a: { reliability: B }, b: { reliability: D }, c: { reliability: C } }
claims:
  road: { reports: [{ source: a, credibility: 2, date: 2020-01-05 }, { source: b, credibility: 3, date: 2020-02-01, stance: denies }] }
  truce: { reports: [{ source: c, credibility: 3, date: 2020-01-20 }] }
  rain: { likelihood: 0.4 }
  fuel: { likelihood: 0.7 }
estimates:
  guards:
    unit: guards
    reports:
      - { source: a, value: 300, date: 2020-01-10 }
      - { source: b, value: 2000, date: 2020-03-01 }
decisionMakers:
  convoy:
    options: { drive: Drive, wait: Wait }
    preferences:
      - { prefer: drive, when: road or truce }
      - { prefer: not drive, when: rain }
      - not wait
  guard:
    options: { block: { text: Block, when: guards > 500 }, search: Search }
    preferences:
      - { prefer: block if drive, when: not fuel }
      - { prefer: not search, when: truce }
      - search
statusQuo: []
questions: { through: { ask: drive and not block }, slow: { ask: search or wait } }
`;

const options: AssessmentOptions = { timeline: true, judgements: true };

/** Stopped at the n-th time that somebody asks. @returns null where nothing was certain. */
function stoppedAt(n: number): { readonly assessment: Assessment | null; readonly nAsked: number } {
  let nAsked = 0;
  const signal = {
    get aborted() {
      return ++nAsked >= n;
    },
  };
  try {
    return { assessment: assess(caseOf(text), { ...options, signal }), nAsked };
  } catch (error) {
    if (!(error instanceof StoppedError)) throw error;
    return { assessment: null, nAsked };
  }
}

test('wherever it is stopped, what is told holds for the whole', () => {
  const { assessment, nAsked } = stoppedAt(Number.POSITIVE_INFINITY);
  const whole = assessment!.document;
  expect(whole.method.stoppedAfter).toBeNull();
  expect(nAsked).toBeGreaterThan(100);
  const step = Math.ceil(nAsked / 60);
  let nPartial = 0;
  for (let n = 1; n <= nAsked; n += step) {
    const stopped = stoppedAt(n).assessment?.document;
    if (stopped === undefined) continue;
    expect(stopped.method.stoppedAfter).not.toBeNull();
    for (const [id, { probability }] of Object.entries(whole.questions)) {
      for (const answer of answers) {
        const told = stopped.questions[id]!.probability[answer];
        expect(told.low).toBeLessThanOrEqual(probability[answer].low + 1e-9);
        expect(told.high).toBeGreaterThanOrEqual(probability[answer].high - 1e-9);
      }
    }
    // Rows that were finished are those of the whole; sets of changes are all there or none.
    if (stopped.flipSets !== null) expect(stopped.flipSets).toEqual(whole.flipSets);
    const rows = stopped.timeline ?? [];
    expect(rows).toEqual((whole.timeline ?? []).slice(0, rows.length));
    nPartial++;
  }
  expect(nPartial).toBeGreaterThan(25);
});
