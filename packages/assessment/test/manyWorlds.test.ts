import { expect, test } from 'vitest';
import { type Answer, answers, answersIn, assess } from '../src/index.ts';
import { caseOf } from './worldCases.ts';

const claims = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const likelihood = (k: number): number => (k + 2) / 10;

/** Enough worlds to be settled together; conditions on preferences, and on what is there at all. */
const text = (concept: string): string => `casus: 1
title: Seven claims
concept: ${concept}
claims: { ${claims.map((id, k) => `${id}: { likelihood: ${likelihood(k)} }`).join(', ')} }
decisionMakers:
  one:
    options: { go: Go, call: { text: Call, when: g } }
    preferences:
      - { prefer: go iff hold, when: a and not b }
      - { prefer: not call, when: c }
      - { prefer: call if ask, when: b or d }
      - go
  two:
    options: { hold: { text: Hold, moves: forward }, ask: Ask }
    preferences:
      - { prefer: hold if go, when: e }
      - { prefer: not hold, when: d and a }
      - { prefer: ask iff call, when: f }
      - not ask
infeasible: [{ never: go and ask and not hold, when: f }]
statusQuo: []
questions: { q: { ask: go and not hold }, r: { ask: call or ask } }
`;

test.each(['nash', 'gmr', 'smr', 'seq', 'symseq'])(
  'the probabilities of many worlds are those of each by itself: %s',
  (concept) => {
    const theCase = caseOf(text(concept));
    const sums = new Map(
      [...theCase.questions.keys()].map((id) => [id, new Map<Answer, number>()]),
    );
    for (let bits = 0; bits < 2 ** claims.length; bits++) {
      const isTrue = (k: number): boolean => ((bits >> k) & 1) === 1;
      const world = {
        claims: new Map(claims.map((id, k) => [id, isTrue(k)])),
        estimates: new Map<string, number>(),
      };
      const probability = claims.reduce(
        (p, _, k) => p * (isTrue(k) ? likelihood(k) : 1 - likelihood(k)),
        1,
      );
      for (const [id, answer] of answersIn(theCase, world, theCase.concept)) {
        const own = sums.get(id)!;
        own.set(answer, (own.get(answer) ?? 0) + probability);
      }
    }
    const { questions, method } = assess(theCase).document;
    expect(method.worlds).toBe(128);
    for (const [id, own] of sums) {
      for (const answer of answers) {
        expect(questions[id]!.probability[answer].point).toBeCloseTo(own.get(answer) ?? 0, 9);
      }
    }
  },
);
