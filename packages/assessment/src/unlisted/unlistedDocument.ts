import type { Concept } from '@casus/engine';
import type {
  Answer,
  AssessmentDocument,
  ClaimRow,
  EstimateRow,
  LedgerRow,
  PreferenceRow,
} from '../document.ts';
import type { GivenStability } from './givenStability.ts';

/** A step to a state, which is told by the options taken in it. */
export interface GivenStep {
  /** One decision maker, or the members of a declared coalition. */
  readonly by: readonly string[];
  readonly to: readonly string[];
}

/** Why a given state is, or is not, stable for a decision maker. */
export interface GivenExplanation {
  readonly decisionMaker: string;
  readonly concept: Concept;
  /** Options taken in the state. */
  readonly state: readonly string[];
  /** Null where that is undecided within the budget. */
  readonly stable: boolean | null;
  readonly improvements: readonly {
    readonly to: readonly string[];
    /** Mover by mover; null where nothing deters the improvement, or `decided` is false. */
    readonly sanction: readonly GivenStep[] | null;
    readonly decided: boolean;
    /** Where the decision maker could still move; only for smr and symseq, null where too many. */
    readonly escapes: readonly (readonly string[])[] | null;
  }[];
  /** Whether these are all its improvements. */
  readonly complete: boolean;
  /** Whether the work was stopped: what is undecided may be so for that, and not for the budget. */
  readonly stopped: boolean;
  /** States, or sets of states that agree on some options, that were looked at; and the most allowed. */
  readonly looked: number;
  readonly budget: number;
}

/** Ways from the status quo to a given state. */
export interface GivenPath {
  /** Options taken in the status quo, and there. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly byImprovements: GivenWay;
  readonly byMoves: GivenWay;
  readonly budget: number;
}

export interface GivenWay {
  /** Null where there is no way, or `decided` is false. */
  readonly steps: readonly GivenStep[] | null;
  readonly decided: boolean;
  /** Whether no way is shorter. */
  readonly shortest: boolean;
  /** Whether the search was stopped. */
  readonly stopped: boolean;
  readonly looked: number;
}

/** Where it comes to rest from the status quo, as far as the budget goes. */
export interface GivenOutcomes {
  readonly outcomes: readonly {
    readonly taken: readonly string[];
    /** One way there, by undeterred improvements. */
    readonly path: readonly GivenStep[];
  }[];
  /** Whether these are all. */
  readonly complete: boolean;
  /** States found to be reached, and those of them about which something is undecided. */
  readonly reached: number;
  readonly undecided: number;
  readonly looked: number;
  readonly budget: number;
}

/** The JSON document of a case whose states are too many to list. It has the keys of
 *  `AssessmentDocument`; what cannot be said without a list is null. */
export interface UnlistedDocument
  extends Pick<AssessmentDocument, 'format' | 'case' | 'decisionMakers' | 'options'>,
    Nothing {
  readonly counts: {
    readonly states: null;
    readonly moves: null;
    readonly equilibria: null;
    /** Null where not all outcomes are known. */
    readonly outcomes: number | null;
    readonly dropped: null;
  };
  readonly outcomes: {
    readonly concept: Concept;
    readonly states: null;
    /** Why nothing holds, in words; null where something does, or that is undecided. */
    readonly unsettled: string | null;
    /** Null where that is undecided. */
    readonly mayCycle: boolean | null;
    readonly dropped: null;
  };
  readonly questions: Record<string, GivenQuestionRow>;
  readonly claims: Record<string, ClaimRow>;
  readonly estimates: Record<string, EstimateRow>;
  readonly preferences: readonly (Pick<PreferenceRow, 'decisionMaker' | 'kind' | 'statements'> & {
    readonly best: null;
    readonly worst: null;
    readonly levels: null;
    readonly standing: null;
  })[];
  readonly evidence: LedgerRow;
  readonly method: Pick<
    AssessmentDocument['method'],
    'version' | 'concept' | 'worlds' | 'assumptions' | 'milliseconds'
  > & {
    readonly exact: null;
    readonly seed: null;
    readonly samplingError: null;
    /** 0 where the work was stopped: no world was gone through. */
    readonly stoppedAfter: 0 | null;
  };
  readonly unlisted: {
    /** Options of the case, and the most with which states are listed. */
    readonly options: number;
    readonly limit: number;
    readonly note: string;
    /** Options taken in the status quo of the base world; null without one. */
    readonly statusQuo: readonly string[] | null;
    /** Whether the status quo is stable, per concept and decision maker; null without a feasible one. */
    readonly stability: GivenStability | null;
    /** Under the headline concept; null without a feasible status quo. */
    readonly settlement: GivenOutcomes | null;
  };
}

/** Keys whose values need a list of all states, or all worlds. */
type Nothing = Readonly<Record<(typeof needList)[number], null>>;

/** In the order of the document's keys. */
export const needList = [
  'states',
  'statusQuo',
  'stability',
  'equilibria',
  'paths',
  'without',
  'leadingWithout',
  'flips',
  'flipSets',
  'tippingPoints',
  'importance',
  'collectionPlan',
  'reasons',
  'judgements',
  'robustness',
  'stateProbabilities',
  'timeline',
  'whyNot',
  'held',
] as const;

/** An answer, or that it is open within the budget. */
export type GivenAnswer = Answer | 'undecided';

export interface GivenQuestionRow {
  readonly text: string;
  readonly ask: string;
  /** In the base world. */
  readonly answer: GivenAnswer;
  readonly leading: null;
  readonly byConcept: Record<Concept, GivenAnswer>;
  readonly probability: null;
}

/** An assessment of a case whose states are not listed. */
export interface UnlistedAssessment {
  readonly document: UnlistedDocument;
  /** Warnings found while weighing the evidence, in words. */
  readonly warnings: readonly string[];
}
