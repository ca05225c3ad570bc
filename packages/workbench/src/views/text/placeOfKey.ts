/** Something that a line begins: an item of a list at its dash, or a key. */
interface Begun {
  readonly column: number;
  /** Null for an item. */
  readonly key: string | null;
}

/** Path of the map in which a key begins at the end of a text; null where no key can begin there. Only
 *  indentation, dashes and braces count, so that it is known also where the rest has mistakes. Which
 *  item of a list it is, is no matter: it is always 0. */
export function placeOfKey(before: string): (string | number)[] | null {
  const lines = before.split('\n');
  const last = lines.pop()!;
  const brace = openBrace(last);
  const own = begunBy(brace < 0 ? last : last.slice(0, brace));
  const isFree = brace < 0 ? own.isOpen : /(^|,)\s*$/.test(last.slice(brace + 1));
  if (!isFree || own.rest.trim() !== '') return null;
  const path = own.begun.map(stepOf);
  let inner: Begun = own.begun[0] ?? { column: own.column, key: '' };
  for (const line of lines.reverse()) {
    if (/^\s*(#|$)/.test(line)) continue;
    for (const one of begunBy(line).begun.reverse()) {
      // A list may stand in the column of its key.
      const isAround =
        one.column < inner.column ||
        (one.column === inner.column && inner.key === null && one.key !== null);
      if (!isAround) continue;
      path.unshift(stepOf(one));
      inner = one;
    }
  }
  return path;
}

function stepOf({ key }: Begun): string | number {
  return key ?? 0;
}

/** What a line begins, from left to right, and what is left of it. */
function begunBy(line: string): {
  readonly begun: Begun[];
  readonly column: number;
  readonly rest: string;
  /** Whether a key may begin at its end. */
  readonly isOpen: boolean;
} {
  const lead = /^ *(?:- +)*/.exec(line)![0];
  const behind = line.slice(lead.length);
  const key = /^([\w-]+):(?: |$)/.exec(behind)?.[1];
  const begun: Begun[] = [...lead.matchAll(/-/g)].map(({ index }) => ({
    column: index,
    key: null,
  }));
  if (key !== undefined) begun.push({ column: lead.length, key });
  const rest = key === undefined ? behind : behind.slice(key.length + 1);
  return { begun, column: lead.length, rest, isOpen: behind === '' };
}

/** Column of the brace that is open at the end of a line; −1 without one. */
function openBrace(line: string): number {
  const open: number[] = [];
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '{') open.push(at);
    else if (line[at] === '}') open.pop();
    else if (line[at] === '#' && open.length === 0) return -1;
  }
  return open.at(-1) ?? -1;
}
