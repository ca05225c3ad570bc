import type { Case } from '@casus/casefile';
import { sampleWorlds, type World, WorldCursor, type WorldSpace } from '@casus/evidence';
import { greatestFirst } from '../greatestFirst.ts';
import { listedSpace } from '../listedSpace.ts';
import type { AssessmentOptions } from '../options.ts';
import type { Subworlds, WorldVerdict } from './subworlds.ts';

/** Worlds above which they are sampled. */
const maxWorlds: number = 2 ** 20;

/** The worlds of a case, each with what it says. */
export interface Survey {
  readonly space: WorldSpace;
  /** Whether all worlds were gone through; false: they were drawn at the point credences. */
  readonly isExact: boolean;
  /** Worlds gone through: all of them, by index with the last factor changing fastest, or samples. */
  readonly nWorlds: number;
  /** Level of each factor in the samples, [nWorlds × nFactors]; null where all are gone through, or
   *  nothing is known. */
  readonly sampled: Uint16Array | null;
  /** The different verdicts. */
  readonly verdicts: readonly WorldVerdict[];
  /** Verdict of each world: Int32Array [nWorlds]; −1 where the work was stopped before it. */
  readonly verdictOf: Int32Array;
  /** Whether every world has its verdict. */
  readonly isWhole: boolean;
}

/** The part of a survey that is to be computed: its distinct subworlds, the most likely first. */
export interface SurveyPlan {
  readonly space: WorldSpace;
  readonly sampled: Uint16Array | null;
  /** Place of its subworld, of each world. */
  readonly placeOf: Int32Array;
  /** Id of each subworld. */
  readonly ids: Int32Array;
  /** A world of each subworld, by index. */
  readonly firstWorld: Int32Array;
}

/** How worlds are drawn where there are too many. */
export interface SurveyOptions {
  readonly nSamples: number;
  readonly seed: number;
  /** Worlds above which they are sampled. */
  readonly limit: number;
}

const mostSamples = 20_000;
const leastSamples = 500;

/** Samples times states that are drawn unasked. */
const sampleBudget = 2 ** 25;

/** Any seed would do; it is fixed so that the same case gives the same figures. */
const seed = 1;

/** Large models take longer for each sample, so fewer are drawn unasked; the error is told. */
export function surveyOptionsOf(
  theCase: Case,
  options: Pick<AssessmentOptions, 'samples' | 'maxWorlds'>,
): SurveyOptions {
  const usual = Math.min(mostSamples, Math.floor(sampleBudget / listedSpace(theCase).nStates));
  return {
    nSamples: options.samples ?? Math.max(leastSamples, usual),
    seed,
    limit: Math.min(options.maxWorlds ?? maxWorlds, maxWorlds),
  };
}

/** Goes through the worlds, or draws them, and finds the distinct subworlds. */
export function planSurvey(
  space: WorldSpace,
  subworlds: Subworlds,
  base: World,
  { nSamples, seed, limit }: SurveyOptions,
): SurveyPlan {
  const { factors } = space;
  const isExact = space.nWorlds <= limit;
  const sampled = isExact
    ? null
    : sampleWorlds(
        factors,
        factors.map(({ point }) => point),
        nSamples,
        seed,
      );
  const nWorlds = isExact ? space.nWorlds : nSamples;
  /** By the order in which they are met. */
  const placeOf = new Int32Array(nWorlds);
  const metAs: number[] = [];
  const met: number[] = [];
  const weights: number[] = [];
  const first: number[] = [];
  eachWorld(space, sampled, base, nWorlds, (index, world, weight) => {
    if (index % betweenPulses === 0) subworlds.pulse();
    const id = subworlds.idOf(world);
    while (metAs.length <= id) metAs.push(-1);
    if (metAs[id] === -1) {
      metAs[id] = met.push(id) - 1;
      weights.push(0);
      first.push(index);
    }
    weights[metAs[id]!]! += weight;
    placeOf[index] = metAs[id]!;
  });
  subworlds.pulse();
  const places = greatestFirst(Float64Array.from(weights));
  subworlds.pulse();
  const ids = new Int32Array(places.length);
  const firstWorld = new Int32Array(places.length);
  for (let n = 0; n < places.length; n++) {
    ids[places[n]!] = met[n]!;
    firstWorld[places[n]!] = first[n]!;
  }
  for (let index = 0; index < nWorlds; index++) placeOf[index] = places[placeOf[index]!]!;
  return { space, sampled, placeOf, ids, firstWorld };
}

/** Visits every world, or every sample, in order, with its probability at the points. The world is one
 *  object that changes. */
function eachWorld(
  { factors }: WorldSpace,
  sampled: Uint16Array | null,
  base: World,
  nWorlds: number,
  visit: (index: number, world: World, weight: number) => void,
): void {
  const cursor = new WorldCursor(factors, base);
  const levels = new Int32Array(factors.length).fill(-1);
  for (let index = 0; index < nWorlds; index++) {
    let weight = 1;
    for (let f = factors.length - 1, rest = index; f >= 0; f--) {
      const { length } = factors[f]!.levels;
      const level = sampled === null ? rest % length : sampled[index * factors.length + f]!;
      rest = Math.floor(rest / length);
      if (levels[f] !== level) cursor.set(f, level);
      levels[f] = level;
      weight *= factors[f]!.point[level]!;
    }
    visit(index, cursor.world, sampled === null ? weight : 1);
  }
}

/** Puts a cursor on a world of a survey. */
export function seekWorld(
  cursor: WorldCursor,
  { space, sampled }: Pick<Survey, 'space' | 'sampled'>,
  index: number,
): void {
  if (sampled === null) {
    cursor.seek(index);
    return;
  }
  const { factors } = space;
  for (const f of factors.keys()) cursor.set(f, sampled[index * factors.length + f]!);
}

/** The places of a plan, halved for two to work on: by the condition that halves it best, since worlds
 *  that agree on conditions have work in common. */
export function shareOf(
  plan: Pick<SurveyPlan, 'ids'>,
  subworlds: Pick<Subworlds, 'keys'>,
): { mine: number[]; theirs: number[] } {
  const keys = Array.from(plan.ids, (id) => subworlds.keys[id]!);
  const nConditions = keys[0]?.length ?? 0;
  let chosen = 0;
  let best = -1;
  for (let at = 0; at < nConditions; at++) {
    let nTrue = 0;
    for (const key of keys) if (key[at] === '1') nTrue++;
    const smaller = Math.min(nTrue, keys.length - nTrue);
    if (smaller > best) {
      best = smaller;
      chosen = at;
    }
  }
  const mine: number[] = [];
  const theirs: number[] = [];
  for (const [place, key] of keys.entries()) (key[chosen] === '1' ? theirs : mine).push(place);
  return { mine, theirs };
}

/** Works through places of a plan, one subworld a step, the most likely first: announces all of them,
 *  then takes each. The caller may stop in between: `surveyOf` takes what is known by then. */
export function* surveying(
  plan: SurveyPlan,
  places: readonly number[],
  subworlds: Subworlds,
  base: World,
): Generator<number, void, void> {
  const cursor = new WorldCursor(plan.space.factors, base);
  for (const [n, place] of places.entries()) {
    if (n % betweenPulses === 0) subworlds.pulse();
    if (subworlds.known[plan.ids[place]!] !== null) continue;
    seekWorld(cursor, plan, plan.firstWorld[place]!);
    subworlds.expect(cursor.world);
  }
  for (const place of places) {
    if (subworlds.known[plan.ids[place]!] === null) {
      seekWorld(cursor, plan, plan.firstWorld[place]!);
      subworlds.verdictOf(cursor.world);
    }
    yield place;
  }
}

/** Worlds between two pulses. */
const betweenPulses = 64;

/** A survey in which nothing is known of any world: the plan for it was stopped. */
export function unknownSurvey(space: WorldSpace, { nSamples, limit }: SurveyOptions): Survey {
  const isExact = space.nWorlds <= limit;
  const nWorlds = isExact ? space.nWorlds : nSamples;
  const verdictOf = new Int32Array(nWorlds).fill(-1);
  return { space, isExact, nWorlds, sampled: null, verdicts: [], verdictOf, isWhole: false };
}

/** A plan with the verdicts that are known. */
export function surveyOf(plan: SurveyPlan, { known }: Subworlds): Survey {
  const numbers = new Map<WorldVerdict, number>();
  const perSubworld = plan.ids.map((id) => {
    const verdict = known[id]!;
    if (verdict === null) return -1;
    const number = numbers.get(verdict) ?? numbers.size;
    numbers.set(verdict, number);
    return number;
  });
  return {
    space: plan.space,
    isExact: plan.sampled === null,
    nWorlds: plan.placeOf.length,
    sampled: plan.sampled,
    verdicts: [...numbers.keys()],
    verdictOf: plan.placeOf.map((place) => perSubworld[place]!),
    isWhole: !perSubworld.includes(-1),
  };
}

/** Index of the base world among all worlds. */
export function baseIndex({ factors }: WorldSpace): number {
  return factors.reduce((index, { levels, base }) => index * levels.length + base, 0);
}

/** Level of each factor in the world with that index. */
export function levelsOf({ factors }: WorldSpace, index: number): number[] {
  const levels: number[] = [];
  for (let f = factors.length - 1, rest = index; f >= 0; f--) {
    const { length } = factors[f]!.levels;
    levels[f] = rest % length;
    rest = Math.floor(rest / length);
  }
  return levels;
}

/** A plan with all its verdicts. */
export function completed(plan: SurveyPlan, subworlds: Subworlds, base: World): Survey {
  for (const _ of surveying(plan, [...plan.ids.keys()], subworlds, base)) {
    // Each step puts one verdict into `subworlds`.
  }
  return surveyOf(plan, subworlds);
}
