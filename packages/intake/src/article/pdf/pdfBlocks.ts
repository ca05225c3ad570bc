import type { BlockKind } from '../article.ts';
import { captionMark } from '../captionMark.ts';
import { isHeadlineLike, itemMark } from '../headlines.ts';
import type { Piece } from '../joinBlocks.ts';
import { noticeIn } from '../text/notice.ts';
import { tidy } from '../tidy.ts';
import { joinLines } from './joinLines.ts';
import type { PdfLine } from './pdfLine.ts';

/** The blocks of a PDF from its lines. A paragraph ends where the space below is wider than between lines,
 *  the letters change their size, the next line is indented, or after a full stop the line has room for
 *  the next word; over a column or a page it goes on unless a sentence ends there. */
export function pdfBlocks(lines: readonly PdfLine[]): Piece[] {
  if (lines.length === 0) return [];
  const bodySize = usualSize(lines);
  const leading = usualLeading(lines);
  const edges = rightEdges(lines);
  const groups: PdfLine[][] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const isNew =
      before === undefined || isParted(before, line, leading, edges.get(edgeKey(before))!);
    if (isNew) groups.push([line]);
    else groups.at(-1)!.push(line);
  }
  const hyphenated = new Set(
    lines.flatMap(({ text }) => text.toLowerCase().match(hyphenWord) ?? []),
  );
  const largest = Math.max(...lines.filter(({ page }) => page === 0).map(({ size }) => size));
  let isHeadlineDue = true;
  const pieces: Piece[] = [];
  for (const group of groups) {
    const text = tidy(
      joinLines(
        group.map((line) => line.text),
        hyphenated,
      ),
    );
    if (text === '') continue;
    const { size, page } = group[0]!;
    const isLarge = size > bodySize * headingShare && text.length <= mostHeading;
    const isFirst = pieces.length === 0 && group.length <= 2 && isHeadlineLike(text);
    const isHeadline = isHeadlineDue && page === 0 && (isLarge ? size === largest : isFirst);
    if (isHeadline) isHeadlineDue = false;
    pieces.push({ kind: isHeadline ? 'headline' : kindOf(text, isLarge), text });
  }
  return pieces;
}

const hyphenWord = /\p{L}+-\p{L}+/gu;

/** Headings are larger than the body by as much. */
const headingShare = 1.12;
const mostHeading = 250;

function kindOf(text: string, isLarge: boolean): BlockKind {
  if (captionMark.test(text)) return 'caption';
  if (isLarge) return 'subheading';
  return itemMark.test(text) ? 'item' : 'paragraph';
}

/** The size in which most letters are set. */
function usualSize(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}

/** From line to line of a paragraph, in sizes of letters: the most frequent step down, the smaller of two. */
function usualLeading(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const [at, line] of lines.entries()) {
    const step = at === 0 ? null : stepTo(lines[at - 1]!, line);
    if (step === null) continue;
    const rounded = Math.round(step * 10) / 10;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return sorted[0]?.[0] ?? defaultLeading;
}

const defaultLeading = 1.2;

/** How far `line` is below `before`, in sizes of letters; null where it is not, or far. */
function stepTo(before: PdfLine, line: PdfLine): number | null {
  if (before.page !== line.page) return null;
  const step = (before.y - line.y) / line.size;
  return step > 0 && step < mostStep ? step : null;
}

/** What is farther below is another part of the page. */
const mostStep = 6;

/** Lines of a column begin within so many points of each other. */
const columnPoints = 40;

function edgeKey({ page, left }: PdfLine): string {
  return `${page} ${Math.round(left / columnPoints)}`;
}

/** How far lines reach to the right, by where they begin. */
function rightEdges(lines: readonly PdfLine[]): Map<string, number> {
  const edges = new Map<string, number>();
  for (const line of lines) {
    edges.set(edgeKey(line), Math.max(edges.get(edgeKey(line)) ?? 0, line.right));
  }
  return edges;
}

/** Whether another block begins with `line`. */
function isParted(before: PdfLine, line: PdfLine, leading: number, edge: number): boolean {
  if (Math.abs(before.size - line.size) > line.size * sizeShare) return true;
  if (itemMark.test(line.text)) return true;
  if (noticeIn(before.text) !== null || noticeIn(line.text) !== null) return true;
  const endsSentence = /[.!?:…]["”’')\]]*\s*$/.test(before.text);
  const step = stepTo(before, line);
  if (step === null) return endsSentence;
  if (step > leading * gapShare) return true;
  if (line.left - before.left > line.size * indent && endsSentence) return true;
  const firstWord = line.text.trim().split(/\s/, 1)[0]!;
  const wordWidth = ((line.right - line.left) / line.text.length) * (firstWord.length + 1);
  return endsSentence && before.right + wordWidth < edge - line.size;
}

/** Letters are of another size from this difference on. */
const sizeShare = 0.08;

/** The space between paragraphs is wider than between lines by as much. */
const gapShare = 1.25;

/** In sizes of letters. */
const indent = 0.7;
