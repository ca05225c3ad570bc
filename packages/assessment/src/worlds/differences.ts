import { type Pulse, popCount } from '@casus/engine';
import type { Factor, WorldSpace } from '@casus/evidence';
import {
  type Answer,
  answers,
  type Change,
  type FlipSetRow,
  type ReasonRow,
  rangeOf,
} from '../document.ts';
import { baseIndex, levelsOf, type Survey } from './survey.ts';

/** Claims and estimates above which those that move together are changed together. */
const maxUnits = 22;

/** For one question, which answers can be had by changing which claims and estimates, and nothing else,
 *  from the base world. Sets of them are bit masks over the *units*. */
export interface Differences {
  readonly units: readonly Unit[];
  /** Answer of the base world: index into `answers`. */
  readonly from: number;
  /** Per answer: Uint8Array [2^units], 1 = some world that differs from the base world in exactly these
   *  units has the answer; nothing for the base world's own answer. */
  readonly has: readonly Uint8Array[];
  /** Visits every world with another answer: its index, what differs, and the answer. */
  readonly each: (visit: (index: number, mask: number, code: number) => void) => void;
  readonly pulse: Pulse;
}

/** Worlds, or sets of units, between two pulses. */
const betweenPulses = 2 ** 10;

/** What can be changed by itself: a claim or an estimate; or all claims of a factor. */
interface Unit {
  readonly factor: number;
  /** Null: the whole factor. */
  readonly claim: string | null;
}

/** @param survey  exact and whole. @param pulse  for visits of all worlds, and of all sets of units. */
export function differences(survey: Survey, q: number, pulse: Pulse): Differences {
  const { space, verdictOf, verdicts } = survey;
  const { factors } = space;
  const units = unitsOf(space);
  const masks = factors.map((factor, f) => levelMasks(factor, f, units));
  const codes = Uint8Array.from(verdicts, (verdict) => verdict.codes[q]!);
  const from = codes[verdictOf[baseIndex(space)]!]!;
  const each: Differences['each'] = (visit) => {
    for (let index = 0; index < verdictOf.length; index++) {
      if (index % betweenPulses === 0) pulse();
      const code = codes[verdictOf[index]!]!;
      if (code === from) continue;
      let mask = 0;
      for (let f = factors.length - 1, rest = index; f >= 0; f--) {
        const { length } = factors[f]!.levels;
        mask |= masks[f]![rest % length]!;
        rest = Math.floor(rest / length);
      }
      visit(index, mask, code);
    }
  };
  const has = answers.map(() => new Uint8Array(2 ** units.length));
  each((_, mask, code) => {
    has[code]![mask] = 1;
  });
  return { units, from, has, each, pulse };
}

function unitsOf({ factors }: WorldSpace): Unit[] {
  const single = factors.flatMap(({ claims }, factor): Unit[] =>
    claims.length === 0 ? [{ factor, claim: null }] : claims.map((claim) => ({ factor, claim })),
  );
  return single.length <= maxUnits
    ? single
    : factors.map((_, factor): Unit => ({ factor, claim: null }));
}

/** Per level of a factor the units in which it differs from the base world. */
function levelMasks({ levels, base }: Factor, f: number, units: readonly Unit[]): number[] {
  const before = levels[base]!.claims;
  return levels.map(({ claims }, level) => {
    let mask = 0;
    for (const [u, { factor, claim }] of units.entries()) {
      if (factor !== f) continue;
      const isOther = claim === null ? level !== base : claims.get(claim) !== before.get(claim);
      if (isOther) mask |= 1 << u;
    }
    return mask;
  });
}

/** The smallest sets of changes that turn a question: those of which no smaller part turns it to the
 *  same answer, at most `maxSize` changes each, smaller ones first. Of an estimate every part is listed
 *  that does; of several estimates together only the nearest parts. */
export function flipSets(
  space: WorldSpace,
  question: string,
  { units, from, has, each, pulse }: Differences,
  maxSize: number,
): FlipSetRow[] {
  const minimal = has.map((marks) => {
    const wanted = new Uint8Array(marks.length);
    for (const mask of minimalMasks(marks, units.length, pulse)) {
      if (popCount(mask) <= maxSize) wanted[mask] = 1;
    }
    return wanted;
  });
  const isEstimate = units.map(({ factor }) => space.factors[factor]!.estimate !== null);
  const nEstimates = (mask: number): number =>
    isEstimate.filter((is, u) => is && (mask & (1 << u)) !== 0).length;
  const found = new Map<string, { mask: number; code: number; distance: number; index: number }>();
  each((index, mask, code) => {
    if (minimal[code]![mask] === 0) return;
    const distance = distanceFromBase(space, index);
    const key = nEstimates(mask) > 1 ? `${code} ${mask}` : `${code} ${mask} ${index}`;
    const before = found.get(key);
    if (before === undefined || distance < before.distance) {
      found.set(key, { mask, code, distance, index });
    }
  });
  return [...found.values()]
    .sort(
      (a, b) =>
        popCount(a.mask) - popCount(b.mask) ||
        compareMasks(a.mask, b.mask) ||
        a.code - b.code ||
        a.index - b.index,
    )
    .map(({ mask, code, index }) => ({
      changes: changesOf(space, units, mask, index),
      question,
      from: answers[from]!,
      to: answers[code]!,
    }))
    .reduce<FlipSetRow[]>(joinHalves, []);
}

/** Adds a row; where it is of the other half of what the last one is of, both are one. */
function joinHalves(rows: FlipSetRow[], row: FlipSetRow): FlipSetRow[] {
  const whole = (one: FlipSetRow): FlipSetRow => ({
    ...one,
    changes: one.changes.map((change) =>
      Object.fromEntries(
        Object.entries(change).map(([id, value]) => [
          id,
          typeof value === 'boolean' ? value : { low: value.low, high: value.high },
        ]),
      ),
    ),
  });
  const last = rows.at(-1);
  const isOther =
    last !== undefined &&
    JSON.stringify(last) !== JSON.stringify(row) &&
    JSON.stringify(whole(last)) === JSON.stringify(whole(row));
  return isOther ? [...rows.slice(0, -1), whole(row)] : [...rows, row];
}

/** Levels away from the base world, over all estimates. */
function distanceFromBase(space: WorldSpace, index: number): number {
  const levels = levelsOf(space, index);
  return space.factors.reduce(
    (sum, { estimate, base }, f) => sum + (estimate === null ? 0 : Math.abs(levels[f]! - base)),
    0,
  );
}

/** Sets of which no smaller part is marked, too. */
function minimalMasks(has: Uint8Array, nUnits: number, pulse: Pulse): number[] {
  const below = anyBelow(has, nUnits, pulse);
  const found: number[] = [];
  for (let mask = 0; mask < has.length; mask++) {
    if (mask % betweenPulses === 0) pulse();
    if (has[mask] === 0) continue;
    let isMinimal = true;
    for (let rest = mask; rest !== 0 && isMinimal; rest &= rest - 1) {
      if (below[mask ^ (rest & -rest)] === 1) isMinimal = false;
    }
    if (isMinimal) found.push(mask);
  }
  return found;
}

/** Per set whether it or a part of it is marked. Cost O(2^n · n). */
function anyBelow(has: Uint8Array, nUnits: number, pulse: Pulse): Uint8Array {
  const any = has.slice();
  for (let u = 0; u < nUnits; u++) {
    const bit = 1 << u;
    for (let mask = 0; mask < any.length; mask++) {
      if (mask % betweenPulses === 0) pulse();
      if ((mask & bit) !== 0 && any[mask ^ bit] === 1) any[mask] = 1;
    }
  }
  return any;
}

/** Most reasons listed for a question. */
const maxReasons = 10;

/** The smallest sets of claims and estimates that fix the answer of the base world, whatever the rest
 *  turns out to be: every smallest one, at most ten.
 *  Source: sufficient reasons (prime implicants), Darwiche & Hirth 2020. */
export function sufficientReasons(
  space: WorldSpace,
  question: string,
  { units, from, has, pulse }: Differences,
): ReasonRow[] {
  const turns = new Uint8Array(2 ** units.length);
  for (const marks of has) {
    for (let mask = 0; mask < turns.length; mask++) if (marks[mask] === 1) turns[mask] = 1;
  }
  const canTurn = anyBelow(turns, units.length, pulse);
  const all = 2 ** units.length - 1;
  let least = units.length;
  let found: number[] = [];
  for (let kept = 0; kept < canTurn.length; kept++) {
    if (kept % betweenPulses === 0) pulse();
    if (canTurn[all ^ kept] === 1) continue;
    const size = popCount(kept);
    if (size > least) continue;
    if (size < least) found = [];
    least = size;
    found.push(kept);
  }
  return found
    .sort(compareMasks)
    .slice(0, maxReasons)
    .map((kept) => reasonOf(space, units, question, answers[from]!, kept));
}

function reasonOf(
  { factors }: WorldSpace,
  units: readonly Unit[],
  question: string,
  answer: Answer,
  kept: number,
): ReasonRow {
  const claims: Record<string, boolean> = {};
  const estimates: Record<string, { low: number; high: number }> = {};
  for (const [u, { factor, claim }] of units.entries()) {
    if ((kept & (1 << u)) === 0) continue;
    const { levels, base, estimate } = factors[factor]!;
    const level = levels[base]!;
    for (const [id, value] of level.claims) if (claim === null || claim === id) claims[id] = value;
    if (estimate !== null) {
      estimates[estimate] = rangeOf(level.piece!);
    }
  }
  return { question, answer, claims, estimates };
}

function changesOf(
  space: WorldSpace,
  units: readonly Unit[],
  mask: number,
  index: number,
): Change[] {
  const levels = levelsOf(space, index);
  return units.flatMap(({ factor, claim }, u): Change[] => {
    if ((mask & (1 << u)) === 0) return [];
    const { levels: all, base, estimate } = space.factors[factor]!;
    const level = all[levels[factor]!]!;
    if (estimate !== null) {
      return [{ [estimate]: rangeOf(level.piece!) }];
    }
    const before = all[base]!.claims;
    const changed = [...level.claims].filter(
      ([id, value]) => (claim === null || claim === id) && before.get(id) !== value,
    );
    return [Object.fromEntries(changed)];
  });
}

/** The set whose first unit comes first is first. */
function compareMasks(a: number, b: number): number {
  const apart = a ^ b;
  if (apart === 0) return 0;
  return (a & apart & -apart) !== 0 ? -1 : 1;
}
