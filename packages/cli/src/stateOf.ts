import { listedSpace } from '@casus/assessment';
import { type Atoms, type Case, caseAtoms } from '@casus/casefile';
import {
  type StateSpace,
  stateNumber,
  stateOfDecimal,
  stateOfNumber,
  stateOfOptions,
} from '@casus/engine';
import { UsageProblem } from './io.ts';
import { unknown } from './settings.ts';

/** Number of a state given by its number, its name, or the options taken ("none": nothing).
 *  @throws UsageProblem where there is no such state, or it is not feasible. */
export function stateOf(theCase: Case, text: string | undefined): number {
  const space = listedSpace(theCase);
  const words = wordsOf(text);
  if (isNumber(words)) return numbered(space, Number(words[0]));
  const indices = indicesOf(theCase, words);
  const isGraph = theCase.stateNames !== null;
  if (isGraph && indices.length !== 1) {
    throw new UsageProblem(`the states have names; say one of them, not "${text}"`);
  }
  const s = isGraph ? stateOfDecimal(space, indices[0]!) : stateOfOptions(space, indices);
  if (s < 0) throw new UsageProblem(`the state "${text}" is not feasible`);
  return stateNumber(space, s);
}

/** Indices of the options taken in a state that is given by them ("none": nothing), in a case whose
 *  states have no numbers.
 *  @throws UsageProblem where an option is not known, or a number is given. */
export function optionsOf(theCase: Case, text: string | undefined): number[] {
  const words = wordsOf(text);
  if (!isNumber(words)) return indicesOf(theCase, words);
  throw new UsageProblem(
    `the states of a case of ${theCase.options.length} options have no numbers; say which options are taken ("none": nothing), not "${text}"`,
  );
}

function wordsOf(text: string | undefined): string[] {
  const words = (text ?? '').split(',').map((word) => word.trim());
  if (words.every((word) => word !== '')) return words;
  throw new UsageProblem('say which state: its number (7), or the options taken (assault,support)');
}

function isNumber(words: readonly string[]): boolean {
  return words.length === 1 && /^\d+$/.test(words[0]!);
}

function indicesOf(theCase: Case, words: readonly string[]): number[] {
  const atoms = caseAtoms(theCase);
  const isNothing = words.length === 1 && words[0] === 'none' && atoms.find('none').length === 0;
  return isNothing ? [] : words.map((word) => indexOf(theCase, atoms, word));
}

function numbered(space: StateSpace, number: number): number {
  if (stateOfNumber(space, number) >= 0) return number;
  throw new UsageProblem(
    `no state has the number ${number}; \`casus states\` lists all ${space.nStates}`,
  );
}

function indexOf(theCase: Case, atoms: Atoms, word: string): number {
  const found = atoms.find(word);
  if (found.length > 1) {
    const names = found.map(({ name }) => name).join(' or ');
    throw new UsageProblem(`"${word}" is ambiguous: ${names}`);
  }
  if (found.length === 1) return found[0]!.index;
  const known = theCase.stateNames ?? theCase.options.map(({ name }) => name);
  throw unknown(atoms.kind, word, known);
}
