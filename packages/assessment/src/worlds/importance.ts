import type { Factor } from '@casus/evidence';
import { answers, type ImportanceRow } from '../document.ts';
import type { Chances } from './chances.ts';
import { answersGiven, hasOwnEffect, pointsAt } from './questionChances.ts';

const yes = answers.indexOf('yes');

/** What each claim and estimate weighs for each question, the one most worth asking about first.
 *
 *  `birnbaum` is the probability of yes with the claim certainly true, less that with it certainly
 *  false (for an estimate: at its highest figures, less that at its lowest); 0 for a claim that only goes
 *  along with others of its origin. `evppi` is how much more
 *  often the leading answer would be right if one knew how the claim or estimate turns out.
 *  Source: Birnbaum 1969; expected value of partial perfect information, Raiffa & Schlaifer 1961. */
export function importance(chances: Chances, questions: readonly string[]): ImportanceRow[] {
  return questions.flatMap((question, q) => {
    const given = answersGiven(chances, q);
    const weigh = (factor: Factor, f: number): ImportanceRow[] => {
      const { claims, estimate, levels, point, withCredence } = factor;
      const without = Math.max(...pointsAt(given, f, point));
      const atLevel = (level: number): number[] =>
        given.map((perFactor) => perFactor[f]![level] || 0);
      /** Value of knowing which of several sets of levels it is. */
      const gain = (sets: readonly (readonly number[])[]): number => {
        const sum = sets.reduce((all, set) => {
          const perAnswer = answers.map((_, code) =>
            set.reduce((mass, level) => mass + point[level]! * atLevel(level)[code]!, 0),
          );
          return all + Math.max(...perAnswer);
        }, 0);
        return Math.max(0, sum - without);
      };
      const all = levels.map((_, level) => level);
      if (estimate !== null) {
        const birnbaum = atLevel(levels.length - 1)[yes]! - atLevel(0)[yes]!;
        return [{ estimate, question, birnbaum, evppi: gain(all.map((level) => [level])) }];
      }
      return claims.map((claim) => {
        const isTrue = (level: number): boolean => levels[level]!.claims.get(claim) === true;
        const sets = [all.filter(isTrue), all.filter((level) => !isTrue(level))];
        const birnbaum =
          levels.length < 2 || !hasOwnEffect(given, factor, f, claim)
            ? 0
            : pointsAt(given, f, withCredence(claim, 1))[yes]! -
              pointsAt(given, f, withCredence(claim, 0))[yes]!;
        return { claim, question, birnbaum, evppi: gain(sets) };
      });
    };
    return chances.factors
      .flatMap(weigh)
      .sort((a, b) => b.evppi - a.evppi || Math.abs(b.birnbaum) - Math.abs(a.birnbaum));
  });
}
