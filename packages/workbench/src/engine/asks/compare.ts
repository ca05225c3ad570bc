import {
  type Assessment,
  compareAssessments,
  compareEvidence,
  decisiveParts,
  type Progress,
} from '@casus/assessment';
import { type Case, parseCase } from '@casus/casefile';
import {
  type Block,
  decisiveBlocks,
  differenceBlocks,
  evidenceDifferenceBlocks,
  type QuestionWords,
  questionWords,
} from '@casus/report';
import { overWorlds } from './chances.ts';
import { caseOf, type Loaded, NoAnswer, type Signal } from './loaded.ts';

/** Two versions of a case, or two cases. */
export interface Comparison {
  /** Every question that either asks, in the order of the file. */
  readonly questions: readonly {
    readonly id: string;
    readonly text: string;
    /** Null where it is not asked. */
    readonly theirs: QuestionWords | null;
    readonly mine: QuestionWords | null;
  }[];
  /** What differs, and what of it makes the difference. */
  readonly blocks: readonly Block[];
}

/** Compares the case with another text. */
export function* compare(
  loaded: Loaded | null,
  {
    text,
    names,
  }: {
    readonly text: string;
    /** How the reader knows them. */
    readonly names: { readonly theirs: string; readonly mine: string };
  },
  signal: Signal,
): Generator<Progress, Comparison, void> {
  const mine = caseOf(loaded);
  const theirs = otherCase(text, names.theirs);
  const a = yield* overWorlds(theirs, {}, signal);
  const b = yield* overWorlds(mine, {}, signal);
  const sides = { a: names.theirs, b: names.mine };
  const found = compareAssessments(a, b);
  return {
    questions: questionsOf(theirs, a, mine, b),
    blocks: [
      ...decisiveBlocks(theirs, yield* decisiveParts(theirs, mine, { signal }), sides),
      ...evidenceDifferenceBlocks(compareEvidence(a.document, b.document), sides),
      ...differenceBlocks(
        { theCase: theirs, assessment: a, name: sides.a },
        { theCase: mine, assessment: b, name: sides.b },
        found,
      ).filter((block) => block.kind !== 'heading' || block.level !== 1),
    ],
  };
}

function otherCase(text: string, name: string): Case {
  const { case: theCase, diagnostics } = parseCase(text);
  if (theCase !== null) return theCase;
  const first = diagnostics.find(({ severity }) => severity === 'error');
  const line = first?.range == null ? '' : ` in line ${first.range.line}`;
  throw new NoAnswer(`${name} has mistakes, the first${line}: ${first?.message ?? ''}`);
}

function questionsOf(
  theirs: Case,
  a: Assessment,
  mine: Case,
  b: Assessment,
): Comparison['questions'] {
  const [left, right] = [questionWords(theirs, a), questionWords(mine, b)].map(
    (questions) => new Map(questions.map((each) => [each.id, each])),
  ) as [Map<string, QuestionWords>, Map<string, QuestionWords>];
  return [...new Set([...right.keys(), ...left.keys()])].map((id) => {
    const [one, other] = [left.get(id) ?? null, right.get(id) ?? null];
    return { id, text: (other ?? one)!.text, theirs: one, mine: other };
  });
}
