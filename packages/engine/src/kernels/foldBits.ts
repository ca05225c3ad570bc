import { noPulse, type Pulse } from '../model/pulse.ts';
import { bitsOf } from '../moves/ownGroups.ts';
import { greater, lesser } from './choices.ts';
import type { Workspace } from './workspace.ts';

type Extreme = 'min' | 'max';

/** Neighbouring bits from `low` to `high` − 1. */
interface Run {
  readonly low: number;
  readonly high: number;
}

/** The extreme value over all states that can be reached by changing the options of `mask`: forward ones
 *  only from 0 to 1, backward ones only from 1 to 0.
 *  @param values  Int32Array [2^options], indexed by decimal. @param pulse  called before every pass.
 *  @returns Int32Array [2^options] from the workspace. Cost O(states), and O(states left × one-way
 *  options). */
export function foldBits(
  values: Int32Array,
  mask: number,
  forward: number,
  backward: number,
  extreme: Extreme,
  workspace: Workspace,
  pulse: Pulse = noPulse,
): Int32Array {
  const folded = foldAway(values, mask, forward, backward, extreme, workspace, pulse);
  return putIn(folded, mask & ~(forward | backward), workspace, pulse);
}

/** The same without the options that change both ways: they make no difference any more, so their bits
 *  are left out of the index, and what is left to do is halved by each. */
export function foldAway(
  values: Int32Array,
  mask: number,
  forward: number,
  backward: number,
  extreme: Extreme,
  workspace: Workspace,
  pulse: Pulse = noPulse,
): Int32Array {
  const free = mask & ~(forward | backward);
  let table = values;
  for (const run of runsOf(free).toReversed()) {
    pulse();
    const next = foldRun(table, run, extreme, workspace);
    if (table !== values) workspace.giveBack(table);
    table = next;
  }
  if (table === values) {
    table = workspace.take(values.length);
    table.set(values);
  }
  const oneWay = bitsOf(mask & (forward | backward));
  const freely = bitsOf(free);
  for (const bit of oneWay) {
    pulse();
    const place = bit - freely.filter((other) => other < bit).length;
    foldOneWay(table, place, ((forward >>> bit) & 1) === 1, extreme);
  }
  return table;
}

function runsOf(mask: number): Run[] {
  const runs: Run[] = [];
  for (const bit of bitsOf(mask)) {
    const last = runs.at(-1);
    if (last?.high === bit) runs[runs.length - 1] = { low: last.low, high: bit + 1 };
    else runs.push({ low: bit, high: bit + 1 });
  }
  return runs;
}

/** Blocks shorter than this are gone through one value after the other. */
const shortBlock = 16;

/** The extreme of the values whose indices differ in a run of bits; without those bits. */
function foldRun(
  values: Int32Array,
  { low, high }: Run,
  extreme: Extreme,
  workspace: Workspace,
): Int32Array {
  const block = 2 ** low;
  const span = 2 ** high;
  const out = workspace.take(values.length / 2 ** (high - low));
  const isMin = extreme === 'min';
  for (let base = 0, to = 0; base < values.length; base += span, to += block) {
    if (block < shortBlock) {
      for (let l = 0; l < block; l++) {
        let best = values[base + l]!;
        for (let at = base + l + block; at < base + span; at += block) {
          const value = values[at]!;
          best = isMin ? lesser(best, value) : greater(best, value);
        }
        out[to + l] = best;
      }
      continue;
    }
    out.set(values.subarray(base, base + block), to);
    for (let from = base + block; from < base + span; from += block) {
      if (isMin) lowerBlock(out, to, values, from, block);
      else raiseBlock(out, to, values, from, block);
    }
  }
  return out;
}

function lowerBlock(
  out: Int32Array,
  to: number,
  values: Int32Array,
  from: number,
  size: number,
): void {
  for (let l = 0; l < size; l++) out[to + l] = lesser(out[to + l]!, values[from + l]!);
}

function raiseBlock(
  out: Int32Array,
  to: number,
  values: Int32Array,
  from: number,
  size: number,
): void {
  for (let l = 0; l < size; l++) out[to + l] = greater(out[to + l]!, values[from + l]!);
}

/** Puts bits in again that make no difference.
 *  @param values  given back. */
function putIn(values: Int32Array, free: number, workspace: Workspace, pulse: Pulse): Int32Array {
  let table = values;
  for (const { low, high } of runsOf(free)) {
    pulse();
    const block = 2 ** low;
    const count = 2 ** (high - low);
    const out = workspace.take(table.length * count);
    for (let from = 0, to = 0; from < table.length; from += block) {
      if (block < shortBlock) {
        for (let n = 0; n < count; n++) {
          for (let l = 0; l < block; l++) out[to++] = table[from + l]!;
        }
      } else {
        const same = table.subarray(from, from + block);
        for (let n = 0; n < count; n++, to += block) out.set(same, to);
      }
    }
    workspace.giveBack(table);
    table = out;
  }
  return table;
}

/** In place: where the bit may still change, the better of changing it and leaving it. */
function foldOneWay(values: Int32Array, bit: number, isForward: boolean, extreme: Extreme): void {
  const size = 1 << bit;
  for (let base = 0; base < values.length; base += 2 * size) {
    for (let low = base; low < base + size; low++) {
      const [from, to] = isForward ? [low, low + size] : [low + size, low];
      values[from] =
        extreme === 'min'
          ? lesser(values[from]!, values[to]!)
          : greater(values[from]!, values[to]!);
    }
  }
}
