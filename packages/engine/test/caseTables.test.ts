import { describe, expect, test } from 'vitest';
import {
  analyse,
  decimalOf,
  type Formula,
  type StabilityConcept,
  stateNumber,
} from '../src/index.ts';
import { type CaseTable, caseTables } from './caseTables.ts';
import { everybody } from './oracle/literalModel.ts';
import { stableStates } from './oracle/stability.ts';
import { literalStatesOf, type Recipe, type Twins, twins } from './randomModels.ts';

/** "Y-N": the first option taken, the third not. */
function pattern(text: string): Formula {
  return Array.from(text)
    .flatMap((letter, index): Formula[] => {
      const atom: Formula = { kind: 'atom', index };
      if (letter === 'Y') return [atom];
      return letter === 'N' ? [{ kind: 'not', of: atom }] : [];
    })
    .reduce((left, right): Formula => ({ kind: 'and', left, right }));
}

function recipeOf({ form, rankings, labels }: CaseTable): Recipe {
  const common = {
    infeasible: ('infeasible' in form ? (form.infeasible ?? []) : []).map(pattern),
    coalesce: ('coalesce' in form ? (form.coalesce ?? []) : []).map(pattern),
    world: { infeasible: [], absentOptions: [] },
    coalitions: [],
    tastes: rankings.map((): number[] => []),
  };
  const untasted: Recipe =
    'arcs' in form
      ? { ...common, form: 'graph', nStates: form.nStates, arcs: form.arcs }
      : {
          ...common,
          form: 'options',
          optionCounts: form.optionCounts,
          directions:
            form.directions ??
            form.optionCounts.flatMap((count) =>
              Array.from({ length: count }, () => 'both' as const),
            ),
        };
  const states = literalStatesOf(untasted);
  const tastes = rankings.map((text) => {
    const levels = text.split('>').map((tie) => tie.split('~').map(Number));
    return states.map(({ number, cells }) => {
      const label = labels === 'number' ? number : cells[0]!.decimal;
      const level = levels.findIndex((tie) => tie.includes(label));
      if (level < 0) throw new Error(`the ranking "${text}" leaves out state ${label}`);
      return levels.length - level;
    });
  });
  return { ...untasted, tastes };
}

function labelled({ labels }: CaseTable, { space }: Twins, states: readonly number[]): string {
  const nameOf = labels === 'number' ? stateNumber : decimalOf;
  return states.map((s) => nameOf(space, s)).join(' ');
}

const marked = (marks: Uint8Array): number[] => [...marks].flatMap((mark, s) => (mark ? [s] : []));

describe.each(caseTables.map((table) => [table.name, table] as const))('%s', (_, table) => {
  const pair = twins(recipeOf(table));
  const wanted = Object.keys(table.stable) as StabilityConcept[];

  test('the oracle finds the stable states of each decision maker', () => {
    const found = wanted.map((concept) => [
      concept,
      everybody(pair.literal).map((i) =>
        labelled(table, pair, stableStates(pair.literal, concept, i)),
      ),
    ]);
    expect(Object.fromEntries(found)).toEqual(table.stable);
  });

  test('so does the engine', () => {
    const { stable } = analyse(pair.model, pair.ranks, wanted);
    const found = [...stable].map(([concept, verdicts]) => [
      concept,
      verdicts.map((marks) => labelled(table, pair, marked(marks))),
    ]);
    expect(Object.fromEntries(found)).toEqual(table.stable);
  });

  test('the equilibria are the published ones', () => {
    const concepts = Object.keys(table.equilibria) as StabilityConcept[];
    const { equilibria } = analyse(pair.model, pair.ranks, concepts);
    const found = [...equilibria].map(([concept, marks]) => [
      concept,
      labelled(table, pair, marked(marks)),
    ]);
    expect(Object.fromEntries(found)).toEqual(table.equilibria);
  });
});
