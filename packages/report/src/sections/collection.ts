import type { Assessment, CollectionRow, ImportanceRow } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Block, heading, type Item, item, numbered, paragraph } from '../blocks.ts';
import { counted, quoted } from '../words/phrases.ts';

/** Most rows of the plan told. */
const maxRows = 5;

/** What asking about would be worth most: the collection plan. */
export function collectionBlocks(
  theCase: Case,
  { document }: Pick<Assessment, 'document'>,
): Block[] {
  const { collectionPlan } = document;
  if (collectionPlan.length === 0) return [];
  const hasOneEach = collectionPlan.every((row) => row.questions.length === 1);
  return [
    heading('Ask about this first'),
    paragraph(
      hasOneEach
        ? 'Knowing this for certain would make the likeliest answer right more often, by so many percentage points:'
        : 'Knowing this for certain would make the likeliest answer to the question named, the one it helps with most, right more often, by so many percentage points. First comes what helps most with all questions together:',
    ),
    numbered(collectionPlan.slice(0, maxRows).map((row) => planItem(theCase, document, row))),
  ];
}

/** One row with its worth for the question that it helps with most: a sum over questions could be
 *  more than 100 points. */
function planItem(theCase: Case, document: Assessment['document'], row: CollectionRow): Item {
  const id = idOf(row);
  const [most = '', ...others] = row.questions;
  const worth = document.importance.find((one) => one.question === most && idOf(one) === id);
  const what =
    'claim' in row
      ? `Whether ${quoted(theCase.claims.get(id)?.statement ?? id)} is so`
      : `The figure for ${id}${definition(theCase, id)}`;
  const asked = quoted(document.questions[most]?.text ?? most);
  const effect = direction(worth?.birnbaum ?? 0, 'claim' in row);
  return item(`${what}: ${((worth?.evppi ?? 0) * 100).toFixed(1)}.`, [
    `For ${asked}${effect}.`,
    ...(others.length === 0
      ? []
      : [`It helps with ${counted(others.length, 'other question')}, too.`]),
  ]);
}

function idOf(row: CollectionRow | ImportanceRow): string {
  return 'claim' in row ? row.claim : row.estimate;
}

function definition(theCase: Case, id: string): string {
  const text = theCase.estimates.get(id)?.definition;
  return text == null ? '' : ` (${text})`;
}

/** Which way it moves the probability of yes; nothing where it moves other answers only, or tells no
 *  more than what it depends on. */
function direction(birnbaum: number, isClaim: boolean): string {
  if (Math.abs(birnbaum) < 0.005) return '';
  const points = `${Math.abs(birnbaum * 100).toFixed(0)} points`;
  const way = birnbaum > 0 ? 'likelier' : 'less likely';
  return isClaim
    ? ` (yes ${points} ${way} if it is so)`
    : ` (yes ${points} ${way} at the high end)`;
}
