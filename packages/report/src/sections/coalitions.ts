import type {
  Assessment,
  CoalitionDocument,
  CoalitionRow,
  JumpRow,
  LeaveRow,
} from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { coalitionConcepts } from '@casus/engine';
import {
  type Block,
  heading,
  type Inline,
  type Item,
  item,
  list,
  marked,
  paragraph,
} from '../blocks.ts';
import { counted, enumeration, upperFirst } from '../words/phrases.ts';
import { idsAsNames, nameOf, pathInWords, stateBeside, stepInWords } from '../words/states.ts';
import { describedStates } from './describedStates.ts';

const maxMoves = 12;
const maxCoalitions = 31;
const maxStates = 16;

/** What coalitions can do: who leaves an equilibrium only together, what holds against everybody, and each
 *  coalition by itself. What `casus coalitions` prints. */
export function coalitionBlocks(
  theCase: Case,
  assessment: Pick<Assessment, 'document' | 'state'>,
  found: CoalitionDocument,
): Block[] {
  return [
    heading(`Coalitions: ${theCase.title}`, 1),
    ...leaveBlocks(theCase, assessment, found),
    ...jumpBlocks(theCase, assessment, found),
    ...(found.universal === null ? [] : universalBlocks(found)),
    heading(found.coalitions.length === 1 ? 'The coalition' : 'Each coalition'),
    coalitionTable(theCase, found.coalitions.slice(0, maxCoalitions)),
    paragraph(
      marked(
        `${
          found.coalitions.length > maxCoalitions
            ? `And ${counted(found.coalitions.length - maxCoalitions, 'more coalition')}: --json lists them. `
            : ''
        }An improvement leads where every member gains, by whatever moves of theirs. Under each concept: how many states hold against the coalition.`,
        'quiet',
      ),
    ),
  ];
}

/** Equilibria that no party leaves alone, but several together. */
function leaveBlocks(
  theCase: Case,
  assessment: Pick<Assessment, 'document' | 'state'>,
  { leaves, equilibria, method: { concept } }: CoalitionDocument,
): Block[] {
  const title = heading('What only a coalition leaves');
  const those = `the ${counted(equilibria.length, 'equilibrium', 'equilibria')} under ${concept}`;
  if (equilibria.length === 0) {
    return [title, paragraph(`There is no equilibrium under ${concept}.`)];
  }
  if (leaves.length === 0) {
    return [title, paragraph(`No coalition leaves any of ${those}.`)];
  }
  const more = leaves.length - maxMoves;
  return [
    title,
    paragraph(
      `Of ${those}, which no party leaves alone, some are left together, and nothing deters it:`,
    ),
    list([
      ...leaves.slice(0, maxMoves).map((leave) => {
        const isEquilibrium = equilibria.includes(leave.to);
        const there = isEquilibrium ? '. There it is an equilibrium again.' : '.';
        return item([...moveInWords(theCase, assessment, leave), there]);
      }),
      ...(more > 0 ? [`and ${counted(more, 'more such move')}`] : []),
    ]),
  ];
}

/** From one equilibrium to another; what is told above is not told again. */
function jumpBlocks(
  theCase: Case,
  assessment: Pick<Assessment, 'document' | 'state'>,
  { jumps, leaves }: CoalitionDocument,
): Block[] {
  const isTold = ({ members, from, to }: JumpRow): boolean =>
    leaves
      .slice(0, maxMoves)
      .some((one) => one.from === from && one.to === to && one.members.join() === members.join());
  const minimal = jumps.filter((jump) => jump.minimal && !isTold(jump));
  if (minimal.length === 0) return [];
  const more = minimal.length - maxMoves;
  return [
    heading(
      leaves.length === 0
        ? 'From one equilibrium to another'
        : 'Others from one equilibrium to another',
    ),
    list([
      ...minimal.slice(0, maxMoves).map((jump) => jumpItem(theCase, assessment, jump)),
      ...(more > 0 ? [`and ${counted(more, 'more such move')}`] : []),
    ]),
  ];
}

function jumpItem(
  theCase: Case,
  assessment: Pick<Assessment, 'document' | 'state'>,
  jump: JumpRow,
): Item {
  const words = moveInWords(theCase, assessment, jump);
  const { members, from, to, sanction } = jump;
  if (sanction === undefined) return item([...words, '.']);
  if (sanction === null) return item([...words, ': ', marked('nothing deters it', 'no'), '.']);
  return item(
    [...words, ': deterred.'],
    [
      ...pathInWords(theCase, assessment.state, to, sanction).map((answer) => `then ${answer}`),
      `and there not all of ${enumeration(members.map((id) => nameOf(theCase, id)))} are better off than in state ${from}.`,
    ],
  );
}

/** Where from, and what the members do, without a full stop. */
function moveInWords(
  theCase: Case,
  assessment: Pick<Assessment, 'document' | 'state'>,
  { members, from, to }: LeaveRow,
): Inline[] {
  const { state, document } = assessment;
  const step = stepInWords(theCase, state(from), { by: members }, state(to));
  const what =
    from === document.statusQuo
      ? 'the status quo'
      : stateBeside(theCase, state(from), describedStates(assessment));
  return [
    marked(`From state ${from}`, 'strong'),
    `: ${what}. ${upperFirst(step, idsAsNames(theCase))} (state ${to})`,
  ];
}

function universalBlocks({ universal }: CoalitionDocument): Block[] {
  return [
    heading('What holds against every coalition'),
    {
      kind: 'table',
      head: ['Concept', 'States'],
      rows: coalitionConcepts.map((concept) => [concept, numbers(universal![concept])]),
    },
  ];
}

function numbers(states: readonly number[]): string {
  if (states.length === 0) return 'none';
  const shown = states.slice(0, maxStates).join(', ');
  const more = states.length - maxStates;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

function coalitionTable(theCase: Case, rows: readonly CoalitionRow[]): Block {
  return {
    kind: 'table',
    head: ['Coalition', 'Improvements', ...coalitionConcepts],
    rows: rows.map(({ members, nImprovements, stable }) => [
      enumeration(members.map((id) => nameOf(theCase, id))),
      `${nImprovements}`,
      ...coalitionConcepts.map((concept) => `${stable[concept].length}`),
    ]),
  };
}
