import type { AssessmentDocument, Progress } from '@casus/assessment';
import type { Case, Diagnostic } from '@casus/casefile';
import type { Play, QuestionWords } from '@casus/report';
import type { AskName, Input } from './asks/index.ts';

/** What the page says to the worker. Requests are numbered; each text makes the work on older ones moot. */
export type Request =
  | { readonly kind: 'text'; readonly number: number; readonly text: string }
  | {
      readonly kind: 'ask';
      readonly number: number;
      readonly name: AskName;
      readonly input: Input<AskName>;
    }
  | { readonly kind: 'stop' };

/** What the worker says to the page; `number` is that of the request. */
export type Reply =
  | { readonly kind: 'mistaken'; readonly number: number; readonly diagnostics: Diagnostics }
  | { readonly kind: 'base'; readonly number: number; readonly base: Base }
  | { readonly kind: 'progress'; readonly number: number; readonly progress: Progress }
  | { readonly kind: 'worlds'; readonly number: number; readonly worlds: Worlds }
  | { readonly kind: 'answer'; readonly number: number; readonly answer: unknown }
  /** Why there is none, in words; null where the question is moot. */
  | { readonly kind: 'refused'; readonly number: number; readonly why: string | null };

export type Diagnostics = readonly Diagnostic[];

/** What is known at once: the case in its base world. */
export interface Base {
  readonly theCase: Case;
  /** Doubts, not errors. */
  readonly diagnostics: Diagnostics;
  /** Without its states, and without what only the other worlds tell. */
  readonly document: AssessmentDocument;
}

/** What all worlds together say, known later. */
export interface Worlds {
  readonly document: AssessmentDocument;
  readonly questions: readonly QuestionWords[];
  /** What moves the answers; null where nothing is uncertain, or nothing is asked. */
  readonly play: Play | null;
  readonly warnings: readonly string[];
}
