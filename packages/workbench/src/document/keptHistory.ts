import type { History } from './history.ts';
import { applied, inverse, type Splice } from './splice.ts';

/** Steps that are kept with a draft, and the letters that they may have in all. */
const maxSteps = 200;
const maxLetters = 200_000;

/** The part of a history that is kept with a draft: the latest steps of each direction, within bounds. */
export function keptPart({ past, future }: History): History {
  let room = maxLetters;
  const latest = (steps: History['past']): History['past'] => {
    let from = steps.length;
    while (from > 0 && steps.length - from < maxSteps) {
      room -= lettersOf(steps[from - 1]!.splices);
      if (room < 0) break;
      from--;
    }
    return steps.slice(from);
  };
  return { past: latest(past), future: latest(future) };
}

/** A history that was kept, if it is one of this text; nothing joins its last step. */
export function resumed(text: string, found: unknown): History | null {
  if (!isHistory(found)) return null;
  const { past, future } = found;
  const back = past.toReversed().flatMap(({ splices }) => splices.toReversed().map(inverse));
  const forth = future.toReversed().flatMap(({ splices }) => splices);
  if (!fit(text, back) || !fit(text, forth)) return null;
  return { past: past.map((step) => ({ ...step, group: null })), future };
}

function lettersOf(splices: readonly Splice[]): number {
  return splices.reduce((sum, { removed, inserted }) => sum + removed.length + inserted.length, 0);
}

/** Whether each splice finds what it replaces. */
function fit(text: string, splices: readonly Splice[]): boolean {
  let now = text;
  for (const splice of splices) {
    if (!now.startsWith(splice.removed, splice.at)) return false;
    now = applied(now, splice);
  }
  return true;
}

/** Another version of the page may have written something else. */
function isHistory(found: unknown): found is History {
  const { past, future } = (found ?? {}) as Partial<History>;
  return [past, future].every((steps) => Array.isArray(steps) && steps.every(isStep));
}

function isStep(found: unknown): boolean {
  const { splices } = (found ?? {}) as Partial<History['past'][number]>;
  return (
    Array.isArray(splices) &&
    splices.every(
      ({ at, removed, inserted }: Partial<Splice>) =>
        typeof at === 'number' && typeof removed === 'string' && typeof inserted === 'string',
    )
  );
}
