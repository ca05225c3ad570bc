import type { Span } from '../../span.ts';

/** A line with something on it, without the white space at its ends. */
export interface TextLine extends Span {
  /** Whether white space stands before it. */
  readonly isIndented: boolean;
  /** Whether no empty line stands before it. */
  readonly isNext: boolean;
}

/** The lines of a text that are not empty, however they end. */
export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let end = 0;
  for (const { 0: line, index: start } of text.matchAll(/\S(?:[^\r\n\u2028\u2029]*\S)?/g)) {
    const isNext = lines.length > 0 && !emptyLine.test(text.slice(end, start));
    const isIndented = start > 0 && !/[\r\n\u2028\u2029]/.test(text[start - 1]!);
    end = start + line.length;
    lines.push({ start, end, isIndented, isNext });
  }
  return lines;
}

/** Two ends of lines with nothing between them; CR and LF together are one. */
const emptyLine = /(?:\r\n|\r(?!\n)|[\n\u2028\u2029])\s*?[\r\n\u2028\u2029]/;
