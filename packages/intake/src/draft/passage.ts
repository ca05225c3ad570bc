import type { DraftedAttribution } from './articleReading.ts';
import type { Speaker } from './speaker.ts';

/** An attribution with what a report says of it. */
export interface Passage {
  /** Which of the articles, counted from 0. */
  readonly n: number;
  readonly attribution: DraftedAttribution;
  readonly publication: Speaker;
  /** Who says it, and who passes it on, outermost first; empty where nobody is named. */
  readonly tellers: readonly Speaker[];
  readonly quote: string;
  readonly url: string | null;
  /** When it was said, as exactly as is known. */
  readonly date: string | null;
  /** Where it stands, and by which cue. */
  readonly note: string;
  readonly checks: readonly string[];
  /** The article it was copied from: another's wire text. */
  readonly copiedFrom: number | null;
}

/** One link of the way from a statement to the reader: a source and whom it had it from. */
export interface Link {
  readonly source: Speaker;
  /** Another source, a description private to the source, `unknown`, or null for the source itself. */
  readonly origin: Speaker | string | null;
}

/** The way a passage came. That somebody wants or orders something is on the word of the publication. Who is
 *  not named has no grade of his own: the publication stands for him, and he is its origin. */
export function linksOf({ tellers, publication }: Passage, by: 'source' | 'publication'): Link[] {
  if (by === 'publication') return [{ source: publication, origin: null }];
  const [outermost] = tellers;
  if (outermost === undefined) return [{ source: publication, origin: 'unknown' }];
  if (tellers.length === 1) {
    return outermost.isAnonymous
      ? [{ source: publication, origin: described(outermost) }]
      : [{ source: outermost, origin: null }];
  }
  const links: Link[] = [];
  for (let at = 0; at + 1 < tellers.length; at++) {
    const teller = tellers[at]!;
    const behind = tellers[at + 1]!;
    links.push({
      source: teller.isAnonymous ? publication : teller,
      origin: behind.isAnonymous ? described(behind) : behind,
    });
    if (behind.isAnonymous) break;
  }
  return links;
}

/** Never a single word, which could be meant for the id of a source. */
function described({ name }: Speaker): string {
  return `${name} (not named)`;
}
