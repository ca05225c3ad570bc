import type { Case } from '@casus/casefile';
import { answers, type TippingRow } from '../document.ts';
import type { Setting } from '../options.ts';
import type { Chances } from './chances.ts';
import { crossings } from './crossings.ts';
import { leadingCode } from './leading.ts';
import { answerPoints, answersGiven, hasOwnEffect, pointsAt } from './questionChances.ts';
import { sidesOf, turningFigures } from './turningFigures.ts';

/** Where the leading answer to a question turns as one credence moves, everything else at its point,
 *  and at which value an estimate turns it. `from` is the answer on the side of today's credence or
 *  figure, `to` the one beyond.
 *  @param withFigure  the chances with an estimate at a figure. */
export function tippingPoints(
  theCase: Case,
  { evidence, world: base, assumed }: Pick<Setting, 'evidence' | 'world' | 'assumed'>,
  chances: Chances,
  withFigure: (estimate: string, figure: number) => Chances,
): TippingRow[] {
  return [...theCase.questions.keys()].flatMap((question, q) => {
    const given = answersGiven(chances, q);
    return chances.factors.flatMap((factor, f): TippingRow[] => {
      const { estimate } = factor;
      if (estimate !== null) {
        const now = base.estimates.get(estimate)!;
        const leadingAt = (figure: number): number => {
          const level = factor.levels.findIndex(
            ({ piece }) => piece!.low <= figure && figure <= piece!.high,
          );
          const points =
            level >= 0 && factor.point[level]! > 0
              ? given.map((perFactor) => perFactor[f]![level]!)
              : answerPoints(withFigure(estimate, figure), q);
          return leadingCode(points);
        };
        return turningFigures(theCase, evidence, estimate, assumed, leadingAt).map((turn) => ({
          estimate,
          question,
          ...sided(turn, now),
          today: now <= turn.at ? 'below' : 'above',
          ...sidesOf(evidence, estimate, turn.at),
        }));
      }
      if (factor.levels.length < 2) return [];
      return factor.claims.flatMap((claim) => {
        if (!hasOwnEffect(given, factor, f, claim)) return [];
        const now = evidence.claims.get(claim)!.point;
        const points = (p: number): number[] => pointsAt(given, f, factor.withCredence(claim, p));
        return crossings([0, ...factor.bends(claim), 1], points).map((crossing) => ({
          claim,
          question,
          ...sided(crossing, now),
        }));
      });
    });
  });
}

function sided(
  { at, below, above }: { readonly at: number; readonly below: number; readonly above: number },
  now: number,
): Pick<TippingRow, 'at' | 'from' | 'to'> {
  const [from, to] = now <= at ? [below, above] : [above, below];
  return { at, from: answers[from]!, to: answers[to]! };
}
