import type { ConditionText } from '@casus/casefile';
import type { ReactNode } from 'react';
import { evidenceIn, hrefOfEvidence } from '../../links.ts';

/** When a part of the model is there, and the evidence it rests on. */
export function EvidenceLinks({
  condition,
  when,
  because,
}: {
  /** In words. */
  readonly condition: string | null;
  readonly when: ConditionText | null;
  readonly because: readonly string[];
}): ReactNode {
  const conditions = evidenceIn(when);
  const ids = [...conditions, ...because.filter((id) => !conditions.includes(id))];
  if (ids.length === 0 && when === null) return null;
  return (
    <p className="rests-on">
      {when !== null && <span>Only {condition ?? `if ${when.text}`}. </span>}
      {ids.length > 0 && 'Evidence: '}
      {ids.map((id, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <a href={hrefOfEvidence(id)}>{id}</a>
        </span>
      ))}
    </p>
  );
}
