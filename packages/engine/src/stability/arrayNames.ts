/** Gives equal arrays one name, by which they are kept once and compared at once. */
export class ArrayNames {
  readonly #byHash = new Map<number, number[]>();
  readonly #arrays: Int32Array[] = [];

  /** @returns the number of the array among different ones, in order of appearance, and whether it
   *  appears for the first time; then it is kept.
   *  @param isBorrowed  whether the array will be used again, so that a copy is to be kept. */
  of(values: Int32Array, isBorrowed = false): { readonly name: number; readonly isNew: boolean } {
    const hash = hashOf(values);
    const alike = this.#byHash.get(hash) ?? [];
    this.#byHash.set(hash, alike);
    for (const name of alike) {
      if (isEqual(this.#arrays[name]!, values)) return { name, isNew: false };
    }
    const name = this.#arrays.length;
    this.#arrays.push(isBorrowed ? values.slice() : values);
    alike.push(name);
    return { name, isNew: true };
  }

  /** The array of that name. */
  array(name: number): Int32Array {
    return this.#arrays[name]!;
  }
}

/** FNV-1a over the values. */
function hashOf(values: Int32Array): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < values.length; at++) hash = Math.imul(hash ^ values[at]!, 0x01000193);
  return hash;
}

function isEqual(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
