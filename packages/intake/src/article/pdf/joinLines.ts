/** The lines of a paragraph as one. A word parted at the end of a line is put together, without its hyphen
 *  unless it stands with one elsewhere.
 *  @param hyphenated  words with hyphens within the lines of the document, in small letters. */
export function joinLines(lines: readonly string[], hyphenated: ReadonlySet<string>): string {
  let joined = '';
  for (const line of lines.map((each) => each.trim())) {
    const begin = /(\p{L}+)[-\u00ad]$/u.exec(joined)?.[1];
    const rest = /^\p{Ll}+/u.exec(line)?.[0];
    if (joined.endsWith('\u00ad') || (begin !== undefined && rest !== undefined)) {
      const isCompound = hyphenated.has(`${begin}-${rest}`.toLowerCase());
      joined = isCompound ? joined + line : joined.slice(0, -1) + line;
    } else if (/\S-$/.test(joined)) joined += line;
    else joined += joined === '' ? line : ` ${line}`;
  }
  return joined;
}
