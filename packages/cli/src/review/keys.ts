/** A key as the browser would call it. */
export interface Key {
  /** The letter, or `ArrowLeft`, `Enter`, `Escape` … */
  readonly name: string;
  readonly isShift: boolean;
}

/** What terminals send for keys that are no letters. */
const sequences: ReadonlyMap<string, Key> = new Map(
  [
    ['[A', 'ArrowUp'],
    ['[B', 'ArrowDown'],
    ['[C', 'ArrowRight'],
    ['[D', 'ArrowLeft'],
    ['OA', 'ArrowUp'],
    ['OB', 'ArrowDown'],
    ['OC', 'ArrowRight'],
    ['OD', 'ArrowLeft'],
  ].map(([sequence, name]) => [sequence!, { name: name!, isShift: false }]),
);

const shifted: ReadonlyMap<string, string> = new Map([
  ['[1;2C', 'ArrowRight'],
  ['[1;2D', 'ArrowLeft'],
]);

const control: ReadonlyMap<string, string> = new Map([
  ['\r', 'Enter'],
  ['\n', 'Enter'],
  ['\u0003', 'Ctrl-C'],
  ['\u0004', 'Ctrl-D'],
  ['\u001b', 'Escape'],
]);

/** The keys in what a terminal in raw mode sends at once; unknown sequences are none. */
export function keysIn(sent: string): Key[] {
  // An escape, in the category of control characters, begins a sequence.
  const parts = sent.match(/\p{Cc}(?:\[[\d;]*[A-Za-z~]|O[A-Za-z])|./gsu) ?? [];
  return parts.flatMap((part): Key[] => {
    if (part.length === 1 || !part.startsWith('\u001b')) {
      return [{ name: control.get(part) ?? part, isShift: false }];
    }
    const sequence = part.slice(1);
    const name = shifted.get(sequence);
    if (name !== undefined) return [{ name, isShift: true }];
    const key = sequences.get(sequence);
    return key === undefined ? [] : [key];
  });
}
