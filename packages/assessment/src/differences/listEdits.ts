export type How = 'added' | 'removed' | 'changed' | 'moved';

/** One thing that makes a list more like another one. */
export interface ListEdit<Item> {
  readonly how: How;
  /** Null where it is added. */
  readonly from: Item | null;
  /** Null where it is removed. */
  readonly to: Item | null;
  /** The list with this edit and no other; edits may be made one after the other. */
  readonly apply: (list: readonly Item[]) => readonly Item[];
}

/** The edits that lead from one list to another. What both have in the same order stays; of what is left,
 *  the same in another place is moved, and what stands between the same neighbours is changed.
 *  @param key  tells whether two items say the same. @param name  tells, where it is not null, that an item
 *  is the other one in other words.
 *  Cost O(a × b). */
export function listEdits<Item>(
  a: readonly Item[],
  b: readonly Item[],
  key: (item: Item) => string,
  name: (item: Item) => string | null = () => null,
): ListEdit<Item>[] {
  /** Index in `a` of each item of `b`; −1: none. */
  const counterpart = inCommon(a.map(key), b.map(key));
  const stays = counterpart.map((at) => at >= 0);
  const isTaken = new Set(counterpart.filter((at) => at >= 0));
  const pair = (fits: (x: Item, y: Item, i: number, j: number) => boolean): number[] =>
    b.flatMap((y, j) => {
      if (counterpart[j]! >= 0) return [];
      const i = a.findIndex((x, at) => !isTaken.has(at) && fits(x, y, at, j));
      if (i < 0) return [];
      isTaken.add(i);
      counterpart[j] = i;
      return [j];
    });
  /** How many items that stay come before. */
  const before = (j: number): number => stays.slice(0, j).filter(Boolean).length;
  const staying = counterpart.filter((_, j) => stays[j]);
  const beforeInA = (i: number): number => staying.filter((at) => at < i).length;
  const moved = pair((x, y) => key(x) === key(y));
  pair((x, y) => name(x) !== null && name(x) === name(y));
  pair((_x, _y, i, j) => beforeInA(i) === before(j));
  const removed = a.filter((_, i) => !isTaken.has(i));
  return [
    ...removed.map(
      (from): ListEdit<Item> => ({
        how: 'removed',
        from,
        to: null,
        apply: (list) => list.filter((item) => item !== from),
      }),
    ),
    ...b.flatMap((to, j): ListEdit<Item>[] => {
      if (stays[j] === true) return [];
      const at = counterpart[j]!;
      const from = at < 0 ? null : a[at]!;
      const isMoved = moved.includes(j);
      if (from !== null && !isMoved) {
        const apply = (list: readonly Item[]): readonly Item[] =>
          list.map((item) => (item === from ? to : item));
        return [{ how: 'changed', from, to, apply }];
      }
      const leaders = b.slice(0, j).map((item, k) => [item, a[counterpart[k]!]]);
      const apply = (list: readonly Item[]): readonly Item[] => {
        const rest = list.filter((item) => item !== from);
        const behind = leaders.map((pairOf) => rest.findIndex((item) => pairOf.includes(item)));
        return rest.toSpliced((behind.findLast((place) => place >= 0) ?? -1) + 1, 0, from ?? to);
      };
      return [{ how: isMoved ? 'moved' : 'added', from, to, apply }];
    }),
  ];
}

/** A longest common subsequence: index in `a` of each item of `b`, −1 for those that are not in it. */
function inCommon(a: readonly string[], b: readonly string[]): number[] {
  const wide = b.length + 1;
  /** Length of the longest from here on. */
  const longest = new Uint16Array((a.length + 1) * wide);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * wide + j] =
        a[i] === b[j]
          ? longest[(i + 1) * wide + j + 1]! + 1
          : Math.max(longest[(i + 1) * wide + j]!, longest[i * wide + j + 1]!);
    }
  }
  const found = b.map(() => -1);
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) found[j++] = i++;
    else if (longest[(i + 1) * wide + j]! >= longest[i * wide + j + 1]!) i++;
    else j++;
  }
  return found;
}
