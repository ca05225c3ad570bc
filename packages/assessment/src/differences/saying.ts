/** What a part of a case says, wherever in its file it stands: equal for parts that say the same. */
export function saying(part: unknown): string {
  return JSON.stringify(part, (key, value: unknown) => {
    if (places.has(key)) return undefined;
    if (typeof value === 'bigint') return `${value}`;
    return value instanceof Map ? [...(value as ReadonlyMap<unknown, unknown>)] : value;
  });
}

export function same(a: unknown, b: unknown): boolean {
  return saying(a) === saying(b);
}

/** Where it stands, and what changes no answer. */
const places: ReadonlySet<string> = new Set(['range', 'line', 'note', 'because']);
