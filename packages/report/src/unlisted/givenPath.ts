import type { GivenPath, GivenWay } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Block, heading, item, list, marked, numbered, paragraph } from '../blocks.ts';
import { sentence } from '../words/phrases.ts';
import { changeClauses, idsAsNames } from '../words/states.ts';
import {
  givenSentences,
  givenStepsInWords,
  lookedInWords,
  stoppedBlocks,
  told,
} from './givenStates.ts';

/** Ways from the status quo to a given state of a case without a list of states. What `casus paths`
 *  prints there. */
export function givenPathBlocks(
  theCase: Case,
  { from, to, byImprovements, byMoves, budget }: GivenPath,
): Block[] {
  const changes = changeClauses(theCase, told(from), told(to));
  const way = (found: GivenWay, none: string): Block[] =>
    wayBlocks(theCase, from, found, budget, none);
  return [
    heading('From the status quo to a given state', 1),
    ...stoppedBlocks(byImprovements.stopped || byMoves.stopped),
    list([
      item([marked('Now', 'strong')], givenSentences(theCase, from)),
      item([
        marked('There', 'strong'),
        changes.length === 0 ? ': the same.' : `: as now, but ${changes.join('; ')}.`,
      ]),
    ]),
    heading('By improvements: every mover gains'),
    ...way(byImprovements, 'Improvements alone do not lead there.'),
    heading('By any moves'),
    ...way(byMoves, 'No moves lead there.'),
  ];
}

function wayBlocks(
  theCase: Case,
  from: readonly string[],
  { steps, decided, shortest, looked }: GivenWay,
  budget: number,
  none: string,
): Block[] {
  if (!decided) {
    return [
      paragraph(
        marked('Undecided', 'unsettled'),
        `: no way was found, nor that there is none, after ${lookedInWords(looked, budget)}.`,
      ),
    ];
  }
  if (steps === null) return [paragraph(none)];
  if (steps.length === 0) return [paragraph('It is the status quo.')];
  const ids = idsAsNames(theCase);
  return [
    numbered(givenStepsInWords(theCase, from, steps).map((step) => item(sentence(step, ids)))),
    ...(shortest ? [] : [paragraph('There may be a shorter way.')]),
  ];
}
