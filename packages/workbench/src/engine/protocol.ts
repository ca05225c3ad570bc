import type { AssessmentDocument, CaseLedger, UnlistedAssessment } from '@casus/assessment';
import type { Case, Diagnostic } from '@casus/casefile';
import type { Play, QuestionWords } from '@casus/report';
import type { AskName, Input } from './asks/index.ts';
import type { Progress } from './progress.ts';

/** What the page says to a worker. Requests are numbered; each text makes the work on older ones moot. */
export type Request =
  /** To be read and assessed. */
  | { readonly kind: 'text'; readonly number: number; readonly text: string }
  /** Only to be asked about. */
  | { readonly kind: 'case'; readonly number: number; readonly text: string }
  | {
      readonly kind: 'ask';
      readonly number: number;
      readonly name: AskName;
      readonly input: Input<AskName>;
    }
  /** Ends the work on a question, or on the worlds; what is certain by then is the answer. */
  | { readonly kind: 'stop'; readonly number: number; readonly ask: number | null };

/** What a worker says to the page; `number` is that of the request. */
export type Reply =
  /** A text, a case or a stop has come in. */
  | { readonly kind: 'heard'; readonly number: number }
  | { readonly kind: 'mistaken'; readonly number: number; readonly diagnostics: Diagnostics }
  | { readonly kind: 'base'; readonly number: number; readonly base: Base }
  | { readonly kind: 'progress'; readonly number: number; readonly progress: Progress }
  | { readonly kind: 'worlds'; readonly number: number; readonly worlds: Worlds }
  | { readonly kind: 'given'; readonly number: number; readonly given: UnlistedAssessment }
  | { readonly kind: 'answer'; readonly number: number; readonly answer: unknown }
  /** Why there is none, in words; null where the question is moot. */
  | { readonly kind: 'refused'; readonly number: number; readonly why: string | null };

export type Diagnostics = readonly Diagnostic[];

/** What is known at once: the case in its base world. */
export interface Base {
  readonly theCase: Case;
  /** Doubts, not errors. */
  readonly diagnostics: Diagnostics;
  /** What the evidence comes to. */
  readonly ledger: CaseLedger;
  /** Without its states, and without what only the other worlds tell; null where the states are too many
   *  to list. */
  readonly document: AssessmentDocument | null;
}

/** What all worlds together say, known later. */
export interface Worlds {
  readonly document: AssessmentDocument;
  readonly questions: readonly QuestionWords[];
  /** What moves the answers; null where nothing is uncertain, or nothing is asked. */
  readonly play: Play | null;
  readonly warnings: readonly string[];
}
