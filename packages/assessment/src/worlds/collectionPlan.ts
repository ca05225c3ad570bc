import type { CollectionRow, ImportanceRow } from '../document.ts';

/** What is worth asking about, over all questions; what helps with none is left out. */
export function collectionPlan(rows: readonly ImportanceRow[]): CollectionRow[] {
  const byInput = new Map<string, ImportanceRow[]>();
  for (const row of rows) {
    if (row.evppi <= leastGain) continue;
    const id = 'claim' in row ? row.claim : row.estimate;
    byInput.set(id, [...(byInput.get(id) ?? []), row]);
  }
  return [...byInput.values()]
    .map((own) => {
      const [first] = own;
      const input = 'claim' in first! ? { claim: first.claim } : { estimate: first!.estimate };
      const ordered = [...own].sort((a, b) => b.evppi - a.evppi);
      return {
        ...input,
        evppi: own.reduce((sum, { evppi }) => sum + evppi, 0),
        questions: ordered.map(({ question }) => question),
      };
    })
    .sort((a, b) => b.evppi - a.evppi);
}

/** Gains below this are rounding. */
const leastGain = 1e-9;
