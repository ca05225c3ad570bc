import type { GivenOutcomes, UnlistedDocument } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Block, heading, item, list, marked, paragraph } from '../blocks.ts';
import { counted, sentence, upperFirst } from '../words/phrases.ts';
import { changeClauses, idsAsNames } from '../words/states.ts';
import { asTyped, givenSentences, givenStepsInWords, lookedInWords, told } from './givenStates.ts';

/** Outcomes spelled out; more are counted. */
const maxOutcomes = 5;

/** Where it comes to rest from the status quo, as far as it was found. */
export function settlementBlocks(theCase: Case, { outcomes, unlisted }: UnlistedDocument): Block[] {
  const { statusQuo, settlement } = unlisted;
  const now: Block[] =
    statusQuo === null
      ? []
      : [list([item([marked('Now', 'strong')], givenSentences(theCase, statusQuo))])];
  if (settlement === null || statusQuo === null) {
    const why = outcomes.unsettled ?? 'the case has no status quo to begin from';
    return [heading('Where it comes to rest'), ...now, paragraph(upperFirst(`${why}.`))];
  }
  const { outcomes: found, complete, reached, undecided, looked, budget } = settlement;
  const shown = found.slice(0, maxOutcomes);
  const more = found.length - shown.length;
  const spent = lookedInWords(looked, budget);
  return [
    heading('Where it comes to rest'),
    ...now,
    ...(outcomes.unsettled === null
      ? []
      : [paragraph(marked('Nothing holds', 'unsettled'), `: ${outcomes.unsettled}.`)]),
    ...shown.flatMap((outcome) => oneOutcome(theCase, statusQuo, outcome)),
    ...(more > 0 ? [paragraph(`And ${counted(more, 'more outcome')}.`)] : []),
    ...(outcomes.mayCycle === true
      ? [paragraph('From some states that can be reached the parties may go round and round.')]
      : []),
    paragraph(
      marked(
        complete
          ? `These are all the outcomes: ${counted(reached, 'state')} can be reached, and everything about them is decided (${spent}).`
          : `Whether there are more is undecided: ${counted(reached, 'state')} found to be reached, and about ${undecided} of them not everything is decided (${spent}).`,
        'quiet',
      ),
    ),
  ];
}

function oneOutcome(
  theCase: Case,
  statusQuo: readonly string[],
  { taken, path }: GivenOutcomes['outcomes'][number],
): Block[] {
  if (path.length === 0) return [list([item([marked('Outcome', 'strong'), ': the status quo.'])])];
  const ids = idsAsNames(theCase);
  const changes = changeClauses(theCase, told(statusQuo), told(taken));
  const steps = givenStepsInWords(theCase, statusQuo, path);
  return [
    list([
      item(
        [marked('Outcome', 'strong'), `: as now, but ${changes.join('; ')}.`],
        [
          ...steps.map((step, at) => sentence(`${at === 0 ? 'first' : 'then'} ${step}`, ids)),
          [marked(`--state ${asTyped(taken)}`, 'code')],
        ],
      ),
    ]),
  ];
}
