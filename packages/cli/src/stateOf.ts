import { type Atoms, type Case, caseAtoms } from '@casus/casefile';
import { stateNumber, stateOfDecimal, stateOfNumber, stateOfOptions } from '@casus/engine';
import { UsageProblem } from './io.ts';
import { unknown } from './settings.ts';

/** Number of a state given by its number, its name, or the options taken ("none": nothing).
 *  @throws UsageProblem where there is no such state, or it is not feasible. */
export function stateOf(theCase: Case, text: string | undefined): number {
  const words = (text ?? '').split(',').map((word) => word.trim());
  if (words.some((word) => word === '')) {
    throw new UsageProblem(
      'say which state: its number (7), or the options taken (assault,support)',
    );
  }
  if (words.length === 1 && /^\d+$/.test(words[0]!)) return numbered(theCase, Number(words[0]));
  const atoms = caseAtoms(theCase);
  const isNothing = words.length === 1 && words[0] === 'none' && atoms.find('none').length === 0;
  const indices = isNothing ? [] : words.map((word) => indexOf(theCase, atoms, word));
  const isGraph = theCase.stateNames !== null;
  if (isGraph && indices.length !== 1) {
    throw new UsageProblem(`the states have names; say one of them, not "${text}"`);
  }
  const s = isGraph
    ? stateOfDecimal(theCase.space, indices[0]!)
    : stateOfOptions(theCase.space, indices);
  if (s < 0) throw new UsageProblem(`the state "${text}" is not feasible`);
  return stateNumber(theCase.space, s);
}

function numbered({ space }: Case, number: number): number {
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
