import type { Concept } from '@casus/engine';
import type { Piece } from '@casus/evidence';
import type { PlayTable } from './worlds/playTable.ts';

/** The stable JSON document of an assessment. State numbers are those of the case; decision makers,
 *  options, claims, estimates, sources and reports are named by their ids (options as `dm.option`
 *  where the bare id is not unique). Fields may be added; none changes its meaning without a new
 *  `format`. */
export interface AssessmentDocument {
  readonly format: 'casus-assessment/1';
  readonly case: {
    readonly title: string;
    readonly file: string | null;
    readonly asOf: string | null;
  };
  readonly decisionMakers: readonly {
    readonly id: string;
    readonly name: string;
    readonly options: readonly string[];
  }[];
  readonly options: readonly {
    readonly id: string;
    readonly decisionMaker: string;
    readonly text: string;
  }[];
  /** All numbered states; null in a summary. */
  readonly states: readonly StateRow[] | null;
  readonly statusQuo: number | null;
  /** Stable states per concept and decision maker; null in a summary. */
  readonly stability: Record<Concept, Record<string, readonly number[]> | null> | null;
  readonly equilibria: Record<Concept, readonly number[] | null> | null;
  readonly counts: {
    readonly states: number;
    readonly moves: Record<string, number>;
    readonly equilibria: Record<Concept, number | null>;
    readonly outcomes: number;
    readonly dropped: number;
  };
  /** One shortest each, outcomes first, at most 100; empty without a status quo, null in a
   *  summary. */
  readonly paths: readonly PathRow[] | null;
  readonly outcomes: OutcomesRow;
  readonly questions: Record<string, QuestionRow>;
  readonly claims: Record<string, ClaimRow>;
  readonly estimates: Record<string, EstimateRow>;
  /** Each report, origin and source left out once; only what changes an answer. */
  readonly without: readonly WithoutRow[];
  /** The same for the likeliest answer over all worlds; null where there are too many worlds, or not all
   *  were gone through. */
  readonly leadingWithout: readonly WithoutRow[] | null;
  /** Each connected claim and estimate changed once in the base world; only what changes an answer. */
  readonly flips: readonly FlipRow[];
  /** The smallest sets of changes that turn an answer; null where the worlds were sampled, or not all
   *  gone through. */
  readonly flipSets: readonly FlipSetRow[] | null;
  readonly tippingPoints: readonly TippingRow[];
  readonly importance: readonly ImportanceRow[];
  readonly collectionPlan: readonly CollectionRow[];
  /** Null where `flipSets` is. */
  readonly reasons: readonly ReasonRow[] | null;
  /** Null where the model is too large for it to be worked out unasked. */
  readonly judgements: readonly JudgementRow[] | null;
  /** How many neighbouring swaps of preferences another result is away. */
  readonly robustness: {
    readonly destroyed: readonly RobustnessRow[];
    readonly wanted: readonly WantedRow[];
    readonly searched: number;
  };
  /** Likeliest outcomes first, at most 100. */
  readonly stateProbabilities: readonly StateProbabilityRow[];
  /** One row per dated report; null where there are too many worlds for it to be computed unasked. */
  readonly timeline: readonly TimelineRow[] | null;
  /** For every question answered no. */
  readonly whyNot: Record<string, readonly WhyNotRow[]>;
  /** What the report says in words; see each type. */
  readonly held: readonly HeldRow[];
  readonly preferences: readonly PreferenceRow[];
  readonly evidence: LedgerRow;
  readonly method: {
    readonly version: string;
    readonly concept: Concept;
    readonly worlds: number;
    /** Whether all worlds were gone through, and every range is reached by some credences. */
    readonly exact: boolean;
    /** Seed of the sampling; null where nothing was sampled. */
    readonly seed: number | null;
    /** Half width of a 95 % interval of any probability; null where nothing was sampled. */
    readonly samplingError: number | null;
    /** Worlds gone through before the work was stopped; null where it was not. */
    readonly stoppedAfter: number | null;
    readonly assumptions: readonly string[];
    readonly milliseconds: number | null;
  };
}

/** In the order of the document's keys. */
export const answers = ['yes', 'open', 'no', 'unsettled'] as const;

export type Answer = (typeof answers)[number];

/** A probability with the range that the credences leave it. */
export interface Chance {
  readonly low: number;
  readonly point: number;
  readonly high: number;
}

/** A claim taken as true or false, several that move together, or an estimate within a range. */
export type Change = Record<string, boolean | FigureRange>;

/** A part of an estimate's figures. In JSON an end that is open ("at least") is null; a lower one is 0. */
export interface FigureRange {
  readonly low: number;
  readonly high: number;
  /** Where an estimate it is compared with may lie in the same part: which half of it. */
  readonly half?: 'lower' | 'upper';
}

export function rangeOf({ low, high, half }: Piece): FigureRange {
  return half === null ? { low, high } : { low, high, half };
}

/** Claim or estimate by its id. */
type Input = { readonly claim: string } | { readonly estimate: string };

export interface FlipSetRow {
  /** All of them at once; any part of them turns the question to another answer or not at all. */
  readonly changes: readonly Change[];
  readonly question: string;
  readonly from: Answer;
  readonly to: Answer;
}

export type TippingRow = {
  readonly question: string;
  /** Credence in [0, 1], or a figure. */
  readonly at: number;
  /** Leading answer on the side of today's credence or figure, and beyond. */
  readonly from: Answer;
  readonly to: Answer;
} & (
  | { readonly claim: string }
  | {
      readonly estimate: string;
      /** The side of the figure that the base world is on; at the figure itself, below. */
      readonly today: 'below' | 'above';
      /** Sources by the side of the figure they stated; `across`: what they say allows both. */
      readonly below: readonly string[];
      readonly above: readonly string[];
      readonly across: readonly string[];
    }
);

export type ImportanceRow = {
  readonly question: string;
  /** P(yes | true) − P(yes | false), for an estimate highest less lowest figures; signed. */
  readonly birnbaum: number;
  /** How much more often the leading answer would be right if one knew this. */
  readonly evppi: number;
} & Input;

/** What asking about is worth, over all questions, the most worth first. */
export type CollectionRow = {
  /** Sum over the questions. */
  readonly evppi: number;
  /** Questions it helps with, the most first. */
  readonly questions: readonly string[];
} & Input;

export interface ReasonRow {
  readonly question: string;
  readonly answer: Answer;
  /** Claims and estimates that fix the answer, whatever all others turn out to be. */
  readonly claims: Record<string, boolean>;
  readonly estimates: Record<string, FigureRange>;
}

/** A statement dropped, or two neighbours swapped, by their places in the file's list from 1. */
export type JudgementRow = {
  readonly decisionMaker: string;
  readonly question: string;
  readonly from: Answer;
  readonly to: Answer;
} & ({ readonly drop: number } | { readonly swap: readonly [number, number] });

export interface SwapStep {
  readonly decisionMaker: string;
  /** Places in the file's list, from 1, of the two that change places. */
  readonly swap: readonly [number, number];
}

export interface RobustnessRow {
  readonly state: number;
  /** Fewest neighbouring swaps after which it is no equilibrium; null: none of those searched. */
  readonly swaps: number | null;
  readonly by: readonly SwapStep[];
}

export interface WantedRow {
  readonly question: string;
  /** Fewest neighbouring swaps after which it holds in some outcome; null: none of those searched. */
  readonly swaps: number | null;
  readonly by: readonly SwapStep[];
}

export interface StateProbabilityRow {
  readonly state: number;
  readonly outcome: Chance;
  readonly equilibrium: Chance;
}

export interface TimelineRow {
  /** The day from which the report counts. */
  readonly date: string;
  readonly report: string;
  readonly questions: Record<string, { readonly leading: Answer; readonly yes: Chance }>;
  /** Questions whose leading answer the report turned. */
  readonly moved: readonly string[];
}

export interface StateRow {
  readonly number: number;
  readonly decimal: number | null;
  readonly name: string | null;
  readonly taken: readonly string[];
  readonly inWorld: boolean;
}

export interface Step {
  /** One decision maker, or the members of a declared coalition. */
  readonly by: readonly string[];
  readonly to: number;
}

export interface PathRow {
  readonly to: number;
  readonly byImprovements: readonly Step[] | null;
  readonly byMoves: readonly Step[] | null;
}

export interface OutcomesRow {
  readonly concept: Concept;
  readonly states: readonly number[];
  /** Why nothing holds, in words; null where the world settles. */
  readonly unsettled: string | null;
  readonly mayCycle: boolean;
  /** Equilibria of the concept that are not outcomes, at most 100. */
  readonly dropped: readonly {
    readonly state: number;
    readonly because: 'unreachable' | 'coalition';
    /** Who leaves it together, and to where; empty and null where it is out of reach. */
    readonly members: readonly string[];
    readonly to: number | null;
  }[];
}

export interface QuestionRow {
  readonly text: string;
  readonly ask: string;
  /** In the base world. */
  readonly answer: Answer;
  /** The most probable one over all worlds; ties: yes, no, open, unsettled. */
  readonly leading: Answer;
  readonly byConcept: Record<Concept, Answer | null>;
  readonly probability: Record<Answer, Chance>;
}

export interface ClaimRow {
  readonly low: number;
  readonly point: number;
  readonly high: number;
  readonly belief: number;
  readonly disbelief: number;
  readonly uncertainty: number;
  /** Credence that the reports alone give; null without reports that count. */
  readonly fromReports: Chance | null;
  readonly origins: { readonly low: number; readonly high: number };
  readonly reports: number;
  readonly connected: boolean;
  /** How the base world takes it. */
  readonly assumed: boolean;
  /** Whether origins contradict each other. */
  readonly contradicted: boolean;
}

export interface EstimateRow {
  readonly alternatives: readonly {
    readonly low: number;
    readonly high: number;
    readonly weight: number;
    readonly sources: readonly string[];
  }[];
  readonly connected: boolean;
  /** The figure of the base world, for comparison with thresholds only; null without any report. */
  readonly assumed: number | null;
}

export type WithoutRow = {
  readonly question: string;
  readonly from: Answer;
  readonly to: Answer;
} & ({ readonly report: string } | { readonly origin: string } | { readonly source: string });

export interface FlipRow {
  readonly change: Change;
  readonly question: string;
  readonly from: Answer;
  readonly to: Answer;
}

export interface WhyNotRow {
  /** One of the nearest states (fewest options changed from an outcome) where the question holds. */
  readonly state: number;
  /** Undeterred improvements that lead away from it: per decision maker or coalition one. */
  readonly leaves: readonly Step[];
}

/** How an outcome is held in place: one row per outcome and decision maker. */
export interface HeldRow {
  readonly state: number;
  readonly decisionMaker: string;
  /** Each improvement with the sanction that deters it, mover by mover; empty: it has none. */
  readonly improvements: readonly {
    readonly to: number;
    readonly sanction: readonly Step[];
  }[];
  /** All improvements; more than are listed where there are many. */
  readonly nImprovements: number;
}

export interface PreferenceRow {
  readonly decisionMaker: string;
  readonly kind: 'statements' | 'ranking' | 'weights' | 'payoffs' | 'none';
  /** Option prioritising: the statements, most important first. */
  readonly statements: readonly {
    readonly text: string;
    readonly when: string | null;
    /** Whether the base world has it. */
    readonly present: boolean;
    readonly because: readonly string[];
    readonly note: string | null;
  }[];
  /** At most three states each, best first and worst first. */
  readonly best: readonly number[];
  readonly worst: readonly number[];
  /** Levels of the order; states on one level are tied. */
  readonly levels: number;
  /** Level of the status quo and of the outcomes (at most 20), 1 the best. */
  readonly standing: readonly { readonly state: number; readonly level: number }[];
}

export interface LedgerRow {
  readonly sources: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: string | null;
    readonly reliability: string;
    readonly interests: readonly string[];
    readonly reports: number;
  }[];
  readonly reports: readonly {
    readonly id: string;
    readonly about: string;
    readonly source: string;
    /** In words: a source id, the private text, "unknown", or null for the source itself. */
    readonly origin: string | null;
    readonly date: string | null;
    readonly credibility: number;
    readonly stance: 'asserts' | 'denies' | null;
    /** Stated figures, null for reports on claims. */
    readonly quantity: string | null;
    /** False for reports wholly after the as-of date. */
    readonly counted: boolean;
  }[];
}

/** An assessment: the document, and the states' options for whoever puts it into words. */
export interface Assessment {
  readonly document: AssessmentDocument;
  /** The row of a state by its number, also in a summary. */
  readonly state: (number: number) => StateRow;
  /** The answers with any claim or estimate changed, worked out when asked for. */
  readonly play: () => PlayTable;
  /** Warnings found while weighing the evidence, in words. */
  readonly warnings: readonly string[];
}
