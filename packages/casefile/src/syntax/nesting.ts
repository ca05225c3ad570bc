/** Deepest nesting of brackets, dashes or indentation handed to the parser. What lies between this
 *  and `maxDepth` of the plain values is refused after parsing, with the exact place. */
export const maxRawDepth = 500;

/** Offset where the raw text nests deeper than the limit, −1 where it does not. Looked for before
 *  parsing, because a parser's own stack would be the victim. */
export function tooDeepAt(text: string): number {
  const brackets = bracketsTooDeepAt(text);
  return brackets >= 0 ? brackets : indentationTooDeepAt(text);
}

function bracketsTooDeepAt(text: string): number {
  let open = 0;
  let dashes = 0;
  let isLineStart = true;
  for (let at = 0; at < text.length; at++) {
    const c = text[at];
    if (c === '\n') {
      isLineStart = true;
      dashes = 0;
    } else if (c === '[' || c === '{') open++;
    else if (c === ']' || c === '}') open = Math.max(0, open - 1);
    else if (isLineStart && (c === '-' || c === '?') && text[at + 1] === ' ') dashes++;
    else if (c !== ' ') isLineStart = false;
    if (open > maxRawDepth || dashes > maxRawDepth) return at;
  }
  return -1;
}

function indentationTooDeepAt(text: string): number {
  const widths: number[] = [];
  for (const match of text.matchAll(/^ +(?=\S)/gm)) {
    const width = match[0].length;
    while (widths.length > 0 && widths[widths.length - 1]! >= width) widths.pop();
    widths.push(width);
    if (widths.length > maxRawDepth) return match.index;
  }
  return -1;
}
