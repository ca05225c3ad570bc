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
  return [...pathAround(lines, own), ...own.begun.map(stepOf)];
}

/** Path of the value that is being written at the end of a text, and what is written of it; null where
 *  that is none, or one of several lines. The same counts. */
export function placeOfValue(before: string): {
  readonly path: readonly (string | number)[];
  readonly written: string;
} | null {
  const lines = before.split('\n');
  const own = begunBy(lines.pop()!);
  if (own.begun.length === 0) return null;
  const inside = flowAt(own.rest);
  if (inside === null) return null;
  return {
    path: [...pathAround(lines, own), ...own.begun.map(stepOf), ...inside.path],
    written: inside.written.trimStart(),
  };
}

/** Path of what stands around a line. @param lines  those before it. */
function pathAround(
  lines: readonly string[],
  own: ReturnType<typeof begunBy>,
): (string | number)[] {
  const path: (string | number)[] = [];
  let inner: Begun = own.begun[0] ?? { column: own.column, key: '' };
  for (const line of lines.toReversed()) {
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

/** Where one is at the end of a value of one line, in its braces and brackets; null behind a value that is
 *  closed, at a key, and in a comment. */
function flowAt(
  text: string,
): { readonly path: (string | number)[]; readonly written: string } | null {
  /** Keys and items around, outermost first; null: a key that is not written yet. */
  const around: (string | 0 | null)[] = [];
  let [written, quote, isClosed] = ['', '', false];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (quote !== '') {
      if (letter === quote) [quote, isClosed] = ['', true];
      else written += letter;
    } else if (`"'`.includes(letter) && written.trim() === '') quote = letter;
    else if (letter === '#' && /^$|\s$/.test(text.slice(0, at))) return null;
    else if ('{['.includes(letter) && written.trim() === '') around.push(letter === '{' ? null : 0);
    else if ('}]'.includes(letter) && around.length > 0) {
      around.pop();
      [written, isClosed] = ['', true];
    } else if (letter === ',' && around.length > 0) {
      if (around.at(-1) !== 0) around[around.length - 1] = null;
      [written, isClosed] = ['', false];
    } else if (letter === ':' && around.at(-1) === null) {
      around[around.length - 1] = written.trim();
      [written, isClosed] = ['', false];
    } else written += letter;
  }
  if (isClosed || around.includes(null)) return null;
  return { path: around as (string | 0)[], written };
}
