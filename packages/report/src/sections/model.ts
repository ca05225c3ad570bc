import type { Assessment, PreferenceRow, UnlistedFrame } from '@casus/assessment';
import type { Case, ConditionText } from '@casus/casefile';
import { describeCondition } from '@casus/evidence';
import { type Block, marked, paragraph } from '../blocks.ts';
import { told } from '../unlisted/givenStates.ts';
import { formulaInWords } from '../words/formulas.ts';
import { sentence } from '../words/phrases.ts';
import { idsAsNames, stateInWords, type ToldState } from '../words/states.ts';
import { extremeBlocks } from './extremes.ts';
import { givenOtherwise } from './parties.ts';

/** A formula of the case in words. */
export interface FormulaWords {
  /** As written in the case. */
  readonly text: string;
  readonly words: string;
  /** When it is in the model, in words; null: always. */
  readonly condition: string | null;
}

/** The model in words, part by part, for a page that sets each part by itself. */
export interface ModelWords {
  /** In the order of the case. */
  readonly decisionMakers: readonly {
    readonly id: string;
    /** Preference statements, and whether the base world has each. */
    readonly statements: readonly (FormulaWords & { readonly isPresent: boolean })[];
    /** How its order is given otherwise; null for statements. */
    readonly given: string | null;
    /** Its best and worst states. */
    readonly extremes: readonly Block[];
  }[];
  readonly infeasible: readonly FormulaWords[];
  readonly questions: readonly (FormulaWords & { readonly id: string })[];
  readonly statusQuo: string | null;
}

export function modelWords(theCase: Case, assessment: Assessment): ModelWords {
  const { preferences, statusQuo } = assessment.document;
  const extremes = preferences.map((row) => extremeBlocks(theCase, assessment, row));
  const now = statusQuo === null ? null : assessment.state(statusQuo);
  return inWordsOf(theCase, preferences, extremes, now);
}

/** The same where the states are too many to list. */
export function unlistedModelWords(
  theCase: Case,
  { preferences, statusQuo }: UnlistedFrame,
): ModelWords {
  const untold = [paragraph(marked('Not told: the states are too many to list.', 'quiet'))];
  const extremes = preferences.map(() => untold);
  return inWordsOf(theCase, preferences, extremes, statusQuo === null ? null : told(statusQuo));
}

function inWordsOf(
  theCase: Case,
  preferences: readonly Pick<PreferenceRow, 'statements'>[],
  extremes: readonly (readonly Block[])[],
  statusQuo: ToldState | null,
): ModelWords {
  const names = idsAsNames(theCase);
  const inWords = ({ text, formula, when }: Formulated): FormulaWords => ({
    text,
    words: sentence(formulaInWords(theCase, formula), names),
    condition: when == null ? null : describeCondition(when.condition, theCase),
  });
  return {
    decisionMakers: theCase.decisionMakers.map(({ id, preferences: given }, i) => ({
      id,
      statements:
        given.kind !== 'statements'
          ? []
          : given.statements.map((statement, at) => ({
              ...inWords(statement),
              isPresent: preferences[i]!.statements[at]!.present,
            })),
      given: given.kind === 'statements' ? null : givenOtherwise[given.kind],
      extremes: extremes[i]!,
    })),
    infeasible: theCase.infeasible.map(inWords),
    questions: [...theCase.questions.values()].map(({ id, ask }) => ({ id, ...inWords(ask) })),
    statusQuo: statusQuo === null ? null : sentence(stateInWords(theCase, statusQuo), names),
  };
}

interface Formulated {
  readonly text: string;
  readonly formula: Parameters<typeof formulaInWords>[1];
  readonly when?: ConditionText | null;
}
