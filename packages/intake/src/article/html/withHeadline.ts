import type { Piece } from '../joinBlocks.ts';

/** The pieces of a page with its title as the headline, put before them where it is not among the first. */
export function withHeadline(pieces: readonly Piece[], title: string | null): Piece[] {
  if (title === null) return [...pieces];
  const at = pieces.slice(0, mostBefore).findIndex(({ text }) => bare(text) === bare(title));
  if (at < 0) return [{ kind: 'headline', text: title }, ...pieces];
  return pieces.map((piece, i) => (i === at ? { ...piece, kind: 'headline' } : piece));
}

/** Pieces that may stand before the headline: a section's name, a picture's caption. */
const mostBefore = 3;

/** Letters and digits alone: titles differ in quotation marks from place to place. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
