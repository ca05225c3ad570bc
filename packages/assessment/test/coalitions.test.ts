import { type Case, parseCase } from '@casus/casefile';
import { expect, test } from 'vitest';
import { AssessmentError, analyseCoalitions } from '../src/index.ts';

function caseOf(text: string): Case {
  const { case: theCase, diagnostics } = parseCase(text);
  if (theCase === null) throw new Error(JSON.stringify(diagnostics));
  return theCase;
}

/** Elmira, by the rankings of Hipel, Fang, Kilgour & Haight 1993. */
const elmira = caseOf(`
casus: 1
title: Elmira
decisionMakers:
  ministry:
    options: { modify: { text: Modify the order, moves: forward } }
    ranking: [9, 3, 4, 10, 7, 1, 2, 8, [5, 6, 11, 12]]
  uniroyal:
    options:
      delay: { text: Delay, moves: backward }
      accept: Accept the order
      abandon: { text: Abandon Elmira, moves: forward }
    ranking: [1, 4, 10, 7, [5, 6, 11, 12], 2, 3, 9, 8]
  government:
    options: { insist: Insist on the order }
    ranking: [9, 3, 7, 1, 10, 8, 4, 2, [5, 6, 11, 12]]
infeasible: [delay and accept, delay and abandon, accept and abandon, not (delay or accept or abandon)]
concept: nash
`);

test('Elmira: the ministry and Uniroyal leave the stalemate only together (Kilgour et al. 2001)', () => {
  const found = analyseCoalitions(elmira, {}, null);
  expect(found.equilibria).toEqual([5, 6, 7, 10, 11, 12]);
  expect(found.jumps.filter(({ minimal }) => minimal)).toEqual([
    { members: ['ministry', 'uniroyal'], from: 7, to: 10, minimal: true, sanction: null },
  ]);
  expect(found.universal!.cnash).not.toContain(7);
  expect(found.coalitions.map(({ members }) => members.length)).toEqual([1, 1, 1, 2, 2, 2, 3]);
});

test('one coalition: the same row, and nothing universal', () => {
  const all = analyseCoalitions(elmira, {}, null);
  const one = analyseCoalitions(elmira, {}, ['uniroyal', 'ministry', 'uniroyal']);
  expect(one.coalitions).toEqual([
    all.coalitions.find(({ members }) => members.join() === 'ministry,uniroyal'),
  ]);
  expect(one.jumps).toEqual(all.jumps.filter(({ members }) => members.length === 2));
  expect(one.universal).toBe(null);
});

test('what cannot be asked is refused, and what is too large, with the number', () => {
  const code = (work: () => unknown): string => {
    try {
      work();
    } catch (error) {
      if (error instanceof AssessmentError) return `${error.code} ${String(error.value)}`;
      throw error;
    }
    return 'nothing';
  };
  expect(code(() => analyseCoalitions(elmira, {}, ['nobody']))).toBe(
    'no-such-decision-maker nobody',
  );
  const many = (nDms: number, nOptions: number): Case =>
    caseOf(
      JSON.stringify({
        casus: 1,
        title: 'Many',
        decisionMakers: Object.fromEntries(
          Array.from({ length: nDms }, (_, i) => [
            `d${i}`,
            {
              options: Object.fromEntries(
                Array.from({ length: nOptions }, (_k, k) => [`o${i}_${k}`, 'Do it']),
              ),
              preferences: [`o${i}_0`],
            },
          ]),
        ),
      }),
    );
  const large = many(11, 1);
  expect(code(() => analyseCoalitions(large, {}, null))).toBe('size-limit 11');
  expect(code(() => analyseCoalitions(large, {}, ['d0', 'd1']))).toBe('nothing');
  expect(code(() => analyseCoalitions(many(4, 4), {}, null))).toMatch(/^size-limit \d+$/);
});

test('what is asked of a world that rules everything out is answered with nothing', () => {
  const empty = caseOf(`
casus: 1
title: Empty
claims: { shut: { statement: It is shut., likelihood: almost certain } }
decisionMakers:
  a: { options: { x: X }, preferences: [x] }
  b: { options: { y: Y }, preferences: [y] }
infeasible: [{ never: "true", when: shut }]
`);
  const found = analyseCoalitions(empty, {}, null);
  expect(found.equilibria).toEqual([]);
  expect(found.jumps).toEqual([]);
});
