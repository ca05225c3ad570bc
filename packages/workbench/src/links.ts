import type { Case, ConditionText } from '@casus/casefile';
import { leaves } from '@casus/evidence';
import { hrefOf } from './app/routes.ts';

/** A part of the model that speaks of a claim or an estimate. */
export interface Use {
  readonly href: string;
  readonly label: string;
  /** It is there only where a condition on the evidence holds; else the evidence is only its reason. */
  readonly isCondition: boolean;
}

/** Names of parts in the page, which addresses lead to. */
export const anchors = {
  evidence: (id: string): string => `evidence-${id}`,
  option: (name: string): string => `option-${name}`,
  statement: (decisionMaker: string, at: number): string => `statement-${decisionMaker}-${at + 1}`,
  infeasible: (at: number): string => `infeasible-${at + 1}`,
};

export function hrefOfEvidence(id: string): string {
  return hrefOf('evidence', { at: anchors.evidence(id) });
}

/** Claims and estimates that a condition mentions, each once. */
export function evidenceIn(when: ConditionText | null): readonly string[] {
  if (when === null) return [];
  const ids = leaves(when.condition).flatMap((leaf) => {
    if (leaf.kind === 'claim') return [leaf.claim];
    return leaf.right.kind === 'estimate' ? [leaf.estimate, leaf.right.estimate] : [leaf.estimate];
  });
  return [...new Set(ids)];
}

/** Where the model speaks of each claim and estimate. */
export function usesOf(theCase: Case): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  const note = (
    anchor: string,
    label: string,
    whens: readonly (ConditionText | null)[],
    because: readonly string[],
  ): void => {
    const conditions = new Set(whens.flatMap(evidenceIn));
    const href = hrefOf('model', { at: anchor });
    for (const id of new Set([...conditions, ...because])) {
      uses.set(id, [...(uses.get(id) ?? []), { href, label, isCondition: conditions.has(id) }]);
    }
  };
  for (const { name, text, when, directionWhen, because } of theCase.options) {
    note(anchors.option(name), `option “${text}”`, [when, directionWhen], because);
  }
  for (const { id, name, preferences } of theCase.decisionMakers) {
    if (preferences.kind !== 'statements') continue;
    for (const [at, { text, when, because }] of preferences.statements.entries()) {
      note(anchors.statement(id, at), `${name} prefers: ${text}`, [when], because);
    }
  }
  for (const [at, { text, when, because }] of theCase.infeasible.entries()) {
    note(anchors.infeasible(at), `never: ${text}`, [when], because);
  }
  return uses;
}
