import type { Span } from '../span.ts';

/** A passage in quotation marks, with them. */
export interface Quotation extends Span {
  /** Whether the block ends before the closing mark: then the next one may go on with it. */
  readonly isOpen: boolean;
}

/** Marks that open a quotation and those that close it. */
const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '"': '"',
  '‘': '’',
  "'": "'",
};

/** The outermost quotations of a block, in order. Single marks are told from apostrophes by what stands
 *  around them. Cost O(block). */
export function quotationsIn(text: string, block: Span): Quotation[] {
  const found: Quotation[] = [];
  for (let at = block.start; at < block.end; at++) {
    const mark = text[at]!;
    const closers = closing[mark];
    if (closers === undefined || !mayOpen(text, at, block)) continue;
    const end = closeOf(text, at, closers, block);
    if (end === null) {
      // A single mark without its like is an apostrophe; a double one runs to the end of the block.
      if (mark === "'" || mark === '‘') continue;
      found.push({ start: at, end: block.end, isOpen: true });
      break;
    }
    found.push({ start: at, end, isOpen: false });
    at = end - 1;
  }
  return found;
}

function mayOpen(text: string, at: number, { start, end }: Span): boolean {
  const before = at > start ? text[at - 1]! : ' ';
  const after = at + 1 < end ? text[at + 1]! : ' ';
  return /[\s([—–\-/:“"‘]/u.test(before) && /[^\s.,;:!?)]/u.test(after);
}

/** The place after the closing mark, null where there is none. */
function closeOf(text: string, open: number, closers: string, { end }: Span): number | null {
  const isSingle = closers === "'" || closers === '’';
  let doubtful: number | null = null;
  for (let at = open + 1; at < end; at++) {
    const mark = text[at]!;
    if (isSingle && mark === text[open] && mark === '‘') break;
    if (!closers.includes(mark)) continue;
    const after = at + 1 < end ? text[at + 1]! : ' ';
    if (!isSingle) {
      // A straight mark after a space opens a quotation within the quotation.
      if (mark === '"' && /\s/u.test(text[at - 1]!)) continue;
      return at + 1;
    }
    if (/[\p{L}\p{N}]/u.test(after) || /\s/u.test(text[at - 1]!)) continue;
    // The rebels’ men: an apostrophe, if a better mark follows.
    const isPossessive = text[at - 1] === 's' && /\s\p{Ll}/u.test(text.slice(at + 1, at + 3));
    if (!isPossessive) return at + 1;
    doubtful ??= at + 1;
  }
  return doubtful;
}
