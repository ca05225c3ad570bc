import type { Assessment } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import type { Block } from '../blocks.ts';
import { quantityInWords, scaleRows } from '../words/evidence.ts';
import { figure, figures, quoted } from '../words/phrases.ts';

/** Switches for the claims and sliders for the estimates that reach the model; nothing where none does
 *  or nothing is asked. */
export function playBlocks(theCase: Case, assessment: Assessment): Block[] {
  const table = assessment.play();
  const questions = Object.entries(table.answers);
  if (questions.length === 0 || table.claims.length + table.estimates.length === 0) return [];
  return [
    {
      kind: 'play',
      claims: table.claims.map(({ id, base }) => ({
        id,
        words: quoted(theCase.claims.get(id)?.statement ?? id),
        isTrue: base,
      })),
      estimates: table.estimates.map(({ id, taken, cuts, ...estimate }, at) => ({
        id,
        words: theCase.estimates.get(id)?.definition ?? id,
        ...estimate,
        baseWords: takenInWords(taken),
        cuts: cuts.map(({ value, isInclusive, of }) => ({
          value,
          isInclusive,
          words: of ?? figure(value),
        })),
        isCompared:
          cuts.some(({ of }) => of !== null) ||
          table.pairs.some(({ left, right }) => left === at || right === at),
        sources: scaleRows(theCase, theCase.estimates.get(id)!.reports),
      })),
      pairs: table.pairs,
      questions: questions.map(([id, digits]) => ({
        id,
        words: theCase.questions.get(id)!.text,
        digits,
      })),
    },
  ];
}

/** Figures as a source gave them; an end at 0 or infinity is none. */
function takenInWords({ low, high }: { readonly low: number; readonly high: number }): string {
  if (high === Number.POSITIVE_INFINITY) return quantityInWords({ kind: 'atLeast', value: low });
  return low === 0 ? quantityInWords({ kind: 'atMost', value: high }) : figures(low, high);
}
