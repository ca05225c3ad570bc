import type { MessagePort } from 'node:worker_threads';
import type { AssessmentOptions, WorldVerdict } from '@casus/assessment';
import type { Progress } from './progress.ts';

/** What the thread of the work is given. */
export interface WorkOrder {
  readonly argv: readonly string[];
  readonly stop: SharedArrayBuffer;
  readonly isTty: boolean;
  readonly stderrIsTty: boolean;
  readonly stdinIsTty: boolean;
  readonly columns: number;
}

/** What it says to the thread that the terminal belongs to. */
export type WorkMessage =
  | { readonly kind: 'stdout' | 'stderr'; readonly text: string }
  | { readonly kind: 'progress'; readonly progress: Progress }
  /** Each key is to be told at once, on a screen of its own; or no longer. */
  | { readonly kind: 'keyboard'; readonly isOn: boolean }
  | { readonly kind: 'end'; readonly code: number };

/** What the terminal's thread says to it: keys, as they were sent. */
export interface KeysMessage {
  readonly keys: string;
}

/** The case a colleague takes a part of. */
export interface ColleagueTask {
  readonly text: string;
  readonly question: string | undefined;
  readonly settings: AssessmentOptions;
}

/** What a colleague's thread is given. */
export type ColleagueOrder = ColleagueTask & { readonly port: MessagePort };

/** What it says. */
export interface ColleagueReport {
  /** New ones: their numbers go on from the reports before. */
  readonly verdicts: readonly WorldVerdict[];
  /** Keys of subworlds and, for each, the number of its verdict. */
  readonly keys: readonly string[];
  readonly ids: readonly number[];
}
