import { applied, inverse, type Splice } from './splice.ts';

/** What is taken back and done again together. */
interface Step {
  readonly splices: readonly Splice[];
  /** Edits of one group that follow closely belong together; null: a step of its own. */
  readonly group: string | null;
  readonly time: number;
}

/** What was done to a text, and what was taken back. Never changed: each edit gives a new one. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const emptyHistory: History = { past: [], future: [] };

/** Typing that pauses for longer begins a new step. */
const pauseMs = 1000;
/** Steps that are remembered. */
const maxSteps = 1000;

/** The history with one more edit. @param time  in milliseconds. */
export function recorded(
  { past }: History,
  splice: Splice,
  group: string | null,
  time: number,
): History {
  const last = past.at(-1);
  const joins =
    last !== undefined && group !== null && last.group === group && time - last.time <= pauseMs;
  const step: Step = { splices: joins ? [...last.splices, splice] : [splice], group, time };
  return { past: [...(joins ? past.slice(0, -1) : past).slice(-maxSteps), step], future: [] };
}

/** The text and the history with the last step taken back; null where there is none. */
export function undone(text: string, { past, future }: History): Turned | null {
  const step = past.at(-1);
  if (step === undefined) return null;
  return {
    text: step.splices.map(inverse).reduceRight(applied, text),
    history: { past: past.slice(0, -1), future: [...future, step] },
  };
}

/** The same the other way. */
export function redone(text: string, { past, future }: History): Turned | null {
  const step = future.at(-1);
  if (step === undefined) return null;
  return {
    text: step.splices.reduce(applied, text),
    history: { past: [...past, { ...step, group: null }], future: future.slice(0, -1) },
  };
}

interface Turned {
  readonly text: string;
  readonly history: History;
}
