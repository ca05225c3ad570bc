import type { Assessment } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Block, heading, marked, paragraph } from './blocks.ts';
import { answerBlocks } from './sections/answers.ts';
import { changeBlocks } from './sections/changes.ts';
import { collectionBlocks } from './sections/collection.ts';
import { conceptBlocks } from './sections/concepts.ts';
import { evidenceBlocks } from './sections/evidence.ts';
import { heldBlocks } from './sections/held.ts';
import { judgementBlocks } from './sections/judgements.ts';
import { likelihoodBlocks } from './sections/likelihoods.ts';
import { methodBlocks } from './sections/method.ts';
import { outcomeBlocks } from './sections/outcomes.ts';
import { partyBlocks } from './sections/parties.ts';
import { pathBlocks } from './sections/paths.ts';
import { timelineBlocks } from './sections/timeline.ts';
import { tippingBlocks } from './sections/tipping.ts';
import { togetherBlocks } from './sections/together.ts';
import { unchangedBlocks } from './sections/unchanged.ts';
import { whyNotBlocks } from './sections/whyNot.ts';

/** The assessment in words: the answers come first, the evidence and the method last.
 *  @param afterAnswers  what a kind of report has in addition. */
export function assessmentBlocks(
  theCase: Case,
  assessment: Assessment,
  afterAnswers: readonly Block[] = [],
): Block[] {
  const { asOf } = assessment.document.case;
  const begin = [theCase.question, theCase.summary].filter((text) => text !== null);
  return [
    heading(theCase.title, 1),
    ...(asOf === null ? [] : [paragraph(marked(`As of ${asOf}`, 'quiet'))]),
    ...begin.map((text) => paragraph(text)),
    ...answerBlocks(theCase, assessment),
    ...afterAnswers,
    ...likelihoodBlocks(theCase, assessment),
    ...outcomeBlocks(theCase, assessment),
    ...changeBlocks(theCase, assessment),
    ...judgementBlocks(theCase, assessment),
    ...togetherBlocks(theCase, assessment),
    ...tippingBlocks(theCase, assessment),
    ...collectionBlocks(theCase, assessment),
    ...unchangedBlocks(theCase, assessment),
    ...heldBlocks(theCase, assessment),
    ...whyNotBlocks(theCase, assessment),
    ...conceptBlocks(assessment),
    ...pathBlocks(theCase, assessment),
    ...timelineBlocks(theCase, assessment),
    ...partyBlocks(theCase, assessment),
    ...evidenceBlocks(theCase, assessment),
    ...methodBlocks(assessment),
  ];
}
