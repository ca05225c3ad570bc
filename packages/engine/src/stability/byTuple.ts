/** Things by tuples of small numbers, all of one length. */
export class ByTuple<T> {
  readonly #root: Branch<T> = { next: [], thing: undefined };

  /** The branch of a tuple. @param without  place of a number that does not count. */
  of(tuple: readonly number[], without = -1): Branch<T> {
    let branch = this.#root;
    for (let at = 0; at < tuple.length; at++) {
      if (at === without) continue;
      branch.next[tuple[at]!] ??= { next: [], thing: undefined };
      branch = branch.next[tuple[at]!]!;
    }
    return branch;
  }
}

export interface Branch<T> {
  /** By the next number. */
  readonly next: Branch<T>[];
  thing: T | undefined;
}
