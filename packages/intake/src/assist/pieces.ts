import type { Article } from '../article/article.ts';
import type { Span } from '../span.ts';

/** Characters sent at once: a few hundred words each way fit every model's window. */
const mostCharacters = 6000;

/** The article in parts that are asked about one by one: whole blocks where they fit, a longer block cut
 *  after a sentence, else at a space. */
export function piecesOf({ text, blocks }: Article, most: number = mostCharacters): Span[] {
  const pieces: { start: number; end: number }[] = [];
  for (const block of blocks) {
    for (const part of partsOf(text, block, most)) {
      const last = pieces.at(-1);
      if (last !== undefined && part.end - last.start <= most) last.end = part.end;
      else pieces.push({ ...part });
    }
  }
  return pieces;
}

function partsOf(text: string, { start, end }: Span, most: number): Span[] {
  const parts: Span[] = [];
  let from = start;
  while (end - from > most) {
    const window = text.slice(from, from + most);
    const sentence = Math.max(...['. ', '! ', '? ', '\n'].map((mark) => window.lastIndexOf(mark)));
    const space = window.lastIndexOf(' ');
    const cut = sentence > most / 2 ? sentence + 1 : space > most / 2 ? space : most;
    parts.push({ start: from, end: from + cut });
    from += cut;
  }
  if (from < end) parts.push({ start: from, end });
  return parts;
}
