import type { GivenStep } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Block, marked, paragraph } from '../blocks.ts';
import { figure, sentence } from '../words/phrases.ts';
import {
  changeClauses,
  idsAsNames,
  stateClauses,
  stepInWords,
  type ToldState,
} from '../words/states.ts';

/** A state without a number, as words tell it. */
export function told(taken: readonly string[]): ToldState {
  return { name: null, taken };
}

/** A state as sentences, one per decision maker. */
export function givenSentences(theCase: Case, taken: readonly string[]): string[] {
  const ids = idsAsNames(theCase);
  return stateClauses(theCase, told(taken)).map((clause) => sentence(clause, ids));
}

/** A state as what is otherwise than in the status quo, in a line; without one, as it is. */
export function givenStateInWords(
  theCase: Case,
  statusQuo: readonly string[] | null,
  taken: readonly string[],
): string {
  if (statusQuo === null) return givenSentences(theCase, taken).join(' ');
  const changes = changeClauses(theCase, told(statusQuo), told(taken));
  return changes.length === 0 ? 'The status quo.' : `As now, but ${changes.join('; ')}.`;
}

/** A step in words: who does what. */
export function givenStepInWords(theCase: Case, from: readonly string[], step: GivenStep): string {
  return stepInWords(theCase, told(from), step, told(step.to));
}

/** Steps in words from a state on. */
export function givenStepsInWords(
  theCase: Case,
  from: readonly string[],
  steps: readonly GivenStep[],
): string[] {
  return steps.map((step, at) =>
    givenStepInWords(theCase, at === 0 ? from : steps[at - 1]!.to, step),
  );
}

/** How to name a state on the command line. */
export function asTyped(taken: readonly string[]): string {
  return taken.length === 0 ? 'none' : taken.join(',');
}

/** That the work was stopped; nothing where it was not. */
export function stoppedBlocks(wasStopped: boolean): Block[] {
  if (!wasStopped) return [];
  return [
    paragraph(
      marked('Stopped before all was worked out', 'strong'),
      ': what was not decided by then is undecided.',
    ),
  ];
}

/** What was spent of a budget. */
export function lookedInWords(looked: number, budget: number): string {
  return `${figure(looked)} of at most ${figure(budget)} looks`;
}
