import type { Assessment } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Block, heading, item, numbered, paragraph } from '../blocks.ts';
import { enumeration, quoted } from '../words/phrases.ts';

/** Most rows of the plan told. */
const maxRows = 5;

/** What asking about would be worth most: the collection plan. */
export function collectionBlocks(theCase: Case, { document }: Assessment): Block[] {
  const { collectionPlan, importance } = document;
  if (collectionPlan.length === 0) return [];
  return [
    heading('Ask about this first'),
    paragraph(
      'Knowing this for certain would make the likeliest answers right more often, by so many percentage points:',
    ),
    numbered(
      collectionPlan.slice(0, maxRows).map((row) => {
        const id = 'claim' in row ? row.claim : row.estimate;
        const what =
          'claim' in row
            ? `Whether ${quoted(theCase.claims.get(id)?.statement ?? id)} is so`
            : `The figure for ${id}${definition(theCase, id)}`;
        const effects = row.questions.map((question) => {
          const found = importance.find(
            (one) =>
              one.question === question && ('claim' in one ? one.claim : one.estimate) === id,
          );
          return `${quoted(document.questions[question]!.text)} ${direction(found?.birnbaum ?? 0, 'claim' in row)}`;
        });
        return item(`${what}: ${(row.evppi * 100).toFixed(1)}.`, [`For ${enumeration(effects)}.`]);
      }),
    ),
  ];
}

function definition(theCase: Case, id: string): string {
  const text = theCase.estimates.get(id)?.definition;
  return text == null ? '' : ` (${text})`;
}

/** Which way it moves the probability of yes. */
function direction(birnbaum: number, isClaim: boolean): string {
  const points = `${Math.abs(birnbaum * 100).toFixed(0)} points`;
  if (Math.abs(birnbaum) < 0.005) return '(the likelihood of yes hardly moves)';
  const way = birnbaum > 0 ? 'likelier' : 'less likely';
  return isClaim ? `(yes ${points} ${way} if it is so)` : `(yes ${points} ${way} at the high end)`;
}
