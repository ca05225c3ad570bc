import type { Case } from '@casus/casefile';
import { concepts, optionsTaken, stateOfNumber } from '@casus/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  AssessmentError,
  assess,
  assessUnlisted,
  explainGiven,
  explainState,
  listedSpace,
  pathsTo,
  pathToGiven,
} from '../src/index.ts';
import { needList } from '../src/unlisted/unlistedDocument.ts';
import { caseOf, seed, smallCases } from './worldCases.ts';

/** The same case as if its states were too many to list. */
const unlisted = (theCase: Case): Case => ({ ...theCase, space: null });

const takenIn = (theCase: Case, number: number): number[] => {
  const space = listedSpace(theCase);
  return optionsTaken(space, stateOfNumber(space, number));
};

test('in the base world the same as with a list of states', () => {
  fc.assert(
    fc.property(smallCases, (theCase) => {
      const listed = assess(theCase, { baseOnly: true }).document;
      const { document } = assessUnlisted(unlisted(theCase));
      const { statusQuo } = listed;
      const names = (number: number): string[] =>
        takenIn(theCase, number).map((k) => theCase.options[k]!.name);
      const { settlement, stability } = document.unlisted;
      expect(document.claims).toEqual(listed.claims);
      expect(document.outcomes.unsettled).toBe(
        theCase.statusQuo === null ? null : listed.outcomes.unsettled,
      );
      for (const [id, { answer, byConcept }] of Object.entries(listed.questions)) {
        const expected = theCase.statusQuo === null ? 'undecided' : null;
        expect(document.questions[id]!.answer).toBe(expected ?? answer);
        for (const concept of concepts) {
          expect(document.questions[id]!.byConcept[concept]).toBe(expected ?? byConcept[concept]);
        }
      }
      if (statusQuo === null) {
        expect([settlement, stability]).toEqual([null, null]);
        return;
      }
      expect(document.unlisted.statusQuo).toEqual(names(statusQuo));
      expect(settlement).toMatchObject({
        complete: true,
        undecided: 0,
        outcomes: listed.outcomes.states.map((number) => ({ taken: names(number) })),
      });
      expect(document.outcomes.mayCycle).toBe(listed.outcomes.mayCycle);
      for (const concept of concepts) {
        for (const { id } of theCase.decisionMakers) {
          expect(stability![concept][id]!.stable).toBe(
            listed.stability![concept]![id]!.includes(statusQuo) ? 'yes' : 'no',
          );
        }
      }
    }),
    { numRuns: 200, seed },
  );
});

test('explained and reached as with a list of states', () => {
  fc.assert(
    fc.property(smallCases, fc.constantFrom(...concepts), (theCase, concept) => {
      const { states, statusQuo } = assess(theCase, { baseOnly: true }).document;
      for (const { number, inWorld } of states!) {
        const taken = takenIn(theCase, number);
        const asked = { taken, decisionMaker: null };
        const rows = (): unknown => explainGiven(unlisted(theCase), { concept }, asked);
        if (!inWorld) {
          expect(rows).toThrow(expect.objectContaining({ code: 'no-such-state' }));
          continue;
        }
        const listed = explainState(theCase, { concept }, { state: number, decisionMaker: null });
        expect(rows()).toMatchObject(
          listed.map(({ decisionMaker, stable, improvements }) => ({
            decisionMaker,
            stable,
            complete: true,
            improvements: improvements.map(({ to, sanction }) => ({
              to: takenIn(theCase, to).map((k) => theCase.options[k]!.name),
              decided: true,
              sanction: sanction === null ? null : expect.any(Array),
            })),
          })),
        );
        if (statusQuo === null) continue;
        const path = pathsTo(theCase, {}, number);
        const given = pathToGiven(unlisted(theCase), {}, taken);
        expect([given.byImprovements.steps?.length, given.byMoves.steps?.length]).toEqual([
          path.byImprovements?.length,
          path.byMoves?.length,
        ]);
      }
    }),
    { numRuns: 100, seed },
  );
});

const nOptions = 40;
const large = `casus: 1
title: Forty options
claims: { c: { likelihood: 0.9 } }
decisionMakers:
${Array.from(
  { length: 10 },
  (_, i) => `  d${i}:
    options: { ${[0, 1, 2, 3].map((k) => `o${i}_${k}: Do ${i} ${k}`).join(', ')} }
    preferences:
      - { prefer: o${(i + 1) % 10}_0, when: c }
      - o${i}_0 iff not o${(i + 3) % 10}_1
      - not o${i}_2
`,
).join('')}statusQuo: [o1_2]
questions: { q: { ask: o1_0 }, r: { ask: o1_2 } }
`;

test('forty options: nothing is listed, and what cannot be said is null', () => {
  const theCase = caseOf(large);
  expect(theCase.space).toBeNull();
  const { document } = assessUnlisted(theCase);
  for (const key of needList) expect({ key, value: document[key] }).toEqual({ key, value: null });
  expect(document.unlisted).toMatchObject({ options: nOptions, limit: 26, statusQuo: ['o1_2'] });
  expect(document.unlisted.stability!.nash.d1!.stable).toBe('no');
  expect(assessUnlisted(theCase).document).toEqual(document);
});

test('what needs a list of states is refused before any work', () => {
  const theCase = caseOf(large);
  const refused = expect.objectContaining({ code: 'size-limit', value: nOptions });
  expect(() => assess(theCase)).toThrow(AssessmentError);
  expect(() => assess(theCase)).toThrow(refused);
  expect(() => pathsTo(theCase, {}, 1)).toThrow(refused);
});

test('stopped work leaves undecided what is not known by then', () => {
  let asked = 0;
  const signal = {
    get aborted() {
      return asked++ > 3;
    },
  };
  const { document } = assessUnlisted(caseOf(large), { signal });
  expect(document.method.stoppedAfter).toBe(0);
  expect(document.unlisted.settlement!.complete).toBe(false);
  for (const { answer } of Object.values(document.questions)) expect(answer).toBe('undecided');
});

test('a small budget decides less, never otherwise', () => {
  const theCase = caseOf(large);
  const whole = assessUnlisted(theCase).document.unlisted.stability!;
  for (const budget of [1, 10, 100, 1000]) {
    const part = assessUnlisted(theCase, { budget }).document.unlisted.stability!;
    for (const concept of concepts) {
      for (const [id, { stable }] of Object.entries(part[concept])) {
        if (stable !== 'undecided') expect(whole[concept][id]!.stable).toBe(stable);
      }
    }
  }
});
