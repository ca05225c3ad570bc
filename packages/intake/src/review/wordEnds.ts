import type { Span } from '../span.ts';

/** Characters in which the next word is looked for. */
const reach = 200;

/** Words, and marks one by one. */
const words = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

/** A span with one of its ends moved by a word, or a mark: not over the other end, nor out of the text. */
export function withMovedEnd(
  text: string,
  { start, end }: Span,
  which: 'start' | 'end',
  by: 1 | -1,
): Span {
  const at = which === 'start' ? start : end;
  const from = Math.max(0, at - reach);
  const near = [...text.slice(from, at + reach).matchAll(words)].map(({ 0: word, index }) => ({
    start: from + index,
    end: from + index + word.length,
  }));
  const next = (a: number): boolean => (by === 1 ? a > at : a < at);
  const places = near.map((word) => word[which]).filter(next);
  const moved = by === 1 ? places[0] : places.at(-1);
  if (moved === undefined) return { start, end };
  if (which === 'start') return moved < end ? { start: moved, end } : { start, end };
  return moved > start ? { start, end: moved } : { start, end };
}

/** The word that ends before a place; where there is none, the first of the text. */
export function wordBefore(text: string, at: number): Span {
  const before = [...text.slice(Math.max(0, at - reach), at).matchAll(words)].filter(
    ({ 0: word }) => /[\p{L}\p{N}]/u.test(word),
  );
  const last = before.at(-1);
  if (last === undefined) return { start: 0, end: Math.max(1, Math.min(at, text.length)) };
  const start = Math.max(0, at - reach) + last.index;
  return { start, end: start + last[0].length };
}

/** A passage without the space at its ends; null where nothing else is in it. */
export function trimmed(text: string, { start, end }: Span): Span | null {
  const passage = text.slice(start, end);
  const from = start + passage.length - passage.trimStart().length;
  const to = start + passage.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}
