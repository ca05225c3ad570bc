import type { AnswerRow, Assessment, Explanation } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Block, heading, type Item, item, list, marked, paragraph } from '../blocks.ts';
import { counted, enumeration, figure, sentence, upperFirst } from '../words/phrases.ts';
import { idsAsNames, nameOf, pathInWords, stateClauses, stepInWords } from '../words/states.ts';

/** Improvements spelled out, and answers to each; more are counted. */
const maxImprovements = 12;
const maxAnswers = 40;

/** Why a state is, or is not, stable: for each improvement the sanction that deters it, mover by
 *  mover, or that nothing does. What `casus explain` prints. */
export function witnessBlocks(
  theCase: Case,
  { state }: Pick<Assessment, 'state'>,
  explanations: readonly Explanation[],
): Block[] {
  const [first] = explanations;
  if (first === undefined) return [];
  const ids = idsAsNames(theCase);
  const stable = explanations.filter((row) => row.stable).length;
  return [
    heading(`State ${first.state} under ${first.concept}`, 1),
    list([
      item(
        [marked(`State ${first.state}`, 'strong')],
        stateClauses(theCase, state(first.state)).map((clause) => sentence(clause, ids)),
      ),
    ]),
    ...(explanations.length > 1
      ? [
          paragraph(
            stable === explanations.length
              ? 'It is an equilibrium: stable for every decision maker.'
              : `It is no equilibrium: stable for ${stable} of ${counted(explanations.length, 'decision maker')}.`,
          ),
        ]
      : []),
    ...explanations.flatMap((row) => oneWitness(theCase, state, row)),
  ];
}

function oneWitness(theCase: Case, state: Assessment['state'], row: Explanation): Block[] {
  const ids = idsAsNames(theCase);
  const who = nameOf(theCase, row.decisionMaker);
  const title = heading(`${who}: ${row.stable ? 'stable' : 'not stable'}`);
  if (row.improvements.length === 0) {
    return [
      title,
      paragraph(`${who} has no improvement: none of its own moves leads to anything better.`),
    ];
  }
  // What breaks the state comes before what is deterred.
  const sorted = [...row.improvements].sort(
    (a, b) => Number(a.sanction !== null) - Number(b.sanction !== null),
  );
  const shown = sorted.slice(0, maxImprovements);
  const more = sorted.length - shown.length;
  return [
    title,
    list([
      ...shown.map(({ to, sanction, escapes, answers, nAnswers = 0, nSanctions = 0 }) => {
        const by = [row.decisionMaker];
        const move = `${stepInWords(theCase, state(row.state), { by }, state(to))} (state ${to})`;
        const title = sentence(move, ids).replace(/\.$/, '');
        if (answers !== undefined) {
          return answeredItem(theCase, state, row, { title, to, answers, nAnswers, nSanctions });
        }
        if (sanction === null) {
          return item([`${title}: `, marked('nothing deters it', 'no'), '.']);
        }
        return item(`${title}: deterred.`, [
          ...pathInWords(theCase, state, to, sanction).map((step) => `then ${step}`),
          escapes.length === 0
            ? `and there ${who} is no better off than in state ${row.state}.`
            : `and there ${who} is no better off than in state ${row.state}, nor by any of its ${counted(escapes.length, 'move')} from there.`,
        ]);
      }),
      ...(more > 0 ? [`and ${counted(more, 'more improvement')}`] : []),
    ]),
  ];
}

/** An improvement with every answer of the others to it that leaves the mover no better off. */
function answeredItem(
  theCase: Case,
  state: Assessment['state'],
  row: Explanation,
  found: {
    readonly title: string;
    readonly to: number;
    readonly answers: readonly AnswerRow[];
    readonly nAnswers: number;
    readonly nSanctions: number;
  },
): Item {
  const { title, to, answers, nAnswers, nSanctions } = found;
  const who = nameOf(theCase, row.decisionMaker);
  const more = nAnswers - Math.min(answers.length, maxAnswers);
  if (nAnswers === 0) {
    return item([`${title}: `, marked('nothing deters it', 'no'), ', the others have no answer.']);
  }
  const verdict =
    nSanctions === 0
      ? [marked('nothing deters it', 'no'), '. The others have ']
      : [`deterred, by ${figure(nSanctions)} of `];
  return item(
    [`${title}: `, ...verdict, `${counted(nAnswers, 'answer')}.`],
    [
      ...answers.slice(0, maxAnswers).map(({ steps, sanctions, countermoves }) => {
        const way = pathInWords(theCase, state, to, steps).join('; then ');
        if (sanctions) return `${upperFirst(way, idsAsNames(theCase))}: a sanction.`;
        const where = enumeration(countermoves.map(String), 'or');
        return `${upperFirst(way, idsAsNames(theCase))}: no sanction, ${who} goes on to state ${where}.`;
      }),
      ...(more > 0 ? [`and ${counted(more, 'more answer')}`] : []),
    ],
  );
}
