import type { Quantity } from '../figures/quantity.ts';
import { type Count, countedNoun, countOf } from './count.ts';
import type { Passage } from './passage.ts';

/** How a case file writes a quantity. */
export type WrittenFigure =
  | { readonly value: number }
  | { readonly range: [number, number] }
  | { readonly atLeast: number }
  | { readonly atMost: number };

/** A figure that somebody gives, and what it counts. */
export interface Figure extends Count {
  readonly passage: Passage;
  /** On whose word it stands. */
  readonly by: 'source' | 'publication';
  readonly written: WrittenFigure;
  /** The counted noun as in the text. */
  readonly of: string;
  /** The content it stands in. */
  readonly context: string;
}

/** Nouns that are counted in speech and are no quantity of anything. */
const idle = /^(?:side|time|way|thing|part|step|reason|point|word|question|one)$/u;

/** A quantity as a figure; null where it is none of something named, or none that a case file can hold. */
export function figureOf(
  passage: Passage,
  by: Figure['by'],
  quantity: Quantity,
  context: string,
): Figure | null {
  const { of, unit } = quantity;
  if (of === null) return null;
  const written = writtenFigure(quantity);
  const { noun } = countedNoun(of);
  if (noun === null || idle.test(noun) || written === null) return null;
  // "One more defeat" counts nothing.
  if (unit === null && 'value' in written && written.value <= 1) return null;
  const source = passage.tellers.at(-1)?.key ?? passage.publication.key;
  return {
    ...countOf({ of, unit, context, written, note: passage.note, source }),
    passage,
    by,
    written,
    of,
    context,
  };
}

/** Case files hold positive figures: what begins at nothing is "at most". */
function writtenFigure({ low, high }: Quantity): WrittenFigure | null {
  const least = low !== null && low > 0 && Number.isFinite(low) ? low : null;
  const most = high !== null && high > 0 && Number.isFinite(high) ? high : null;
  if (least === null)
    return most === null || (low === high && low !== null) ? null : { atMost: most };
  if (most === null) return high === null ? { atLeast: least } : null;
  if (least === most) return { value: least };
  return { range: [Math.min(least, most), Math.max(least, most)] };
}
