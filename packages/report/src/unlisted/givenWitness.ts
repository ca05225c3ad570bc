import type { GivenExplanation } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Block, heading, type Item, item, list, marked, paragraph } from '../blocks.ts';
import { counted, sentence } from '../words/phrases.ts';
import { idsAsNames, nameOf } from '../words/states.ts';
import {
  givenSentences,
  givenStepInWords,
  givenStepsInWords,
  lookedInWords,
  stoppedBlocks,
} from './givenStates.ts';

/** Improvements spelled out; more are counted. */
const maxImprovements = 12;

/** Why a given state of a case without a list of states is, or is not, stable. What `casus explain`
 *  prints there. */
export function givenWitnessBlocks(theCase: Case, rows: readonly GivenExplanation[]): Block[] {
  const [first] = rows;
  if (first === undefined) return [];
  const isStopped = rows.some(({ stopped }) => stopped);
  return [
    heading(`A given state under ${first.concept}`, 1),
    ...stoppedBlocks(isStopped),
    list([item([marked('The state', 'strong')], givenSentences(theCase, first.state))]),
    ...(rows.length > 1 ? [paragraph(verdictOf(rows))] : []),
    ...rows.flatMap((row) => oneWitness(theCase, row)),
    paragraph(
      marked(
        `The states of this case are too many to list (2^${theCase.options.length} combinations), so each answer was searched for by itself. What is undecided may be decided with ${isStopped ? 'more time' : 'a greater --budget'}.`,
        'quiet',
      ),
    ),
  ];
}

function verdictOf(rows: readonly GivenExplanation[]): string {
  const n = (stable: boolean | null): number => rows.filter((row) => row.stable === stable).length;
  if (n(true) === rows.length) return 'It is an equilibrium: stable for every decision maker.';
  const of = counted(rows.length, 'decision maker');
  const open = n(null) === 0 ? '' : `, undecided for ${n(null)}`;
  return n(false) > 0
    ? `It is no equilibrium: stable for ${n(true)} of ${of}${open}.`
    : `Whether it is an equilibrium is undecided: stable for ${n(true)} of ${of}${open}.`;
}

const titles = { true: 'stable', false: 'not stable', null: 'undecided' } as const;

function oneWitness(theCase: Case, row: GivenExplanation): Block[] {
  const who = nameOf(theCase, row.decisionMaker);
  const spent = lookedInWords(row.looked, row.budget);
  const title = heading(`${who}: ${titles[`${row.stable}`]}`);
  if (row.improvements.length === 0) {
    return [
      title,
      paragraph(
        row.complete
          ? `${who} has no improvement: none of its own moves leads to anything better.`
          : `No improvement was found, nor that there is none (${spent}).`,
      ),
    ];
  }
  // What breaks the state comes first, then what may.
  const weight = ({ sanction, decided }: GivenExplanation['improvements'][number]): number =>
    decided ? Number(sanction !== null) * 2 : 1;
  const sorted = [...row.improvements].sort((a, b) => weight(a) - weight(b));
  const shown = sorted.slice(0, maxImprovements);
  const more = sorted.length - shown.length;
  return [
    title,
    list([
      ...shown.map((each) => improvementItem(theCase, row, each)),
      ...(more > 0 ? [`and ${counted(more, 'more improvement')}`] : []),
      ...(row.complete ? [] : [othersInWords(row)]),
    ]),
    ...(row.stable === null ? [paragraph(marked(`Undecided after ${spent}.`, 'quiet'))] : []),
  ];
}

function othersInWords({ stable }: GivenExplanation): string {
  if (stable === null) return 'and more, about some of which nothing is decided';
  return stable ? 'and more, all deterred' : 'and there may be more';
}

function improvementItem(
  theCase: Case,
  { decisionMaker, state, stopped }: GivenExplanation,
  { to, sanction, decided, escapes }: GivenExplanation['improvements'][number],
): Item {
  const who = nameOf(theCase, decisionMaker);
  const words = givenStepInWords(theCase, state, { by: [decisionMaker], to });
  const move = sentence(words, idsAsNames(theCase)).replace(/\.$/, '');
  if (!decided) return item(`${move}: undecided${stopped ? '' : ' within the budget'}.`);
  if (sanction === null) return item([`${move}: `, marked('nothing deters it', 'no'), '.']);
  const better = `and there ${who} is no better off than in the state asked about`;
  const beyond =
    escapes === null
      ? ', nor by any of its moves from there'
      : escapes.length === 0
        ? ''
        : `, nor by any of its ${counted(escapes.length, 'move')} from there`;
  return item(`${move}: deterred.`, [
    ...givenStepsInWords(theCase, to, sanction).map((step) => `then ${step}`),
    `${better}${beyond}.`,
  ]);
}
