import type { Case } from '../case.ts';
import type { Atoms } from './parseFormula.ts';

/** What the words of a formula mean in a case: for formulas that do not stand in its file. */
export function caseAtoms({ options, decisionMakers, stateNames }: Case): Atoms {
  const owners = decisionMakers.map(({ id }) => id);
  return stateNames === null ? optionAtoms(options, owners) : stateAtoms(stateNames);
}

/** Options by id, or as `dm.option`. */
export function optionAtoms(
  options: readonly { readonly id: string; readonly decisionMaker: number }[],
  owners: readonly string[],
): Atoms {
  const byWord = new Map<string, { index: number; name: string }[]>();
  for (const [index, { id, decisionMaker }] of options.entries()) {
    const name = `${owners[decisionMaker]!}.${id}`;
    for (const word of [id, name]) {
      const same = byWord.get(word);
      if (same === undefined) byWord.set(word, [{ index, name }]);
      else same.push({ index, name });
    }
  }
  return {
    kind: 'option',
    find: (word) => byWord.get(word) ?? [],
    names: () => byWord.keys(),
  };
}

/** The names of states, in graph form; of a repeated one, the first. */
export function stateAtoms(names: readonly string[]): Atoms {
  const byName = new Map<string, { index: number; name: string }[]>();
  for (const [index, name] of names.entries()) {
    if (!byName.has(name)) byName.set(name, [{ index, name }]);
  }
  return { kind: 'state', find: (word) => byName.get(word) ?? [], names: () => byName.keys() };
}
