import { Lexer } from 'yaml';

/** Marks by which the lexer says what comes next; they stand nowhere in the text. */
const scalarFollows = '\u001F';
const marks: ReadonlySet<string> = new Set(['\u0002', '\u0018', scalarFollows]);

/** Offsets of the comments of a text. A "#" in quotes or in a block of text begins none. */
export function commentsAt(text: string): number[] {
  const found: number[] = [];
  let at = 0;
  let before = '';
  for (const token of new Lexer().lex(text)) {
    if (token.startsWith('#') && before !== scalarFollows) found.push(at);
    if (!marks.has(token)) at += token.length;
    before = token;
  }
  return found;
}

/** The comments of a text in any order, as one text to compare. */
export function commentsIn(text: string): string {
  return commentsAt(text)
    .map((at) => /[^\r\n]*/.exec(text.slice(at))![0].trimEnd())
    .sort()
    .join('\n');
}
