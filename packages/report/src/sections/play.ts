import type { Assessment } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import type { Block } from '../blocks.ts';
import { scaleRows } from '../words/evidence.ts';
import { quoted } from '../words/phrases.ts';

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
        words: quoted(theCase.claims.get(id)?.statement ?? id),
        isTrue: base,
      })),
      estimates: table.estimates.map(({ id, ...estimate }) => ({
        words: theCase.estimates.get(id)?.definition ?? id,
        ...estimate,
        sources: scaleRows(theCase, theCase.estimates.get(id)!.reports),
      })),
      questions: questions.map(([id, digits]) => ({
        words: theCase.questions.get(id)!.text,
        digits,
      })),
    },
  ];
}
