import type { Factor } from '@casus/evidence';
import { type Answer, answers, type Chance } from '../document.ts';
import type { Chances } from './chances.ts';

/** Probability of each answer to question `q`. */
export function questionChances(chances: Chances, q: number): Record<Answer, Chance> {
  const rows = answers.map((answer, code): [Answer, Chance] => [
    answer,
    chances.probability(({ codes }) => codes[q] === code),
  ]);
  return Object.fromEntries(rows) as Record<Answer, Chance>;
}

/** Point probability of each answer to question `q`, in the order of `answers`. */
export function answerPoints(chances: Chances, q: number): number[] {
  return answers.map((_, code) => chances.point(({ codes }) => codes[q] === code));
}

/** Per answer (in the order of `answers`), factor and level: the probability of the answer to question
 *  `q` given that level. */
export function answersGiven(chances: Chances, q: number): readonly (readonly Float64Array[])[] {
  return answers.map((_, code) => chances.given(({ codes }) => codes[q] === code));
}

/** Whether a claim that shares an origin with others matters by itself: what is only drawn along with it
 *  is theirs. @param given  from `answersGiven`. */
export function hasOwnEffect(
  given: readonly (readonly Float64Array[])[],
  factor: Factor,
  f: number,
  claim: string,
): boolean {
  const pairs = factor.claims.length > 1 ? factor.apartBy(claim) : null;
  if (pairs === null || pairs.length === 0) return true;
  return pairs.some(([a, b]) =>
    given.some((perFactor) => !(Math.abs(perFactor[f]![a]! - perFactor[f]![b]!) <= noEffect)),
  );
}

/** Differences of probabilities below this are rounding. */
const noEffect = 1e-12;

/** Probability of each answer at a distribution of factor `f`, the other factors at their points.
 *  @param given  from `answersGiven`. */
export function pointsAt(
  given: readonly (readonly Float64Array[])[],
  f: number,
  distribution: Float64Array,
): number[] {
  return given.map((perFactor) =>
    distribution.reduce(
      // A level without probability may have no sample.
      (sum, p, level) => (p === 0 ? sum : sum + p * perFactor[f]![level]!),
      0,
    ),
  );
}
