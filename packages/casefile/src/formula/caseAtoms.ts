import type { Case } from '../case.ts';
import type { Atoms } from './parseFormula.ts';

/** What the words of a formula mean in a case: for formulas that do not stand in its file. */
export function caseAtoms({ options, decisionMakers, stateNames }: Case): Atoms {
  const words = new Map<string, { index: number; name: string }[]>();
  const add = (word: string, index: number, name: string): void => {
    words.set(word, [...(words.get(word) ?? []), { index, name }]);
  };
  if (stateNames !== null) for (const [index, name] of stateNames.entries()) add(name, index, name);
  for (const [index, { id, decisionMaker }] of options.entries()) {
    const full = `${decisionMakers[decisionMaker]!.id}.${id}`;
    add(id, index, full);
    add(full, index, full);
  }
  return {
    kind: stateNames === null ? 'option' : 'state',
    find: (word) => words.get(word) ?? [],
    names: () => words.keys(),
  };
}
