import type { Assessment, PreferenceRow, StateRow } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Block, type Item, item, list, marked, paragraph, type Text } from '../blocks.ts';
import { nearestOf, type Told } from '../words/nearest.ts';
import { changeClauses, stateInWords } from '../words/states.ts';
import { describedStates } from './describedStates.ts';

/** States up to which a party's whole order is told. */
const mostInFull = 6;

/** The states a party puts first and last: what each three have in common is said once, beside a state
 *  that the reader has met, and then only what is otherwise in each. */
export function extremeBlocks(
  theCase: Case,
  assessment: Assessment,
  { best, worst, levels }: PreferenceRow,
): Block[] {
  if (levels === 1) return [paragraph('All states are the same to it.')];
  const { states } = assessment.document.counts;
  if (states <= mostInFull) {
    const last = worst.filter((n) => !best.includes(n)).reverse();
    const ties = levels < states ? ', some of which tie' : '';
    return [
      list([told(theCase, assessment, `All states, from the best on${ties}`, [...best, ...last])]),
    ];
  }
  return [
    list([
      told(theCase, assessment, 'Best, from the best on', best),
      told(theCase, assessment, 'Worst, from the worst on', worst),
    ]),
  ];
}

function told(
  theCase: Case,
  assessment: Assessment,
  title: string,
  numbers: readonly number[],
): Item {
  const rows = numbers.map((n) => assessment.state(n));
  const known = describedStates(assessment);
  const beside = rows.some(({ name }) => name !== null) ? null : nearestOf(rows, known);
  if (beside === null) {
    return item(
      [marked(title, 'strong')],
      rows.map((row) => lineOf(row, stateInWords(theCase, row))),
    );
  }
  const common = commonTo(rows, beside.row);
  const shared = changeClauses(theCase, beside.row, common);
  const head: Text = [
    marked(title, 'strong'),
    shared.length === 0 ? `, as ${beside.as}, but` : `: as ${beside.as}, but ${shared.join('; ')}`,
  ];
  return item(
    head,
    rows.map((row) => lineOf(row, detail(theCase, row, common, known))),
  );
}

/** What is otherwise in a state than in what all share; or that it is one the reader knows. */
function detail(theCase: Case, row: StateRow, common: StateRow, known: readonly Told[]): string {
  const same = known.find((one) => one.row.number === row.number);
  if (same !== undefined) return same.as.replace(/^in /, '');
  const changes = changeClauses(theCase, common, row);
  return changes.length === 0 ? 'just that' : changes.join('; ');
}

function lineOf({ number }: StateRow, words: string): string {
  return words === `outcome ${number}`
    ? `State ${number}, the outcome.`
    : `State ${number}: ${words}.`;
}

/** The state beside which all are told, with every change that all of them have. */
function commonTo(rows: readonly StateRow[], beside: StateRow): StateRow {
  const inAll = (option: string): boolean => rows.every(({ taken }) => taken.includes(option));
  const inSome = (option: string): boolean => rows.some(({ taken }) => taken.includes(option));
  const options = new Set([...beside.taken, ...rows.flatMap(({ taken }) => taken)]);
  const taken = [...options].filter(
    (option) => inAll(option) || (beside.taken.includes(option) && inSome(option)),
  );
  return { ...beside, taken };
}
