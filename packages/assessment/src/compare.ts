import type { Answer, Assessment } from './document.ts';

/** What differs between two assessments: answers, outcomes (as options taken) and statements. */
export interface Comparison {
  readonly answers: readonly { question: string; a: Answer | null; b: Answer | null }[];
  /** Outcomes that only one of them has, by the options taken. */
  readonly outcomes: readonly { in: 'a' | 'b'; taken: string; state: number }[];
  readonly statements: readonly { in: 'a' | 'b'; decisionMaker: string; text: string }[];
}

/** Compares two assessments, of two versions of a case or of two analysts. */
export function compareAssessments(a: Assessment, b: Assessment): Comparison {
  const questions = new Set([
    ...Object.keys(a.document.questions),
    ...Object.keys(b.document.questions),
  ]);
  const answers = [...questions].map((question) => ({
    question,
    a: a.document.questions[question]?.answer ?? null,
    b: b.document.questions[question]?.answer ?? null,
  }));
  const onlyIn = <T>(mine: Map<string, T>, theirs: Map<string, T>): [string, T][] =>
    [...mine].filter(([key]) => !theirs.has(key)).map(([key, value]) => [key, value]);
  const [outcomesA, outcomesB] = [outcomesOf(a), outcomesOf(b)];
  const [statementsA, statementsB] = [statementsOf(a), statementsOf(b)];
  return {
    answers: answers.filter((row) => row.a !== row.b),
    outcomes: (['a', 'b'] as const).flatMap((side) =>
      (side === 'a' ? onlyIn(outcomesA, outcomesB) : onlyIn(outcomesB, outcomesA)).map(
        ([taken, state]) => ({ in: side, taken, state }),
      ),
    ),
    statements: (['a', 'b'] as const).flatMap((side) =>
      (side === 'a' ? onlyIn(statementsA, statementsB) : onlyIn(statementsB, statementsA)).map(
        ([, row]) => ({ in: side, ...row }),
      ),
    ),
  };
}

function outcomesOf({ document, state }: Assessment): Map<string, number> {
  return new Map(
    document.outcomes.states.map((number) => {
      const { name, taken } = state(number);
      return [name ?? taken.join(', '), number];
    }),
  );
}

function statementsOf({
  document,
}: Assessment): Map<string, { decisionMaker: string; text: string }> {
  return new Map(
    document.preferences.flatMap(({ decisionMaker, statements }) =>
      statements.map(({ text, when }, at) => [
        JSON.stringify([decisionMaker, at, text, when]),
        { decisionMaker, text: `${at + 1}. ${text}${when === null ? '' : ` when ${when}`}` },
      ]),
    ),
  );
}
