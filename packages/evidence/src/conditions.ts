import type { Case, ConditionText, EvidenceCondition } from '@casus/casefile';
import type { World } from './evidence.ts';

/** Whether a condition holds in a world. A comparison with an estimate nobody gave is false. */
export function holds(condition: EvidenceCondition, world: World): boolean {
  switch (condition.kind) {
    case 'constant':
      return condition.value;
    case 'claim':
      return world.claims.get(condition.claim) === true;
    case 'comparison': {
      const left = world.estimates.get(condition.estimate);
      const right =
        condition.right.kind === 'number'
          ? condition.right.value
          : world.estimates.get(condition.right.estimate);
      if (left === undefined || right === undefined) return false;
      if (condition.operator === '<') return left < right;
      if (condition.operator === '<=') return left <= right;
      return condition.operator === '>' ? left > right : left >= right;
    }
    case 'not':
      return !holds(condition.of, world);
    case 'and':
      return holds(condition.left, world) && holds(condition.right, world);
    case 'or':
      return holds(condition.left, world) || holds(condition.right, world);
    case 'if':
      return holds(condition.left, world) || !holds(condition.right, world);
    case 'iff':
      return holds(condition.left, world) === holds(condition.right, world);
  }
}

/** Every `when` of the case, of options, one-way rules, statements and infeasible patterns, in the
 *  order of the file. */
export function conditions(theCase: Case): ConditionText[] {
  const all = [
    ...theCase.options.flatMap(({ when, directionWhen }) => [when, directionWhen]),
    ...theCase.decisionMakers.flatMap(({ preferences }) =>
      preferences.kind === 'statements' ? preferences.statements.map(({ when }) => when) : [],
    ),
    ...theCase.infeasible.map(({ when }) => when),
  ];
  return all.filter((when) => when !== null).sort((a, b) => a.range.start - b.range.start);
}

/** Claims and estimates that some `when` mentions, and claims that those depend on: only they can
 *  change an answer. */
export function connected(theCase: Case): {
  claims: ReadonlySet<string>;
  estimates: ReadonlySet<string>;
} {
  const claims = new Set<string>();
  const estimates = new Set<string>();
  for (const { condition } of conditions(theCase)) {
    for (const leaf of leaves(condition)) {
      if (leaf.kind === 'claim') claims.add(leaf.claim);
      else {
        estimates.add(leaf.estimate);
        if (leaf.right.kind === 'estimate') estimates.add(leaf.right.estimate);
      }
    }
  }
  // Claims are added while they are gone through.
  for (const id of claims) {
    for (const { given } of theCase.claims.get(id)?.dependsOn ?? []) {
      for (const leaf of leaves(given)) if (leaf.kind === 'claim') claims.add(leaf.claim);
    }
  }
  return { claims, estimates };
}

type Leaf = Extract<EvidenceCondition, { kind: 'claim' | 'comparison' }>;

/** Claims and comparisons of a condition, left to right. */
export function leaves(condition: EvidenceCondition): Leaf[] {
  switch (condition.kind) {
    case 'constant':
      return [];
    case 'claim':
    case 'comparison':
      return [condition];
    case 'not':
      return leaves(condition.of);
    default:
      return [...leaves(condition.left), ...leaves(condition.right)];
  }
}
