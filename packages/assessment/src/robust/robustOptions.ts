import type { Case, FormulaText, InfeasiblePattern } from '@casus/casefile';
import { type Formula, type Pulse, restrictStates } from '@casus/engine';
import type { Chance } from '../document.ts';
import { AssessmentError } from '../error.ts';
import { assumptions, caseRow } from '../frame.ts';
import { listedSpace } from '../listedSpace.ts';
import { type AssessmentOptions, type Setting, settingOf } from '../options.ts';
import { Stopping } from '../stopping.ts';
import { version } from '../version.ts';
import { exactChances, sampledChances } from '../worlds/chances.ts';
import { leadingAnswer } from '../worlds/leading.ts';
import { questionChances } from '../worlds/questionChances.ts';
import { subworlds } from '../worlds/subworlds.ts';
import { completed, planSurvey, surveyOptionsOf } from '../worlds/survey.ts';
import { surveyMethod } from '../worlds/surveyMethod.ts';
import type { CommitmentRow, RobustDocument, Standing } from './robustDocument.ts';

/** Options of a decision maker up to which all their combinations are tried; above it one at a time. */
const mostTogether = 4;

/** The id of what is wanted, as the only question. */
const wantedId = 'wanted';

/** Which commitments of a decision maker make something hold in every outcome, in how many worlds: options
 *  that it takes now and keeps, or never takes. Where it has few options all their combinations are looked
 *  at, too.
 *  @throws AssessmentError "no-such-decision-maker"; "no-options" where it has none; "size-limit";
 *  StoppedError. */
export function robustOptions(
  theCase: Case,
  options: AssessmentOptions,
  asked: { readonly decisionMaker: string; readonly wanted: FormulaText; readonly text: string },
): RobustDocument {
  const owner = theCase.decisionMakers.find(({ id }) => id === asked.decisionMaker);
  if (owner === undefined) {
    const { decisionMaker } = asked;
    const text = `no decision maker has the id "${decisionMaker}"`;
    throw new AssessmentError('no-such-decision-maker', text, decisionMaker);
  }
  if (owner.options.length === 0) {
    throw new AssessmentError(
      'no-options',
      `${owner.name} has no options to bind itself to`,
      owner.id,
    );
  }
  const all = commitments(owner.options).filter((one) => isPossible(theCase, one));
  const setting = settingOf(theCase, options);
  const { pulse } = new Stopping(options.signal);
  const { wanted, text } = asked;
  const asking: Case = {
    ...theCase,
    questions: new Map([[wantedId, { id: wantedId, ask: wanted, text, note: null }]]),
  };
  const today = standingOf(asking, setting, options, pulse);
  const standings = all.map((commitment, done) => {
    options.onProgress?.({ stage: 'worlds', done, total: all.length });
    return standingOf(committed(asking, commitment), setting, options, pulse);
  });
  const rows = all.map((commitment, at): CommitmentRow => {
    const { answer, yes, leading } = standings[at]!;
    const isRedundant = (part: Commitment, standing: Standing): boolean =>
      part.size < commitment.size &&
      [...part].every(([k, taken]) => commitment.get(k) === taken) &&
      isSame(standing.yes, yes);
    const names = (isTaken: boolean): string[] =>
      [...commitment].flatMap(([k, taken]) =>
        taken === isTaken ? [theCase.options[k]!.name] : [],
      );
    return {
      take: names(true),
      leave: names(false),
      redundant: isSame(today.yes, yes) || all.some((part, p) => isRedundant(part, standings[p]!)),
      answer,
      yes,
      leading,
    };
  });
  return {
    format: 'casus-assessment/1',
    case: caseRow(theCase, setting, options),
    robust: {
      decisionMaker: owner.id,
      wanted: { formula: wanted.text, text },
      today: { answer: today.answer, yes: today.yes, leading: today.leading },
      // Equal ones stay in their order: fewer options first.
      commitments: rows.sort((a, b) => b.yes.low - a.yes.low || b.yes.point - a.yes.point),
    },
    method: {
      version,
      concept: setting.concept,
      ...today.method,
      assumptions: assumptions(theCase, setting),
    },
  };
}

/** Differences of probabilities below this are rounding. */
const rounding = 1e-9;

function isSame(a: Chance, b: Chance): boolean {
  return (['low', 'point', 'high'] as const).every((end) => Math.abs(a[end] - b[end]) <= rounding);
}

/** What a decision maker binds itself to, by option: whether it takes it. */
type Commitment = ReadonlyMap<number, boolean>;

/** Each option taken or left; then combinations of several, fewer options first. */
function commitments(options: readonly number[]): Commitment[] {
  if (options.length > mostTogether) {
    return options.flatMap((k) => [new Map([[k, true]]), new Map([[k, false]])]);
  }
  let all: Commitment[] = [new Map()];
  for (const k of options) {
    all = all.flatMap((one) => [one, new Map([...one, [k, true]]), new Map([...one, [k, false]])]);
  }
  return all.filter(({ size }) => size > 0).sort((a, b) => a.size - b.size);
}

/** Whether there is a state in which it is kept. */
function isPossible(theCase: Case, commitment: Commitment): boolean {
  const broken = brokenBy(theCase, commitment).map(({ formula }) => formula);
  return restrictStates(listedSpace(theCase), broken).nStates > 0;
}

/** The case in which a decision maker has bound itself: its options stand now as it said, and stay so.
 *  Conditional patterns leave the states their numbers. */
function committed(theCase: Case, commitment: Commitment): Case {
  const { statusQuo, infeasible } = theCase;
  const kept =
    statusQuo?.kind === 'options' ? statusQuo.taken.filter((k) => !commitment.has(k)) : [];
  const begun = [...commitment].flatMap(([k, taken]) => (taken ? [k] : []));
  return {
    ...theCase,
    infeasible: [...infeasible, ...brokenBy(theCase, commitment)],
    statusQuo:
      statusQuo?.kind === 'options' ? { ...statusQuo, taken: [...kept, ...begun] } : statusQuo,
  };
}

/** What cannot be any more. */
function brokenBy({ options }: Case, commitment: Commitment): InfeasiblePattern[] {
  return [...commitment].map(([k, taken]) => {
    const atom: Formula = { kind: 'atom', index: k };
    const { range, name } = options[k]!;
    return {
      text: taken ? `not ${name}` : name,
      formula: taken ? { kind: 'not', of: atom } : atom,
      range,
      when: { text: 'true', condition: { kind: 'constant', value: true }, range },
      because: [],
      note: null,
    };
  });
}

/** How what is wanted stands over all worlds of a case. */
function standingOf(
  theCase: Case,
  { concept, space, world }: Setting,
  options: AssessmentOptions,
  pulse: Pulse,
): Standing & { readonly method: ReturnType<typeof surveyMethod> } {
  const subs = subworlds(theCase, concept, pulse);
  const surveyOptions = surveyOptionsOf(theCase, options);
  const survey = completed(planSurvey(space, subs, world, surveyOptions), subs, world);
  const chances = survey.isExact
    ? exactChances(survey, pulse)
    : sampledChances(survey, subs, world, surveyOptions.seed);
  const probability = questionChances(chances, 0);
  return {
    answer: subs.answersOf(world).get(wantedId)!,
    yes: probability.yes,
    leading: leadingAnswer(probability),
    method: surveyMethod(survey, chances, surveyOptions.seed),
  };
}
