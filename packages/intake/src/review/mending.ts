import { overlaps, type Span } from '../span.ts';
import type { Respan } from './respanned.ts';
import { withMovedEnd, wordBefore } from './wordEnds.ts';

/** Which part is mended. */
export interface MendedPart extends Respan {
  readonly part: 'source' | 'content';
}

/** One end of a part moved by a word, never into the other part. A part that is not there yet begins with
 *  the word before the content. */
export function mended(
  text: string,
  { part, source, content }: MendedPart,
  which: 'start' | 'end',
  by: 1 | -1,
): Respan {
  if (part === 'source') {
    const first = content[0]!.start;
    if (source === null) return { source: wordBefore(text, first), content };
    const moved = withMovedEnd(text, source, which, by);
    const isFree = content.every((part) => !overlaps(part, moved) || overlaps(part, source));
    return { source: isFree ? moved : source, content };
  }
  // An interrupted content keeps its gaps.
  const at = which === 'start' ? 0 : content.length - 1;
  const before = content[at]!;
  const moved = withMovedEnd(text, before, which, by);
  const isFree = source === null || !overlaps(source, moved) || overlaps(source, before);
  return { source, content: isFree ? content.with(at, moved) : content };
}

/** A part set to a passage. */
export function assigned(
  { source, content }: Respan,
  part: 'source' | 'content',
  to: Span,
): Respan {
  return part === 'source' ? { source: to, content } : { source, content: [to] };
}

/** What a key does to what is mended: arrows move the end, with Shift the begin; `s` and `c` choose the
 *  part. Null for keys that do nothing. */
export function mendedByKey(
  text: string,
  now: MendedPart,
  key: string,
  isShift: boolean,
): Partial<MendedPart> | null {
  switch (key) {
    case 's':
      return { part: 'source' };
    case 'c':
      return { part: 'content' };
    case 'ArrowLeft':
    case 'ArrowRight':
      return mended(text, now, isShift ? 'start' : 'end', key === 'ArrowRight' ? 1 : -1);
    default:
      return null;
  }
}
