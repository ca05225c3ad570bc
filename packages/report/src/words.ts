import type { StateRow, Step } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import type { Formula } from '@casus/engine';

/** "a", "a and b", "a, b and c". */
export function enumeration(items: readonly string[], last = 'and'): string {
  if (items.length <= 1) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items[items.length - 1]}`;
}

/** A number with thousands separated. */
export function figure(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
}

/** Name of a decision maker by its id. */
export function nameOf(theCase: Case, id: string): string {
  return theCase.decisionMakers.find((dm) => dm.id === id)?.name ?? id;
}

/** A state in sentences, decision maker by decision maker: predicates where the case gives them, else
 *  the options' texts. */
export function stateInWords(theCase: Case, state: StateRow): string {
  if (state.name !== null) return state.name;
  const taken = new Set(state.taken);
  const sentences = theCase.decisionMakers.flatMap(({ name, options }) => {
    const predicates: string[] = [];
    const done: string[] = [];
    const left: string[] = [];
    for (const k of options) {
      const option = theCase.options[k]!;
      const isTaken = taken.has(option.name);
      const predicate = isTaken ? option.done : option.notDone;
      if (predicate !== null) predicates.push(predicate);
      else (isTaken ? done : left).push(lowerFirst(option.text));
    }
    const parts = [
      predicates.length > 0 ? `${name} ${enumeration(predicates)}` : '',
      done.length > 0 ? `${name}: ${done.join('; ')}` : '',
      left.length > 0 ? `${name} does not: ${left.join('; ')}` : '',
    ];
    return parts.filter((part) => part !== '');
  });
  return sentences.length === 0 ? 'nobody can do anything' : sentences.join('; ');
}

/** What changes between two states, in words. */
export function changeInWords(theCase: Case, from: StateRow, to: StateRow): string {
  if (to.name !== null) return `to ${to.name}`;
  const before = new Set(from.taken);
  const after = new Set(to.taken);
  const changes = theCase.options.flatMap(({ name, text }) => {
    if (before.has(name) === after.has(name)) return [];
    return [`${after.has(name) ? '+' : '−'} ${lowerFirst(text)}`];
  });
  return changes.length === 0 ? 'nothing changes' : changes.join(', ');
}

/** Who makes a step. */
export function moversOf(theCase: Case, { by }: Step): string {
  const names = by.map((id) => nameOf(theCase, id));
  return names.length === 1 ? names[0]! : `${enumeration(names)} together`;
}

/** A formula with options by their texts. */
export function formulaInWords(theCase: Case, formula: Formula): string {
  const inside = (part: Formula): string => {
    const words = formulaInWords(theCase, part);
    return part.kind === 'atom' || part.kind === 'constant' || part.kind === 'not'
      ? words
      : `(${words})`;
  };
  switch (formula.kind) {
    case 'constant':
      return String(formula.value);
    case 'atom':
      return `“${
        theCase.stateNames === null
          ? lowerFirst(theCase.options[formula.index]!.text)
          : theCase.stateNames[formula.index]!
      }”`;
    case 'not':
      return `not ${inside(formula.of)}`;
    case 'iff':
      return `${inside(formula.left)} if and only if ${inside(formula.right)}`;
    default:
      return `${inside(formula.left)} ${formula.kind} ${inside(formula.right)}`;
  }
}

function lowerFirst(text: string): string {
  // A second capital or a name of one letter is an abbreviation: it stays.
  return /^[A-Z][a-z]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
}
