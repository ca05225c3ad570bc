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
export function givenPathBlocks(theCase: Case, path: GivenPath): Block[] {
  const { from, to, byImprovements, byMoves } = path;
  const changes = changeClauses(theCase, told(from), told(to));
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
    ...waysBlocks(theCase, path, 2),
  ];
}

/** The ways alone, for a page that shows the state beside them. */
export function pathToGivenBlocks(theCase: Case, path: GivenPath): Block[] {
  const { byImprovements, byMoves } = path;
  return [
    heading('From the status quo', 1),
    ...stoppedBlocks(byImprovements.stopped || byMoves.stopped),
    ...waysBlocks(theCase, path, 2),
  ];
}

/** Both ways, each under a heading. */
export function waysBlocks(
  theCase: Case,
  { from, byImprovements, byMoves, budget }: GivenPath,
  level: 2 | 3,
): Block[] {
  const way = (found: GivenWay, none: string): Block[] =>
    wayBlocks(theCase, from, found, budget, none);
  return [
    heading('By improvements: every mover gains', level),
    ...way(byImprovements, 'Improvements alone do not lead there.'),
    heading('By any moves', level),
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
