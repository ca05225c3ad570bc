import type { Concept, Direction, Formula, StateSpace } from '@casus/engine';
import type { Range } from './diagnostic.ts';

/** What a parsed, checked case file means. Every map keeps the order of the file; every index
 *  (decision maker, option, state) counts from 0 in that order. */
export interface Case {
  readonly title: string;
  readonly question: string | null;
  readonly summary: string | null;
  readonly note: string | null;
  readonly asOf: DateSpan | null;
  readonly concept: Concept;
  readonly yardstick: Yardstick;
  /** The case's own conversion of grades to opinions; null for the usual convention. */
  readonly grading: Grading | null;
  readonly sources: ReadonlyMap<string, Source>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly estimates: ReadonlyMap<string, Estimate>;
  readonly decisionMakers: readonly DecisionMaker[];
  /** Every option of every decision maker; empty in graph form. */
  readonly options: readonly Option[];
  /** State names in graph form, null in option form. */
  readonly stateNames: readonly string[] | null;
  readonly infeasible: readonly InfeasiblePattern[];
  readonly coalesce: readonly FormulaText[];
  /** Decision-maker indices of each declared coalition, ascending. */
  readonly coalitions: readonly (readonly number[])[];
  readonly statusQuo: StatusQuo | null;
  readonly questions: ReadonlyMap<string, Question>;
  /** The numbered states: without the conditional infeasible patterns and with all options. Null where
   *  there are too many to list them: then only given states can be asked about. */
  readonly space: StateSpace | null;
}

export type Yardstick = 'icd203' | 'phia';
export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6;

/** Belief, disbelief, uncertainty; they sum to 1. */
export type OpinionTriple = readonly [number, number, number];

/** Opinions per grade; grades left out keep the usual convention. */
export interface Grading {
  readonly reliability: ReadonlyMap<Reliability, OpinionTriple>;
  readonly credibility: ReadonlyMap<Credibility, OpinionTriple>;
}

/** A day, month or year as the span of days it covers; `text` as written. ISO dates compare as
 *  strings. */
export interface DateSpan {
  readonly text: string;
  readonly first: string;
  readonly last: string;
}

export interface Source {
  readonly id: string;
  readonly name: string;
  readonly kind: string | null;
  /** `F` where the file gives none. */
  readonly reliability: Reliability;
  /** Whether the file states the reliability. */
  readonly graded: boolean;
  /** Decision-maker indices whose interests the source shares. */
  readonly interests: readonly number[];
  readonly note: string | null;
  readonly url: string | null;
  readonly range: Range;
}

/** Whom a source had its report from. */
export type Origin =
  /** Nothing said: the source itself. */
  | { readonly kind: 'self' }
  /** Another (or the same) source of the case. */
  | { readonly kind: 'source'; readonly source: string }
  /** Free text, private to the reporting source. */
  | { readonly kind: 'private'; readonly text: string }
  /** May be the same as any other origin. */
  | { readonly kind: 'unknown' };

interface ReportBase {
  /** As given, else `claim#n`, counted from 1. */
  readonly id: string;
  readonly source: string;
  readonly origin: Origin;
  readonly date: DateSpan | null;
  readonly credibility: Credibility;
  readonly quote: string | null;
  readonly url: string | null;
  readonly note: string | null;
  readonly range: Range;
}

export interface ClaimReport extends ReportBase {
  readonly stance: 'asserts' | 'denies';
}

/** What a report says of a quantity; figures are positive. */
export type Quantity =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'atLeast'; readonly value: number }
  | { readonly kind: 'atMost'; readonly value: number };

export interface EstimateReport extends ReportBase {
  readonly quantity: Quantity;
}

/** A likelihood in [0, 1] as low and high; `text` as written (a word of the yardstick, a number or a
 *  range). */
export interface Likelihood {
  readonly low: number;
  readonly high: number;
  readonly text: string;
}

/** A conditional likelihood: it counts where `given` holds. Rows that hold together give the same. */
export interface Dependence {
  readonly given: EvidenceCondition;
  readonly likelihood: Likelihood;
}

export interface Claim {
  readonly id: string;
  /** The id where the file gives no statement. */
  readonly statement: string;
  readonly likelihood: Likelihood | null;
  readonly baseRate: number | null;
  readonly dependsOn: readonly Dependence[];
  readonly reports: readonly ClaimReport[];
  readonly note: string | null;
  readonly range: Range;
}

export interface Estimate {
  readonly id: string;
  readonly unit: string | null;
  readonly definition: string | null;
  readonly reports: readonly EstimateReport[];
  readonly note: string | null;
  readonly range: Range;
}

export type ComparisonOperator = '<' | '<=' | '>' | '>=';

/** A `when`: the connectives of formulas over claims and comparisons of estimates. */
export type EvidenceCondition =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'claim'; readonly claim: string }
  | {
      readonly kind: 'comparison';
      readonly estimate: string;
      readonly operator: ComparisonOperator;
      /** A number is the analyst's own threshold, shown with its line. */
      readonly right:
        | { readonly kind: 'number'; readonly value: number; readonly line: number }
        | { readonly kind: 'estimate'; readonly estimate: string };
    }
  | { readonly kind: 'not'; readonly of: EvidenceCondition }
  | {
      readonly kind: 'and' | 'or' | 'if' | 'iff';
      readonly left: EvidenceCondition;
      readonly right: EvidenceCondition;
    };

export interface ConditionText {
  readonly text: string;
  readonly condition: EvidenceCondition;
  readonly range: Range;
}

export interface FormulaText {
  readonly text: string;
  readonly formula: Formula;
  readonly range: Range;
}

export interface Option {
  /** As in the file. */
  readonly id: string;
  /** `id` where that is unique in the case, else `dm.option`: how output names it. */
  readonly name: string;
  readonly decisionMaker: number;
  /** What taking it means ("Strike columns that leave"). */
  readonly text: string;
  /** Predicates for sentences ("launches the full assault on the city"); null where not given. */
  readonly done: string | null;
  readonly notDone: string | null;
  readonly direction: Direction;
  /** When the one-way rule applies; null: always. */
  readonly directionWhen: ConditionText | null;
  /** When the option is there at all; null: always. */
  readonly when: ConditionText | null;
  readonly because: readonly string[];
  readonly note: string | null;
  readonly range: Range;
}

export interface Statement extends FormulaText {
  readonly when: ConditionText | null;
  /** Claim and estimate ids. */
  readonly because: readonly string[];
  readonly strength: 'strong' | null;
  readonly known: boolean;
  readonly note: string | null;
}

/** A payoff as an exact fraction. */
export interface Rational {
  readonly numerator: bigint;
  /** Positive. */
  readonly denominator: bigint;
}

export type Preferences =
  /** Option prioritising, most important first. */
  | { readonly kind: 'statements'; readonly statements: readonly Statement[] }
  /** Base-state indices, best first; an inner list is a tie. */
  | { readonly kind: 'ranking'; readonly ranking: readonly (readonly number[])[] }
  /** A weight for every option of the case, 0 where not given. */
  | { readonly kind: 'weights'; readonly weights: readonly number[] }
  /** A payoff for every base-state index. */
  | { readonly kind: 'payoffs'; readonly payoffs: readonly Rational[] }
  /** Nothing said: indifferent between all states (a warning was given). */
  | { readonly kind: 'none' };

export interface DecisionMaker {
  readonly id: string;
  /** The id where the file gives none. */
  readonly name: string;
  /** Indices into `Case.options`. */
  readonly options: readonly number[];
  readonly preferences: Preferences;
  /** Graph form: arcs as pairs of state indices in file order; empty in option form. */
  readonly arcs: readonly (readonly [number, number])[];
  /** How it sees the conflict where it is mistaken; null where it sees it as it is. */
  readonly perceives: Perception | null;
  readonly note: string | null;
  readonly range: Range;
}

/** A conflict as one decision maker sees it: the case but for what is said here. */
export interface Perception {
  /** Indices of options (graph form: states) it is aware of, its own always; null for all. */
  readonly aware: readonly number[] | null;
  /** Patterns it takes for infeasible, besides those of the case. */
  readonly infeasible: readonly FormulaText[];
  /** By decision-maker index, its own or others', what it believes they prefer. */
  readonly preferences: ReadonlyMap<number, Preferences>;
}

export interface InfeasiblePattern extends FormulaText {
  readonly when: ConditionText | null;
  readonly because: readonly string[];
  readonly note: string | null;
}

export type StatusQuo =
  | { readonly kind: 'options'; readonly taken: readonly number[]; readonly range: Range }
  | { readonly kind: 'state'; readonly state: number; readonly range: Range };

export interface Question {
  readonly id: string;
  readonly ask: FormulaText;
  /** The question in words; the formula where the file gives none. */
  readonly text: string;
  readonly note: string | null;
}
