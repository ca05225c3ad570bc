/** Positions 0 … n − 1, each with a vector of keys and a bit pattern, some of them active: finds, from
 *  left to right, the active positions of a range whose every key exceeds a bound and whose pattern
 *  holds given bits.
 *
 *  A node of the tree has the greatest of each key below it, and the union of the patterns. Where the
 *  positions of a range are sorted by the first of two keys a find costs O(log n); with more keys, or
 *  patterns, the tree only skips what it can. */
export class DominanceTree {
  readonly #nKeys: number;
  readonly #nLeaves: number;
  /** Per key Int32Array [n]. */
  readonly #keys: readonly Int32Array[];
  /** Int32Array [2 × nLeaves × nKeys], node by node, the root is node 1; −1: nothing active. */
  readonly #greatest: Int32Array;
  readonly #patterns: Int32Array | null;

  /** @param keys  per key Int32Array [n], values ≥ 0.
   *  @param patterns  Int32Array [n], or null where there are no bits to hold. */
  constructor(keys: readonly Int32Array[], patterns: Int32Array | null, isActive: boolean) {
    const n = keys[0]!.length;
    let nLeaves = 1;
    while (nLeaves < n) nLeaves *= 2;
    this.#nKeys = keys.length;
    this.#nLeaves = nLeaves;
    this.#keys = keys;
    this.#greatest = new Int32Array(2 * nLeaves * keys.length).fill(-1);
    this.#patterns = patterns === null ? null : new Int32Array(2 * nLeaves);
    this.#patterns?.set(patterns!, nLeaves);
    if (isActive) {
      for (let k = 0; k < keys.length; k++) {
        for (let at = 0; at < n; at++) {
          this.#greatest[(nLeaves + at) * keys.length + k] = keys[k]![at]!;
        }
      }
    }
    for (let node = nLeaves - 1; node > 0; node--) {
      this.#gather(node);
      if (this.#patterns !== null) {
        this.#patterns[node] = this.#patterns[2 * node]! | this.#patterns[2 * node + 1]!;
      }
    }
  }

  /** Makes a position active, or takes it out. */
  set(at: number, isActive: boolean): void {
    const leaf = this.#nLeaves + at;
    for (let k = 0; k < this.#nKeys; k++) {
      this.#greatest[leaf * this.#nKeys + k] = isActive ? this.#keys[k]![at]! : -1;
    }
    for (let node = leaf >>> 1; node > 0 && this.#gather(node); node >>>= 1);
  }

  /** The first active position of `from` … `end` − 1 with every key above its bound and all the bits
   *  of `pattern`; −1 where there is none. */
  next(from: number, end: number, bounds: Int32Array, pattern: number): number {
    if (from >= end) return -1;
    const nLeaves = this.#nLeaves;
    const depth = Math.clz32(nLeaves);
    let node = nLeaves + from;
    for (;;) {
      if (this.#mayHold(node, bounds, pattern)) {
        if (node >= nLeaves) return node - nLeaves;
        node *= 2;
        continue;
      }
      while ((node & 1) === 1) node >>>= 1;
      if (node === 0) return -1;
      node++;
      if ((node << (Math.clz32(node) - depth)) - nLeaves >= end) return -1;
    }
  }

  #mayHold(node: number, bounds: Int32Array, pattern: number): boolean {
    const nKeys = this.#nKeys;
    for (let k = 0; k < nKeys; k++) {
      if (this.#greatest[node * nKeys + k]! <= bounds[k]!) return false;
    }
    return this.#patterns === null || (this.#patterns[node]! & pattern) === pattern;
  }

  /** Takes the greatest of both children; whether that changed the node. */
  #gather(node: number): boolean {
    const nKeys = this.#nKeys;
    const greatest = this.#greatest;
    let isChanged = false;
    for (let k = 0; k < nKeys; k++) {
      const left = greatest[2 * node * nKeys + k]!;
      const right = greatest[(2 * node + 1) * nKeys + k]!;
      const most = left > right ? left : right;
      if (greatest[node * nKeys + k] !== most) {
        greatest[node * nKeys + k] = most;
        isChanged = true;
      }
    }
    return isChanged;
  }
}
