import { ModelError } from '../model/error.ts';

/** Options taken, as two words: bit k of `low` is option k, bit k of `high` option 30 + k. Words of 30
 *  bits are small integers, so nothing is lost in any arithmetic on them. */
export interface OptionSet {
  readonly low: number;
  readonly high: number;
}

/** Options in one word. */
const wordBits = 30;

/** Most options a model may have whose states are not listed. */
export const maxUnlistedOptions: number = 2 * wordBits;

/** The set of these options.
 *  @throws ModelError "unknown-option" for an index outside 0–59. */
export function optionSet(options: Iterable<number>): OptionSet {
  let low = 0;
  let high = 0;
  for (const k of options) {
    if (!Number.isInteger(k) || k < 0 || k >= maxUnlistedOptions) {
      throw new ModelError('unknown-option', `no option has the index ${k}`, k);
    }
    if (k < wordBits) low |= 1 << k;
    else high |= 1 << (k - wordBits);
  }
  return { low, high };
}

export function hasOption({ low, high }: OptionSet, k: number): boolean {
  return ((k < wordBits ? low >>> k : high >>> (k - wordBits)) & 1) === 1;
}

/** The options in it, ascending. */
export function optionsIn(set: OptionSet): number[] {
  const found: number[] = [];
  for (let k = 0; k < maxUnlistedOptions; k++) if (hasOption(set, k)) found.push(k);
  return found;
}

export function isSameSet(a: OptionSet, b: OptionSet): boolean {
  return a.low === b.low && a.high === b.high;
}

/** `from`, but as `to` in the options of `within`. */
export function exchanged(from: OptionSet, to: OptionSet, within: OptionSet): OptionSet {
  return {
    low: (from.low & ~within.low) | (to.low & within.low),
    high: (from.high & ~within.high) | (to.high & within.high),
  };
}

/** Options in one of two sets only. */
export function changedOptions(a: OptionSet, b: OptionSet): OptionSet {
  return { low: a.low ^ b.low, high: a.high ^ b.high };
}

/** Negative where `a` has the lower decimal, 0 for the same set. */
export function byDecimal(a: OptionSet, b: OptionSet): number {
  return a.high - b.high || a.low - b.low;
}
