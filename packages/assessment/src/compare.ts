import type { Answer, Assessment } from './document.ts';

/** What differs between two assessments: answers, outcomes (as options taken) and statements. */
export interface Comparison {
  /** Null where the question is not asked. */
  readonly answers: readonly {
    readonly question: string;
    readonly a: Answer | null;
    readonly b: Answer | null;
  }[];
  /** Outcomes that only one of them has, by the options taken. */
  readonly outcomes: readonly {
    readonly in: 'a' | 'b';
    readonly taken: string;
    readonly state: number;
  }[];
  /** Statements that only one of them has, and those that both have (`both`) in another order of
   *  importance; `a` and `b` are their places, counted from 1. */
  readonly statements: readonly {
    readonly in: 'a' | 'b' | 'both';
    readonly decisionMaker: string;
    readonly text: string;
    readonly a: number | null;
    readonly b: number | null;
  }[];
}

/** Compares two assessments, of two versions of a case or of two analysts. */
export function compareAssessments(a: Assessment, b: Assessment): Comparison {
  const questions = [
    ...new Set([...Object.keys(a.document.questions), ...Object.keys(b.document.questions)]),
  ];
  const answerOf = ({ document }: Assessment, id: string): Answer | null =>
    Object.hasOwn(document.questions, id) ? document.questions[id]!.answer : null;
  const answers = questions.map((question) => ({
    question,
    a: answerOf(a, question),
    b: answerOf(b, question),
  }));
  const [outcomesA, outcomesB] = [outcomesOf(a), outcomesOf(b)];
  const onlyIn = (
    side: 'a' | 'b',
    mine: ReadonlyMap<string, Outcome>,
    theirs: ReadonlyMap<string, Outcome>,
  ): Comparison['outcomes'] =>
    [...mine]
      .filter(([combination]) => !theirs.has(combination))
      .map(([, { taken, state }]) => ({ in: side, taken, state }));
  const decisionMakers = new Set(
    [a, b].flatMap(({ document }) => document.preferences.map((row) => row.decisionMaker)),
  );
  return {
    answers: answers.filter((row) => row.a !== row.b),
    outcomes: [...onlyIn('a', outcomesA, outcomesB), ...onlyIn('b', outcomesB, outcomesA)],
    statements: [...decisionMakers].flatMap((id) =>
      statementChanges(statementsOf(a, id), statementsOf(b, id)).map(
        ({ in: side, text, a: placeA, b: placeB }) => ({
          in: side,
          decisionMaker: id,
          text,
          a: placeA,
          b: placeB,
        }),
      ),
    ),
  };
}

interface Outcome {
  readonly taken: string;
  readonly state: number;
}

/** Outcomes by what is taken in them, each option with its owner: the two cases may list their options
 *  in another order, and a bare id may be unique in one of them only. */
function outcomesOf({ document, state }: Assessment): Map<string, Outcome> {
  const owners = new Map(document.options.map(({ id, decisionMaker }) => [id, decisionMaker]));
  const owned = (id: string): string => (id.includes('.') ? id : `${owners.get(id)!}.${id}`);
  return new Map(
    document.outcomes.states.map((number) => {
      const { name, taken } = state(number);
      const combination = name ?? taken.map(owned).sort().join(', ');
      return [combination, { taken: name ?? taken.join(', '), state: number }];
    }),
  );
}

function statementsOf({ document }: Assessment, decisionMaker: string): string[] {
  const row = document.preferences.find((each) => each.decisionMaker === decisionMaker);
  return (row?.statements ?? []).map(({ text, when }) =>
    `${text}${when === null ? '' : ` when ${when}`}`.replace(/\s+/g, ' ').trim(),
  );
}

/** What is left when the longest common subsequence is taken out: a statement put in at the top is
 *  one difference, not one for each below it. Cost O(statements²). */
function statementChanges(
  a: readonly string[],
  b: readonly string[],
): Omit<Comparison['statements'][number], 'decisionMaker'>[] {
  const kept = commonSubsequence(a, b);
  const restB = new Map<number, string>();
  for (const [at, text] of b.entries()) if (!kept.b.has(at)) restB.set(at, text);
  const changes: Omit<Comparison['statements'][number], 'decisionMaker'>[] = [];
  for (const [at, text] of a.entries()) {
    if (kept.a.has(at)) continue;
    const moved = [...restB].find(([, other]) => other === text)?.[0];
    if (moved !== undefined) restB.delete(moved);
    const isMoved = moved !== undefined;
    changes.push({ in: isMoved ? 'both' : 'a', text, a: at + 1, b: isMoved ? moved + 1 : null });
  }
  for (const [at, text] of restB) changes.push({ in: 'b', text, a: null, b: at + 1 });
  return changes;
}

/** Places, in both, of a longest common subsequence. */
function commonSubsequence(
  a: readonly string[],
  b: readonly string[],
): { a: ReadonlySet<number>; b: ReadonlySet<number> } {
  // length[i][j]: of the longest one of a from i on and b from j on.
  const length = Array.from({ length: a.length + 1 }, () => new Int32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      length[i]![j] =
        a[i] === b[j]
          ? length[i + 1]![j + 1]! + 1
          : Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
    }
  }
  const kept = { a: new Set<number>(), b: new Set<number>() };
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      kept.a.add(i++);
      kept.b.add(j++);
    } else if (length[i + 1]![j]! >= length[i]![j + 1]!) i++;
    else j++;
  }
  return kept;
}
