import type { Assessment, Explanation, PathRow, StateRow, WhyNotRow } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Block, heading, list, paragraph } from './blocks.ts';
import { changeInWords, enumeration, moversOf, nameOf, stateInWords } from './words.ts';

type StateOf = (number: number) => StateRow;

/** Every state as a vector of options, with the concepts under which it is an equilibrium. */
export function statesBlocks(theCase: Case, { document }: Assessment): Block[] {
  const equilibria = Object.entries(document.equilibria ?? {});
  const outcomes = new Set(document.outcomes.states);
  return [
    heading(`States of ${theCase.title}`, 1),
    {
      kind: 'table',
      head: ['state', 'taken', 'equilibrium', ''],
      rows: (document.states ?? []).map(({ number, name, taken, inWorld }) => [
        `${number}`,
        name ?? (taken.length === 0 ? '(nothing)' : taken.join(' ')),
        equilibria
          .filter(([, numbers]) => numbers?.includes(number) === true)
          .map(([concept]) => concept)
          .join(' '),
        [
          number === document.statusQuo ? 'status quo' : '',
          outcomes.has(number) ? 'outcome' : '',
          inWorld ? '' : 'ruled out here',
        ]
          .filter((word) => word !== '')
          .join(', '),
      ]),
    },
  ];
}

/** Why a state is, or is not, stable: the witness in words. */
export function explanationBlocks(
  theCase: Case,
  state: StateOf,
  explanations: readonly Explanation[],
): Block[] {
  return explanations.flatMap((row) => {
    const from = state(row.state);
    const who = nameOf(theCase, row.decisionMaker);
    const items = row.improvements.map(({ to, sanction, escapes }) => {
      const move = `${changeInWords(theCase, from, state(to))} to state ${to}`;
      if (sanction === null) return `${move}: nobody can deter this.`;
      let at = to;
      const steps = sanction.map((step) => {
        const words = `${moversOf(theCase, step)} (${changeInWords(theCase, state(at), state(step.to))}) to state ${step.to}`;
        at = step.to;
        return words;
      });
      const end = escapes.length > 0 ? ', and no move from there helps' : '';
      return `${move}: deterred by ${steps.join(', then ')}, no better for ${who} than state ${row.state}${end}.`;
    });
    return [
      heading(
        `${who}: state ${row.state} is ${row.stable ? 'stable' : 'not stable'} (${row.concept})`,
      ),
      paragraph(`${stateInWords(theCase, from)}.`),
      items.length === 0 ? paragraph(`${who} has no improvement to move to.`) : list(items),
    ];
  });
}

export function whyNotText(
  theCase: Case,
  state: StateOf,
  formula: string,
  rows: readonly WhyNotRow[],
): Block[] {
  return [
    heading(`Why not: ${formula}`),
    rows.length === 0
      ? paragraph('No state of this world has it, or nothing settles.')
      : list(
          rows.map(({ state: n, leaves }) => {
            const where = `State ${n} (${stateInWords(theCase, state(n))})`;
            return leaves.length === 0
              ? `${where}: nobody would leave it.`
              : `${where} would be left by ${enumeration(
                  leaves.map(
                    (step) =>
                      `${moversOf(theCase, step)} (${changeInWords(theCase, state(n), state(step.to))}, to state ${step.to})`,
                  ),
                  'or',
                )}.`;
          }),
        ),
  ];
}

export function pathText(
  theCase: Case,
  state: StateOf,
  statusQuo: number,
  { to, byImprovements, byMoves }: PathRow,
): Block[] {
  const steps = (path: PathRow['byMoves'], none: string): Block => {
    if (path === null) return paragraph(none);
    if (path.length === 0) return paragraph('It is the status quo.');
    let at = statusQuo;
    return list(
      path.map((step) => {
        const words = `${moversOf(theCase, step)}: ${changeInWords(theCase, state(at), state(step.to))}, to state ${step.to}`;
        at = step.to;
        return words;
      }),
    );
  };
  return [
    heading(`From state ${statusQuo} to state ${to}`, 1),
    paragraph(`${stateInWords(theCase, state(to))}.`),
    heading('By improvements'),
    steps(byImprovements, 'Improvements alone do not lead there.'),
    heading('By any moves'),
    steps(byMoves, 'No moves lead there.'),
  ];
}
