/** Offset in a scalar as written of an offset inside its value; at white space and at the end, the
 *  place behind the character before.
 *
 *  Folding, indentation and chomping change white space only, and an escape stands for one
 *  character: so the characters that are not white space correspond one by one.
 *  @param source  the scalar as written, quotes and block header included. */
export function placeInSource(source: string, value: string, offset: number): number {
  const opening = /^[|>][^\n]*\n?|^["']/.exec(source)?.[0] ?? '';
  const isAtCharacter = /^\S/.test(value.slice(offset));
  let before = value.slice(0, offset).replace(/\s/g, '').length;
  let at = opening.length;
  if (before === 0 && !isAtCharacter) return at;
  while (at < source.length) {
    const { text, length } = written(source, at, opening);
    const count = text.replace(/\s/g, '').length;
    if (isAtCharacter && count > before) return at;
    at += length;
    before -= count;
    if (!isAtCharacter && before <= 0) return at;
  }
  return source.length;
}

/** Escapes of double-quoted text that stand for one character of white space. */
const whiteEscapes = 'tnrvf _LP\t';

/** What stands at an offset of a scalar, and how many characters write it. */
function written(source: string, at: number, opening: string): { text: string; length: number } {
  if (opening === "'" && source.startsWith("''", at)) return { text: "'", length: 2 };
  if (opening !== '"' || source[at] !== '\\') return { text: source[at]!, length: 1 };
  const kind = source[at + 1] ?? '';
  const digits = kind === 'x' ? 2 : kind === 'u' ? 4 : kind === 'U' ? 8 : 0;
  if (digits > 0) {
    const code = Number.parseInt(source.slice(at + 2, at + 2 + digits), 16);
    const isCharacter = code >= 0 && code <= 0x10ffff;
    return { text: isCharacter ? String.fromCodePoint(code) : '', length: 2 + digits };
  }
  // A backslash before the end of a line joins the lines.
  if (kind === '\n' || kind === '\r') return { text: '', length: 2 };
  return { text: whiteEscapes.includes(kind) ? ' ' : kind, length: 2 };
}
