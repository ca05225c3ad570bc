/** Parts of a document by their paths (`a.b|c` is `a.b` and `a.c`), as one object in JSON; fractions to
 *  three places. */
export function pickedJson(document: unknown, paths: readonly string[]): string {
  const all: Record<string, unknown> = {};
  const each = paths.flatMap((path) =>
    path
      .split('.')
      .map((step) => step.split('|'))
      .reduce<string[][]>(
        (before, steps) => before.flatMap((start) => steps.map((step) => [...start, step])),
        [[]],
      ),
  );
  for (const steps of each) {
    let from: unknown = document;
    let into: Record<string, unknown> = all;
    for (const [at, step] of steps.entries()) {
      from = (from as Record<string, unknown>)[step];
      const known = into[step];
      into[step] =
        at === steps.length - 1 ? from : typeof known === 'object' && known !== null ? known : {};
      into = into[step] as Record<string, unknown>;
    }
  }
  const rounded = JSON.parse(JSON.stringify(all), (_, value: unknown): unknown => {
    if (typeof value === 'number') return Math.round(value * 1000) / 1000;
    // Items picked out of a list make a list again.
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const keys = Object.keys(value);
    const isOfItems = keys.length > 0 && keys.every((key) => /^\d+$/.test(key));
    return isOfItems ? Object.values(value) : value;
  });
  return `${compact(rounded)}\n`;
}

/** JSON with an object or list on one line where it fits. */
function compact(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  if (typeof value !== 'object' || value === null || indent.length + flat.length <= 96) return flat;
  const deeper = `${indent}  `;
  const items = Array.isArray(value)
    ? value.map((item) => `${deeper}${compact(item, deeper)}`)
    : Object.entries(value).map(
        ([key, item]) => `${deeper}${JSON.stringify(key)}: ${compact(item, deeper)}`,
      );
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${items.join(',\n')}\n${indent}${close}`;
}
