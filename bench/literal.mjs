// Stability by the plain definitions, as the tests have them: what the rows of the benchmark are
// compared with where that is feasible.
import { unilateralMoves } from '@casus/engine';
import { allStates, everybody } from './dist/test/oracle/literalModel.js';
import { isStable } from './dist/test/oracle/stability.js';
import { combinations, listed, statesOf } from './dist/test/oracle/states.js';

/** Stability of all decision makers, as 0 and 1: per concept, decision maker and state. */
export function literalVerdicts({ space, model, directions }, ranks, concepts) {
  const literal = literalOf(space, model, directions ?? null, ranks);
  return concepts.map((concept) =>
    everybody(literal).map((i) =>
      allStates(literal).map((s) => (isStable(literal, concept, i, s) ? 1 : 0)),
    ),
  );
}

function literalOf(space, model, directions, ranks) {
  const { form, nStates, nOptions } = space;
  const cells = form.form === 'graph' ? listed(nStates) : combinations(nOptions);
  const owners =
    directions === null ? [] : form.optionCounts.flatMap((count, i) => Array(count).fill(i));
  return {
    nDms: ranks.length,
    states: statesOf(cells, form.infeasible, []),
    options:
      directions === null ? null : owners.map((owner, k) => ({ owner, direction: directions[k] })),
    ranks: ranks.map((own) => [...own]),
    moves: ranks.map((_, i) =>
      Array.from({ length: nStates }, (_each, s) => new Set(unilateralMoves(model, i, s))),
    ),
  };
}
