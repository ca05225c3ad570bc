/** "a", "a and b", "a, b and c"; "a, b and c, and d" where one of them has an "and" of its own. */
export function enumeration(items: readonly string[], last = 'and'): string {
  if (items.length <= 1) return items.join('');
  const isCompound = items.some((item) => item.includes(` ${last} `));
  return `${items.slice(0, -1).join(', ')}${isCompound ? ',' : ''} ${last} ${items.at(-1)}`;
}

/** "1 report", "3 reports". */
export function counted(n: number, one: string, many: string = `${one}s`): string {
  return `${figure(n)} ${n === 1 ? one : many}`;
}

/** A number with thousands separated. */
export function figure(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
}

/** A range of figures as stated. */
export function figures(low: number, high: number): string {
  return low === high ? figure(low) : `${figure(low)}–${figure(high)}`;
}

/** A range of probabilities without a word for it, figures to the nearest 5 %: "5–45 %". */
export function percentRange({
  low,
  high,
}: {
  readonly low: number;
  readonly high: number;
}): string {
  // Half of a step, and what rounding may have taken from it.
  const [from, to] = [low, high].map((p) => Math.round(p * 20 + 1e-9) * 5);
  return from === to ? `${from} %` : `${from}–${to} %`;
}

/** A text that can stand inside a sentence: its first word in lower case, unless it is an
 *  abbreviation or looks like a name by a capital further on. */
export function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
}

/** A text that can begin a sentence. @param ids  words that are never written large. */
export function upperFirst(text: string, ids: ReadonlySet<string> = noIds): string {
  const [first = ''] = text;
  const [word = ''] = text.match(/^[A-Za-z][A-Za-z0-9_-]*/) ?? [];
  return ids.has(word) ? text : first.toUpperCase() + text.slice(first.length);
}

/** A sentence: begins large, unless with an id, and ends with a full stop, if it has no end of its
 *  own. @param ids  words that are never written large. */
export function sentence(text: string, ids: ReadonlySet<string> = noIds): string {
  const begun = upperFirst(text.trim(), ids);
  return /[.!?…]["”’)]?$/.test(begun) ? begun : `${begun}.`;
}

const noIds: ReadonlySet<string> = new Set();

/** A statement that can stand inside quotation marks in a sentence: without its full stop. */
export function quoted(text: string): string {
  return `“${text.trim().replace(/\.$/, '')}”`;
}
