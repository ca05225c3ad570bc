import type { Pulse } from '@casus/engine';
import {
  conditionalExpectations,
  expectation,
  expectationRange,
  type Factor,
  sampleWorlds,
  samplingError,
  type World,
  WorldCursor,
  type WorldTable,
} from '@casus/evidence';
import type { Chance } from '../document.ts';
import type { Subworlds, WorldVerdict } from './subworlds.ts';
import type { Survey } from './survey.ts';

/** Something that is so in some worlds. */
export type Event = (verdict: WorldVerdict) => boolean;

/** Probabilities over the worlds of a case. */
export interface Chances {
  readonly factors: readonly Factor[];
  /** @param perVerdict  1 where the event is so in the verdict of that place in the survey, if that is
   *  known already. */
  readonly probability: (event: Event, perVerdict?: Uint8Array) => Chance;
  /** The point alone, which costs less. */
  readonly point: (event: Event) => number;
  /** Per factor and level the probability of the event given that level; NaN where no sample has it. */
  readonly given: (event: Event) => readonly Float64Array[];
  /** Whether every range reached so far is that of all combinations of the credences' ends. */
  readonly hasExactRanges: () => boolean;
}

/** Uint8Array [nVerdicts], 1 = the event is so. */
function marks({ verdicts }: Survey, event: Event): Uint8Array {
  return Uint8Array.from(verdicts, (verdict) => (event(verdict) ? 1 : 0));
}

/** Probabilities over all worlds. Where the work was stopped, what is not known of widens the range:
 *  it may be or not be.
 *  @param pulse  called for every event. */
export function exactChances(survey: Survey, pulse: Pulse): Chances {
  const { factors } = survey.space;
  let isExact = survey.isWhole;
  const { verdictOf } = survey;
  /** One after the other is written here: fresh memory costs more than the work. */
  const out: WorldTable = new Float64Array(verdictOf.length);
  const table = (perVerdict: Uint8Array, unknown: 0 | 1): WorldTable => {
    pulse();
    for (let at = 0; at < out.length; at++) {
      const id = verdictOf[at]!;
      out[at] = id < 0 ? unknown : perVerdict[id]!;
    }
    return out;
  };
  return {
    factors,
    probability: (event, perVerdict = marks(survey, event)) => {
      const least = table(perVerdict, 0);
      if (survey.isWhole) {
        const { low, point, high, isExact: isReached } = expectationRange(factors, least, pulse);
        if (!isReached) isExact = false;
        return chance(low, point, high);
      }
      const never = expectationRange(factors, least, pulse);
      const ever = expectationRange(factors, table(perVerdict, 1), pulse);
      const known = 1 - (ever.point - never.point);
      return chance(never.low, known > 0 ? never.point / known : never.point, ever.high);
    },
    point: (event) => expectation(factors, table(marks(survey, event), 0)),
    given: (event) => conditionalExpectations(factors, table(marks(survey, event), 0)),
    hasExactRanges: () => isExact,
  };
}

/** Probabilities from worlds drawn at the points. For the ends of a range the worlds are drawn again,
 *  with the same random numbers, where each factor is at the extreme that by the first draw takes the
 *  event farthest; the sampling error is added on either side.
 *  @param seed  the seed of the survey's draw. */
export function sampledChances(
  survey: Survey,
  subworlds: Subworlds,
  base: World,
  seed: number,
): Chances {
  const { factors } = survey.space;
  const cursor = new WorldCursor(factors, base);
  const share = (event: Event, levels: Uint16Array): number => {
    const nSamples = levels.length / factors.length;
    let count = 0;
    for (let at = 0; at < nSamples; at++) {
      for (const f of factors.keys()) cursor.set(f, levels[at * factors.length + f]!);
      if (event(subworlds.verdictOf(cursor.world))) count++;
    }
    return count / nSamples;
  };
  const given = (event: Event): Float64Array[] => {
    const hits = factors.map(({ levels }) => new Float64Array(levels.length));
    const draws = factors.map(({ levels }) => new Float64Array(levels.length));
    const isSo = marks(survey, event);
    for (let at = 0; at < survey.nWorlds; at++) {
      const isHit = isSo[survey.verdictOf[at]!] === 1;
      for (const f of factors.keys()) {
        const level = survey.sampled![at * factors.length + f]!;
        draws[f]![level]!++;
        if (isHit) hits[f]![level]!++;
      }
    }
    return hits.map((own, f) => own.map((count, level) => count / draws[f]![level]!));
  };
  const counted = (isSo: Uint8Array): { count: number; known: number } => {
    let known = 0;
    let count = 0;
    for (const id of survey.verdictOf) {
      if (id < 0) continue;
      known++;
      count += isSo[id]!;
    }
    return { count, known };
  };
  /** Fewer draws than at the points: each end needs its own. */
  const nAtEnds = Math.ceil(survey.nWorlds / 4);
  const end = (event: Event, conditional: readonly Float64Array[], sign: 1 | -1): number => {
    const distributions = factors.map(({ point, extremes }, f) => {
      const value = (distribution: Float64Array): number =>
        distribution.reduce((sum, p, level) => sum + p * (conditional[f]![level] || 0), 0);
      let chosen = point;
      for (const one of extremes) if (sign * (value(one) - value(chosen)) > 0) chosen = one;
      return chosen;
    });
    const found = share(event, sampleWorlds(factors, distributions, nAtEnds, seed));
    return found + sign * samplingError(found, nAtEnds);
  };
  return {
    factors,
    probability: (event, isSo = marks(survey, event)) => {
      const { count, known } = counted(isSo);
      const point = known > 0 ? count / known : 0;
      if (!survey.isWhole) {
        return chance(count / survey.nWorlds, point, 1 - (known - count) / survey.nWorlds);
      }
      const conditional = given(event);
      const error = samplingError(point, known);
      return chance(
        Math.min(point - error, end(event, conditional, -1)),
        point,
        Math.max(point + error, end(event, conditional, 1)),
      );
    },
    point: (event) => {
      const { count, known } = counted(marks(survey, event));
      return known > 0 ? count / known : 0;
    },
    given,
    hasExactRanges: () => false,
  };
}

/** Rounding must not take a probability out of [0, 1] or a point out of its range. */
function chance(low: number, point: number, high: number): Chance {
  const clip = (p: number): number => Math.min(1, Math.max(0, p));
  const middle = clip(point);
  return { low: Math.min(clip(low), middle), point: middle, high: Math.max(clip(high), middle) };
}
