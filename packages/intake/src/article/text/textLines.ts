import type { Span } from '../../span.ts';

/** A line without the white space at its ends; empty where it has nothing else. */
export interface TextLine extends Span {
  /** Whether white space stands before it. */
  readonly isIndented: boolean;
}

/** The lines of a text, however they end. */
export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n\u2028\u2029]+|\r\n|[\r\n\u2028\u2029]/g)) {
    // An end of line after another is an empty line; the first one only ends the line before it.
    if (/^[\r\n\u2028\u2029]/.test(line)) {
      const before = text[index - 1];
      const isEmpty = before === undefined || /[\r\n\u2028\u2029]/.test(before);
      if (isEmpty) lines.push({ start: index, end: index, isIndented: false });
      continue;
    }
    const begin = line.length - line.trimStart().length;
    const start = index + begin;
    const end = Math.max(start, index + line.trimEnd().length);
    lines.push({ start, end, isIndented: begin > 0 });
  }
  return lines;
}
