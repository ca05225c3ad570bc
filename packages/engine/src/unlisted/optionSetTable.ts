import type { OptionSet } from './optionSet.ts';

const absent = -1;

/** Option sets by the order in which they were added: an open hash table on two words. */
export class OptionSetTable {
  #low = new Int32Array(64);
  #high = new Int32Array(64);
  /** Index + 1 of the set in each slot, 0 = free; a power of two of slots, at most half of them taken. */
  #slots = new Int32Array(128);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  at(index: number): OptionSet {
    return { low: this.#low[index]!, high: this.#high[index]! };
  }

  /** Index of the set, −1 where it was not added. */
  indexOf(set: OptionSet): number {
    return this.#slots[this.#slotOf(set)]! - 1;
  }

  /** Adds a set. @returns whether it is new; then its index is the last one. */
  add(set: OptionSet): boolean {
    const slot = this.#slotOf(set);
    if (this.#slots[slot]! - 1 !== absent) return false;
    if (this.#size === this.#low.length) {
      this.#grow();
      this.#place(set, this.#slotOf(set));
    } else this.#place(set, slot);
    return true;
  }

  #place({ low, high }: OptionSet, slot: number): void {
    this.#low[this.#size] = low;
    this.#high[this.#size] = high;
    this.#slots[slot] = ++this.#size;
  }

  /** The slot that holds the set, or the free one where it belongs. */
  #slotOf({ low, high }: OptionSet): number {
    const mask = this.#slots.length - 1;
    let hash = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let slot = (hash ^ (hash >>> 13)) & mask;
    for (;;) {
      const index = this.#slots[slot]! - 1;
      if (index === absent || (this.#low[index] === low && this.#high[index] === high)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const low = new Int32Array(this.#low.length * 2);
    const high = new Int32Array(low.length);
    low.set(this.#low);
    high.set(this.#high);
    this.#low = low;
    this.#high = high;
    this.#slots = new Int32Array(low.length * 2);
    for (let index = 0; index < this.#size; index++) {
      this.#slots[this.#slotOf(this.at(index))] = index + 1;
    }
  }
}
