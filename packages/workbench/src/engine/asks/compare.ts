import {
  type Assessment,
  assessingUnlisted,
  compareAssessments,
  compareEvidence,
  decisiveParts,
  type GivenAnswer,
  type Progress,
  type UnlistedAssessment,
} from '@casus/assessment';
import { type Case, parseCase } from '@casus/casefile';
import {
  type Block,
  decisiveBlocks,
  differenceBlocks,
  evidenceDifferenceBlocks,
  givenAnswers,
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
    readonly theirs: ComparedAnswer | null;
    readonly mine: ComparedAnswer | null;
  }[];
  /** What differs, and what of it makes the difference. */
  readonly blocks: readonly Block[];
}

/** An answer of one of them. */
export interface ComparedAnswer {
  readonly answer: GivenAnswer;
  /** How sure it is in words, or as likelihoods. */
  readonly sure: string | QuestionWords['chances'];
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
  const a = yield* assessed(theirs, signal);
  const b = yield* assessed(mine, signal);
  const sides = { a: names.theirs, b: names.mine };
  const evidence = evidenceDifferenceBlocks(compareEvidence(a.document, b.document), sides);
  const questions = questionsOf(answersOf(theirs, a), answersOf(mine, b));
  if (!isListed(a) || !isListed(b)) return { questions, blocks: [onlyAnswers, ...evidence] };
  return {
    questions,
    blocks: [
      ...decisiveBlocks(theirs, yield* decisiveParts(theirs, mine, { signal }), sides),
      ...evidence,
      ...differenceBlocks(
        { theCase: theirs, assessment: a, name: sides.a },
        { theCase: mine, assessment: b, name: sides.b },
        compareAssessments(a, b),
      ).filter((block) => block.kind !== 'heading' || block.level !== 1),
    ],
  };
}

const onlyAnswers: Block = {
  kind: 'paragraph',
  text: [
    'The states are too many to list: the answers are compared, and the evidence. Which statement makes the difference is not worked out.',
  ],
};

/** Over all worlds, or where the states are too many to list, from the status quo. */
function* assessed(
  theCase: Case,
  signal: Signal,
): Generator<Progress, Assessment | UnlistedAssessment, void> {
  if (theCase.space === null) return yield* assessingUnlisted(theCase, { signal });
  return yield* overWorlds(theCase, {}, signal);
}

function isListed(assessment: Assessment | UnlistedAssessment): assessment is Assessment {
  return !('unlisted' in assessment.document);
}

function otherCase(text: string, name: string): Case {
  const { case: theCase, diagnostics } = parseCase(text);
  if (theCase !== null) return theCase;
  const first = diagnostics.find(({ severity }) => severity === 'error');
  const line = first?.range == null ? '' : ` in line ${first.range.line}`;
  throw new NoAnswer(`${name} has mistakes, the first${line}: ${first?.message ?? ''}`);
}

type Answers = ReadonlyMap<string, ComparedAnswer & { readonly text: string }>;

function answersOf(theCase: Case, assessment: Assessment | UnlistedAssessment): Answers {
  if (!isListed(assessment)) {
    return new Map(
      givenAnswers(assessment.document).map(({ id, text, answer, word, rest }) => [
        id,
        { text, answer, sure: `${word}${rest}` },
      ]),
    );
  }
  return new Map(
    questionWords(theCase, assessment).map(({ id, text, answer, isCertain, chances }) => [
      id,
      { text, answer, sure: isCertain ? 'The same in every world.' : chances },
    ]),
  );
}

function questionsOf(left: Answers, right: Answers): Comparison['questions'] {
  return [...new Set([...right.keys(), ...left.keys()])].map((id) => {
    const [theirs, mine] = [left.get(id) ?? null, right.get(id) ?? null];
    return { id, text: (mine ?? theirs)!.text, theirs, mine };
  });
}
