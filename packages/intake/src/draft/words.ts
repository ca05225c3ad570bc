import { type Token, taggedText, tokensIn } from '../language/tokens.ts';

/** A passage's text on one line. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The first words of a text, as many as fit, with "…" where some are left out. */
export function shortened(text: string, most: number): string {
  const line = onOneLine(text);
  if (line.length <= most) return line;
  const cut = line.slice(0, most).replace(/\p{Cs}$/u, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:]+$/u, '')} …`;
}

/** The words and marks of a text of its own. */
export function tokensOf(text: string): Token[] {
  return tokensIn(taggedText(text), [{ start: 0, end: text.length }])[0]!;
}

/** Letters and digits of a text by word, in small letters: what stays when marks and spacing differ. */
export function bareWords(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[’']/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
