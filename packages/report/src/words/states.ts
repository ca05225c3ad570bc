import type { StateRow, Step } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { differences, nearestOf, type Told } from './nearest.ts';
import { enumeration, lowerFirst } from './phrases.ts';

/** A state as far as words tell it: its name, or the options taken. */
export type ToldState = Pick<StateRow, 'name' | 'taken'>;

/** Name of a decision maker by its id. */
export function nameOf(theCase: Case, id: string): string {
  return theCase.decisionMakers.find((dm) => dm.id === id)?.name ?? id;
}

/** Ids that stand for the names of parties and states, which a sentence may begin with. */
export function idsAsNames({ decisionMakers, stateNames }: Case): ReadonlySet<string> {
  const unnamed = decisionMakers.filter(({ id, name }) => id === name).map(({ id }) => id);
  return new Set([...unnamed, ...(stateNames ?? [])]);
}

/** A state as clauses, one per decision maker with options: predicates where the case gives them,
 *  else the options' texts. */
export function stateClauses(theCase: Case, state: ToldState): string[] {
  if (state.name !== null) return [state.name];
  const found = clauses(theCase, state, () => true, 'does not');
  return found.length === 0 ? ['nobody has any option'] : found;
}

/** A state in one sentence, without its full stop. */
export function stateInWords(theCase: Case, state: ToldState): string {
  return stateClauses(theCase, state).join('; ');
}

/** What is otherwise in `to` than in `from`, as clauses. */
export function changeClauses(theCase: Case, from: ToldState, to: ToldState): string[] {
  const before = new Set(from.taken);
  const after = new Set(to.taken);
  return clauses(theCase, to, (name) => before.has(name) !== after.has(name), 'no longer');
}

/** A state by what is otherwise in it than in the nearest of some states already described; in full
 *  where that would not be shorter. */
export function stateBeside(theCase: Case, state: StateRow, described: readonly Told[]): string {
  if (state.name !== null) return state.name;
  const same = described.find(({ row }) => row.number === state.number);
  if (same !== undefined) return same.as.replace(/^in /, '');
  const nearest = nearestOf([state], described);
  if (nearest === null || differences(nearest.row, state) * 2 > theCase.options.length) {
    return stateInWords(theCase, state);
  }
  return `as ${nearest.as}, but ${changeClauses(theCase, nearest.row, state).join('; ')}`;
}

function clauses(
  theCase: Case,
  { taken }: ToldState,
  isMeant: (option: string) => boolean,
  negation: 'does not' | 'no longer',
): string[] {
  const isTaken = new Set(taken);
  return theCase.decisionMakers.flatMap(({ name, options }) => {
    const predicates: string[] = [];
    const done: string[] = [];
    const left: string[] = [];
    for (const k of options) {
      const option = theCase.options[k]!;
      if (!isMeant(option.name)) continue;
      const predicate = isTaken.has(option.name) ? option.done : option.notDone;
      if (predicate !== null) predicates.push(predicate);
      else (isTaken.has(option.name) ? done : left).push(lowerFirst(option.text));
    }
    const parts = [
      predicates.length > 0 ? `${name} ${enumeration(predicates)}` : '',
      done.length > 0 ? `${name}: ${done.join('; ')}` : '',
      left.length > 0 ? `${name} ${negation}: ${left.join('; ')}` : '',
    ];
    return parts.filter((part) => part !== '');
  });
}

/** Who makes a step: ids of decision makers. */
interface Mover {
  readonly by: readonly string[];
}

/** Who makes a step, in words. */
export function moversOf(theCase: Case, { by }: Mover): string {
  const names = by.map((id) => nameOf(theCase, id));
  return names.length === 1 ? names[0]! : `${enumeration(names)} together`;
}

/** A step in words: who does what. */
export function stepInWords(theCase: Case, from: ToldState, step: Mover, to: ToldState): string {
  const who = moversOf(theCase, step);
  if (to.name !== null) return `${who} moves to ${to.name}`;
  const changes = changeClauses(theCase, from, to);
  const [only] = changes;
  const begins = step.by.length === 1 && only?.startsWith(who) === true;
  if (changes.length === 1 && begins) return only;
  return `${who}: ${changes.length === 0 ? 'nothing changes' : changes.join('; ')}`;
}

/** Steps in words from a state on, each with the state it leads to. */
export function pathInWords(
  theCase: Case,
  state: (number: number) => StateRow,
  from: number,
  steps: readonly Step[],
): string[] {
  let at = from;
  return steps.map((step) => {
    const words = stepInWords(theCase, state(at), step, state(step.to));
    at = step.to;
    return `${words} (state ${step.to})`;
  });
}
