import type { Block, BlockKind } from '../article.ts';
import { captionMark } from '../captionMark.ts';
import { isHeadlineLike, itemMark } from '../headlines.ts';
import { noticeIn } from './notice.ts';
import { type TextLine, textLines } from './textLines.ts';

/** The blocks of a plain text. Empty lines part them; so do the ends of lines where the text is not
 *  hard-wrapped, which is seen at each line: a wrapped one has no room for the first word of the next. */
export function textBlocks(text: string): Block[] {
  const lines = textLines(text);
  const width = wrapWidth(lines);
  const groups: TextLine[][] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const goesOn = before !== undefined && line.isNext && continues(text, before, line, width);
    if (goesOn) groups.at(-1)!.push(line);
    else groups.push([line]);
  }
  const spans = groups.map((group) => ({
    start: group[0]!.start,
    end: group.at(-1)!.end,
    nLines: group.length,
  }));
  let isHeadlineDue = true;
  return spans.map(({ start, end, nLines }, at) => {
    const words = text.slice(start, end);
    const isNotice = noticeIn(words) !== null;
    const isHeadline = isHeadlineDue && !isNotice && nLines <= 2 && isHeadlineLike(words);
    if (!isNotice) isHeadlineDue = false;
    const isLast = at === spans.length - 1;
    const kind = isHeadline ? 'headline' : kindOf(words, isNotice || isLast || nLines > 1);
    return { kind, start, end };
  });
}

/** Lines of a hard-wrapped text are at least and at most so long. */
const leastWidth = 50;
const mostWidth = 120;

/** Characters up to which the lines of a hard-wrapped text are filled; null for a text that is not. */
function wrapWidth(lines: readonly TextLine[]): number | null {
  const longest = lines.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return longest < leastWidth || longest > mostWidth ? null : longest;
}

/** Whether `line` goes on with the paragraph of the line before it. */
function continues(text: string, before: TextLine, line: TextLine, width: number | null): boolean {
  if (width === null || (line.isIndented && !before.isIndented)) return false;
  const words = text.slice(line.start, line.end);
  if (noticeIn(text.slice(before.start, before.end)) !== null || noticeIn(words) !== null) {
    return false;
  }
  if (itemMark.test(words)) return false;
  const firstWord = words.split(/\s/, 1)[0]!;
  return before.end - before.start + 1 + firstWord.length > width;
}

function kindOf(words: string, isProse: boolean): BlockKind {
  if (captionMark.test(words)) return 'caption';
  if (words.startsWith('>')) return 'quotation';
  if (itemMark.test(words)) return 'item';
  return !isProse && isSubheadingLike(words) ? 'subheading' : 'paragraph';
}

/** Whether words can head a section: few, on one line, without any sign at the end. */
function isSubheadingLike(words: string): boolean {
  return words.length <= mostSubheading && /^["“‘']?[\p{Lu}\p{N}].*[\p{L}\p{N}]$/u.test(words);
}

const mostSubheading = 80;
