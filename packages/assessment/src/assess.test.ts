import { parseCase } from '@casus/casefile';
import { expect, test } from 'vitest';
import { assess } from './assess.ts';
import type { AssessmentOptions } from './options.ts';
import { whyNot } from './whyNot.ts';

function caseOf(text: string) {
  const { case: theCase, diagnostics } = parseCase(`casus: 1\ntitle: T\n${text}`);
  if (theCase === null) throw new Error(diagnostics[0]?.message);
  return theCase;
}

function documentOf(text: string, options: AssessmentOptions = {}) {
  return assess(caseOf(text), options).document;
}

// Found by comparison with a literal reading: the counts were 0 and nothing was listed.
test.each([false, true])(
  'a world that rules the status quo out still has equilibria, all out of reach (summary: %s)',
  (summary) => {
    const { outcomes, counts } = documentOf(
      `claims: { blocked: { likelihood: 0.9 } }
decisionMakers:
  n: { options: { a: A }, preferences: [a] }
  s: { options: { b: B }, preferences: [b] }
infeasible: [{ never: a and not b, when: blocked }]
statusQuo: [a]
questions: { q: { ask: a } }`,
      { summary },
    );
    expect(counts).toMatchObject({ states: 3, outcomes: 0, dropped: 1 });
    expect(counts.equilibria).toEqual({ nash: 1, gmr: 1, smr: 1, seq: 1, symseq: 1, sim: 1 });
    expect(outcomes).toMatchObject({
      states: [],
      unsettled: 'the status quo is not feasible',
      mayCycle: false,
      dropped: [{ state: 4, because: 'unreachable', members: [], to: null }],
    });
  },
);

// Found by comparison with a literal reading: the answer was that of another combination than is shown.
test('a question is asked of the combination that a coalesced state is shown as', () => {
  const { states, questions, outcomes } = documentOf(
    `claims: { blocked: { likelihood: 0.9 } }
decisionMakers:
  n: { options: { left: Leave }, ranking: [2, [1, 3]] }
  s: { options: { b: B } }
infeasible: [{ never: left and not b, when: blocked }]
coalesce: [left]
statusQuo: [b]
questions: { q: { ask: b } }`,
  );
  expect(outcomes.states).toEqual([2]);
  expect(states).toContainEqual(
    expect.objectContaining({ number: 2, taken: ['left'], inWorld: true }),
  );
  expect(questions.q).toMatchObject({ answer: 'no' });
});

// Found by comparison with a literal reading: the figure set by hand was no threshold.
test('an estimate is split at the figure that another is set to by hand', () => {
  const text = `sources: { paper: { reliability: A } }
estimates:
  ours: { reports: [{ source: paper, range: [100, 200] }] }
  theirs: { reports: [{ source: paper, value: 1000 }] }
decisionMakers:
  n: { options: { attack: Attack }, preferences: [{ prefer: attack, when: ours > theirs }, not attack] }
statusQuo: []
questions: { war: { ask: attack } }`;
  const { flips, tippingPoints, method } = documentOf(text, { assume: new Map([['theirs', 130]]) });
  expect(flips).toContainEqual({
    change: { ours: { low: 100, high: 130 } },
    question: 'war',
    from: 'yes',
    to: 'no',
  });
  expect(tippingPoints).toContainEqual(expect.objectContaining({ estimate: 'ours', at: 130 }));
  expect(method.worlds).toBe(2);
});

test('where nothing comes to rest no state is nearest', () => {
  const theCase = caseOf(
    `concept: nash
decisionMakers:
  n: { options: { a: A }, preferences: [a iff b] }
  s: { options: { b: B }, preferences: [not (a iff b)] }
statusQuo: []
questions: { q: { ask: a and b } }`,
  );
  expect(whyNot(theCase, {}, theCase.questions.get('q')!.ask.formula)).toEqual([]);
});

test('ids that are names of object members', () => {
  const { questions, stability, claims, flips } = documentOf(
    `claims: { valueOf: { likelihood: 0.9 } }
decisionMakers:
  constructor: { options: { toString: X }, preferences: [{ prefer: constructor.toString, when: valueOf }] }
  hasOwnProperty: { options: { toString: Y }, preferences: [hasOwnProperty.toString] }
statusQuo: []
questions: { isPrototypeOf: { ask: constructor.toString } }`,
  );
  expect(Object.keys(stability!.seq!)).toEqual(['constructor', 'hasOwnProperty']);
  expect(Object.keys(claims)).toEqual(['valueOf']);
  expect(questions).toMatchObject({ isPrototypeOf: { answer: 'yes' } });
  expect(flips).toEqual([
    { change: { valueOf: false }, question: 'isPrototypeOf', from: 'yes', to: 'no' },
  ]);
});

test('judgements of a large model are not looked at unasked', () => {
  const options = Array.from({ length: 17 }, (_, k) => `o${k}: Option ${k}`).join(', ');
  const statements = Array.from({ length: 33 }, (_, k) => `o${k % 17} if o${(k * 5) % 17}`);
  const theCase = parseCase(`casus: 1
title: Seventeen options
decisionMakers:
  one: { options: { ${options} }, preferences: [${statements.join(', ')}] }
statusQuo: []
questions: { q: { ask: o1 } }
`).case!;
  const { document } = assess(theCase, { summary: true });
  expect(document.judgements).toBeNull();
  expect(document.robustness.searched).toBe(0);
  expect(document.method.stoppedAfter).toBeNull();
});

test('what the reports alone give stands beside the likelihood that counts', () => {
  const { claims } = documentOf(
    `sources: { a: { reliability: A } }
claims:
  both: { likelihood: very likely, reports: [{ source: a, credibility: 1, stance: denies }] }
  stated: { likelihood: likely }
decisionMakers:
  n: { options: { o: O }, preferences: [{ prefer: o, when: both and stated }, not o] }
statusQuo: []
questions: { q: { ask: o } }`,
  );
  const { low, high, belief, uncertainty, fromReports } = claims.both!;
  expect([low, high]).toEqual([0.8, 0.95]);
  expect(fromReports).toMatchObject({ low: belief, high: belief + uncertainty });
  expect(fromReports!.high).toBeLessThan(low);
  expect(claims.stated!.fromReports).toBeNull();
});
