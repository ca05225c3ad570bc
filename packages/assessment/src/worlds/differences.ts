import { popCount } from '@casus/engine';
import type { WorldSpace } from '@casus/evidence';
import type { Change, FlipSetRow, ReasonRow } from '../document.ts';
import { type Answer, answers } from '../document.ts';
import { baseIndex, levelsOf, type Survey } from './survey.ts';

/** For one question, which answers can be had by changing which factors, and nothing else, from the
 *  base world: per set of factors (a bit mask) the nearest world with each other answer. */
export interface Differences {
  readonly nFactors: number;
  /** Answer of the base world: index into `answers`. */
  readonly from: number;
  /** Per answer: Int32Array [2^factors], index of a world that differs from the base world in exactly
   *  these factors and has the answer; −1 where none does, or for the base world's own answer. */
  readonly worlds: readonly Int32Array[];
}

/** @param survey  exact and whole. */
export function differences(survey: Survey, q: number): Differences {
  const { space, verdictOf, verdicts } = survey;
  const { factors } = space;
  const nFactors = factors.length;
  const from = verdicts[verdictOf[baseIndex(space)]!]!.codes[q]!;
  const worlds = answers.map(() => new Int32Array(2 ** nFactors).fill(-1));
  const codes = Uint8Array.from(verdicts, (verdict) => verdict.codes[q]!);
  const distances = answers.map(() => new Int32Array(2 ** nFactors));
  for (let index = 0; index < verdictOf.length; index++) {
    const code = codes[verdictOf[index]!]!;
    if (code === from) continue;
    let mask = 0;
    let distance = 0;
    for (let f = nFactors - 1, rest = index; f >= 0; f--) {
      const { levels, base } = factors[f]!;
      const away = Math.abs((rest % levels.length) - base);
      rest = Math.floor(rest / levels.length);
      if (away > 0) mask |= 1 << f;
      distance += away;
    }
    if (worlds[code]![mask] === -1 || distance < distances[code]![mask]!) {
      worlds[code]![mask] = index;
      distances[code]![mask] = distance;
    }
  }
  return { nFactors, from, worlds };
}

/** The smallest sets of changes that turn a question: those of which no smaller part turns it to the
 *  same answer, at most `maxSize` changes each, smaller ones first. */
export function flipSets(
  space: WorldSpace,
  question: string,
  { nFactors, from, worlds }: Differences,
  maxSize: number,
): FlipSetRow[] {
  return answers
    .flatMap((to, code): (FlipSetRow & { readonly mask: number })[] => {
      const has = Uint8Array.from(worlds[code]!, (world) => (world >= 0 ? 1 : 0));
      return minimalMasks(has, nFactors)
        .filter((mask) => popCount(mask) <= maxSize)
        .map((mask) => ({
          mask,
          changes: changesOf(space, mask, worlds[code]![mask]!),
          question,
          from: answers[from]!,
          to,
        }));
    })
    .sort((a, b) => popCount(a.mask) - popCount(b.mask) || compareMasks(a.mask, b.mask))
    .map(({ changes, question: id, from: before, to }) => ({
      changes,
      question: id,
      from: before,
      to,
    }));
}

/** Sets of which no smaller part is marked, too. */
function minimalMasks(has: Uint8Array, nFactors: number): number[] {
  const below = anyBelow(has, nFactors);
  const found: number[] = [];
  for (let mask = 0; mask < has.length; mask++) {
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
function anyBelow(has: Uint8Array, nFactors: number): Uint8Array {
  const any = has.slice();
  for (let f = 0; f < nFactors; f++) {
    const bit = 1 << f;
    for (let mask = 0; mask < any.length; mask++) {
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
  { nFactors, from, worlds }: Differences,
): ReasonRow[] {
  const has = new Uint8Array(2 ** nFactors);
  for (const perMask of worlds) {
    for (let mask = 0; mask < has.length; mask++) if (perMask[mask]! >= 0) has[mask] = 1;
  }
  const canTurn = anyBelow(has, nFactors);
  const all = 2 ** nFactors - 1;
  let least = nFactors;
  let found: number[] = [];
  for (let kept = 0; kept < canTurn.length; kept++) {
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
    .map((kept) => reasonOf(space, question, answers[from]!, kept));
}

function reasonOf(space: WorldSpace, question: string, answer: Answer, kept: number): ReasonRow {
  const claims: Record<string, boolean> = {};
  const estimates: Record<string, { low: number; high: number }> = {};
  for (const [f, { levels, base, estimate }] of space.factors.entries()) {
    if ((kept & (1 << f)) === 0) continue;
    const level = levels[base]!;
    for (const [id, value] of level.claims) claims[id] = value;
    if (estimate !== null) {
      estimates[estimate] = { low: level.piece!.low, high: level.piece!.high };
    }
  }
  return { question, answer, claims, estimates };
}

function changesOf(space: WorldSpace, mask: number, index: number): Change[] {
  const levels = levelsOf(space, index);
  return space.factors.flatMap((factor, f): Change[] => {
    if ((mask & (1 << f)) === 0) return [];
    const level = factor.levels[levels[f]!]!;
    if (factor.estimate !== null) {
      return [{ [factor.estimate]: { low: level.piece!.low, high: level.piece!.high } }];
    }
    const before = factor.levels[factor.base]!.claims;
    return [
      Object.fromEntries([...level.claims].filter(([id, value]) => before.get(id) !== value)),
    ];
  });
}

/** The set whose first factor comes first in the file is first. */
function compareMasks(a: number, b: number): number {
  const apart = a ^ b;
  if (apart === 0) return 0;
  return (a & apart & -apart) !== 0 ? -1 : 1;
}
