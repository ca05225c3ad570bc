import type { Assessment, Explanation } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Block, heading, item, list, marked, paragraph } from '../blocks.ts';
import { counted, sentence } from '../words/phrases.ts';
import { idsAsNames, nameOf, pathInWords, stateClauses, stepInWords } from '../words/states.ts';

/** Improvements spelled out; more are counted. */
const maxImprovements = 12;

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
      ...shown.map(({ to, sanction, escapes }) => {
        const by = [row.decisionMaker];
        const move = `${stepInWords(theCase, state(row.state), { by }, state(to))} (state ${to})`;
        if (sanction === null) {
          return item([
            `${sentence(move, ids).replace(/\.$/, '')}: `,
            marked('nothing deters it', 'no'),
            '.',
          ]);
        }
        return item(`${sentence(move, ids).replace(/\.$/, '')}: deterred.`, [
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
