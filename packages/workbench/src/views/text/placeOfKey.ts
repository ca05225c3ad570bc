/** Path of the map in which a key begins at the end of a text; null where no key can begin there. Only
 *  indentation, dashes and braces count, so that it is known also where the rest has mistakes. */
export function placeOfKey(before: string): (string | number)[] | null {
  const lines = before.split('\n');
  const last = lines[lines.length - 1]!;
  const brace = openBrace(last);
  const start = brace < 0 ? last : last.slice(0, brace);
  const inside = brace < 0 ? null : last.slice(brace + 1);
  if (inside !== null && !/(^|,)\s*$/.test(inside)) return null;
  const lead = /^ *(?:- +)*/.exec(start)![0];
  const rest = start.slice(lead.length);
  if (inside === null && rest !== '') return null;
  let column = lead.length;
  const path: (string | number)[] = [];
  if (inside !== null) {
    const key = /^([\w-]+):\s*$/.exec(rest)?.[1];
    if (key !== undefined) path.unshift(key);
    else if (rest.trim() !== '') return null;
  }
  // A dash begins an item of a list; which one is no matter.
  for (const _ of lead.matchAll(/-/g)) path.unshift(0);
  column = lead.indexOf('-') < 0 ? column : lead.indexOf('-') + 1;
  for (let at = lines.length - 2; at >= 0 && column > 0; at--) {
    const [, indent = '', dashes = '', key] = /^( *)((?:- +)*)(?:([\w-]+):)?/.exec(lines[at]!)!;
    if (lines[at]!.trim() === '' || lines[at]!.trim().startsWith('#')) continue;
    const keyColumn = indent.length + dashes.length;
    // A list may stand in the column of its key.
    const isAbove = keyColumn < column;
    if (isAbove && key !== undefined) {
      path.unshift(key);
      column = keyColumn;
    }
    if (dashes !== '' && indent.length < column) {
      for (const _ of dashes.matchAll(/-/g)) path.unshift(0);
      column = indent.length + 1;
    }
  }
  return path;
}

/** Column of the brace that is open at the end of a line; −1 without one. */
function openBrace(line: string): number {
  const open: number[] = [];
  for (const [at, c] of [...line].entries()) {
    if (c === '{') open.push(at);
    else if (c === '}') open.pop();
    else if (c === '#' && open.length === 0) return -1;
  }
  return open.at(-1) ?? -1;
}
