import type { Span } from '../span.ts';

/** Where in an article something stands. */
export interface Anchor {
  readonly file: string;
  /** Of the article's raw bytes, the first hexadecimal digits: enough to tell files apart. */
  readonly sha256: string;
  /** In UTF-16 code units of the article's text. */
  readonly spans: readonly Span[];
}

/** Digits of the hash in an anchor; all of them stand with the publication. */
const anchorDigits = 12;

/** An anchor as the begin of a note: `mosul.txt 119–142 (sha256 3f2a9cd01b22)`. */
export function anchorText({ file, sha256, spans }: Anchor): string {
  const places = spans.map(({ start, end }) => `${start}–${end}`).join(', ');
  return `${file.replace(/\s+/gu, ' ')} ${places} (sha256 ${sha256.slice(0, anchorDigits)})`;
}

/** Where an anchor's places and its hash stand in a note, as a regular expression with a group for each. */
export const anchorPlaces = '(\\d+–\\d+(?:, \\d+–\\d+)*) \\(sha256 ([0-9a-f]+)\\)';

const anchorAtBegin = new RegExp(`^(.+?) ${anchorPlaces}`, 'u');

/** The anchor that a note begins with; null where it begins with none. */
export function anchorIn(note: string): Anchor | null {
  const found = anchorAtBegin.exec(note);
  if (found === null) return null;
  const spans = found[2]!.split(', ').map((place): Span => {
    const [start, end] = place.split('–').map(Number);
    return { start: start!, end: end! };
  });
  return { file: found[1]!, sha256: found[3]!, spans };
}
