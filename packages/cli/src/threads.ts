import type { Progress } from '@casus/assessment';

/** What the thread of the work is given. */
export interface WorkOrder {
  readonly argv: readonly string[];
  readonly stop: SharedArrayBuffer;
  readonly isTty: boolean;
  readonly stderrIsTty: boolean;
  readonly columns: number;
}

/** What it says to the thread that the terminal belongs to. */
export type WorkMessage =
  | { readonly kind: 'stdout' | 'stderr'; readonly text: string }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'end'; readonly code: number };
