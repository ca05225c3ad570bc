import { type Case, parseCase } from '@casus/casefile';
import { expect, test } from 'vitest';
import { AssessmentError, assess, robustOptions } from '../src/index.ts';

const file = {
  casus: 1,
  title: 'A siege',
  claims: {
    relief: { statement: 'Relief is on its way.', likelihood: 'likely' },
    stores: { statement: 'The stores are full.', likelihood: 'unlikely' },
  },
  decisionMakers: {
    town: {
      options: { sally: 'Sally out', yield: 'Yield' },
      preferences: [
        { prefer: 'not yield', when: 'relief or stores' },
        'sally iff storm',
        'yield if storm',
        'not sally',
      ],
    },
    host: {
      options: { storm: { text: 'Storm', moves: 'forward' }, treat: 'Offer terms' },
      preferences: [
        { prefer: 'not storm', when: 'stores' },
        'yield',
        { prefer: 'storm', when: 'not relief' },
        'not treat',
      ],
    },
  },
  infeasible: ['storm and treat'],
  statusQuo: ['sally'],
  questions: { falls: { ask: 'yield or storm' } },
};

function caseOf(text: object): Case {
  const { case: theCase, diagnostics } = parseCase(JSON.stringify(text));
  if (theCase === null) throw new Error(JSON.stringify(diagnostics));
  return theCase;
}

const theCase = caseOf(file);
const { ask } = theCase.questions.get('falls')!;

test('a commitment stands as an assessment of the case with it says', () => {
  for (const decisionMaker of ['town', 'host']) {
    const { robust, method } = robustOptions(theCase, {}, { decisionMaker, wanted: ask, text: '' });
    const { document } = assess(theCase, {});
    expect(robust.today).toEqual({
      answer: document.questions.falls!.answer,
      yes: document.questions.falls!.probability.yes,
      leading: document.questions.falls!.leading,
    });
    expect(method.worlds).toBe(document.method.worlds);
    // The host cannot storm and offer terms.
    expect(robust.commitments).toHaveLength(decisionMaker === 'town' ? 8 : 7);
    for (const { take, leave, answer, yes, leading, redundant } of robust.commitments) {
      const changed = caseOf({
        ...file,
        infeasible: [
          ...file.infeasible,
          ...take.map((option) => ({ never: `not ${option}`, when: 'true' })),
          ...leave.map((option) => ({ never: option, when: 'true' })),
        ],
        statusQuo: [...file.statusQuo.filter((one) => ![...take, ...leave].includes(one)), ...take],
      });
      const question = assess(changed, {}).document.questions.falls!;
      expect({ take, leave, answer, yes, leading }).toEqual({
        take,
        leave,
        answer: question.answer,
        yes: question.probability.yes,
        leading: question.leading,
      });
      const parts = robust.commitments.filter(
        (one) =>
          one.take.length + one.leave.length < take.length + leave.length &&
          one.take.every((option) => take.includes(option)) &&
          one.leave.every((option) => leave.includes(option)),
      );
      const isTold = [robust.today, ...parts].some(
        (one) => JSON.stringify(one.yes) === JSON.stringify(yes),
      );
      expect(redundant).toBe(isTold);
    }
    const lows = robust.commitments.map((row) => row.yes.low);
    expect(lows).toEqual(lows.toSorted((a, b) => b - a));
  }
});

test('who has many options is asked about one at a time; who has none cannot bind itself', () => {
  const many = caseOf({
    casus: 1,
    title: 'Many',
    decisionMakers: {
      a: {
        options: { v: 'V', w: 'W', x: 'X', y: 'Y', z: 'Z' },
        preferences: ['v'],
      },
      b: { ranking: Array.from({ length: 32 }, (_, at) => at + 1) },
    },
    questions: { q: { ask: 'v and not w' } },
  });
  const wanted = many.questions.get('q')!.ask;
  const found = robustOptions(many, {}, { decisionMaker: 'a', wanted, text: 'q' });
  expect(found.robust.commitments).toHaveLength(10);
  const asked = (decisionMaker: string) => () =>
    robustOptions(many, {}, { decisionMaker, wanted, text: 'q' });
  expect(asked('b')).toThrow('b has no options to bind itself to');
  expect(asked('c')).toThrow(AssessmentError);
});
