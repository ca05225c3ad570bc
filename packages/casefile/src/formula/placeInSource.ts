/** Offset in the file of an offset inside a YAML string.
 *
 *  Plain and quoted strings on one line hold their text as it stands. Folded and multi-line ones
 *  change white space only, so the character is found by counting those that are not white space.
 *  @param source  the scalar as written, quotes and block header included. */
export function placeInSource(source: string, value: string, offset: number): number {
  const whole = source.indexOf(value);
  if (whole >= 0 && value.length > 0) return whole + Math.min(offset, value.length);
  const header = /^[|>][^\n]*\n/.exec(source)?.[0].length ?? 0;
  const opening = header === 0 && /^["']/.test(source) ? 1 : 0;
  let left = value.slice(0, offset).replace(/\s+/g, '').length;
  for (let at = header + opening; at < source.length; at++) {
    if (/\s/.test(source[at]!)) continue;
    if (left === 0) return at;
    left--;
  }
  return source.length;
}
