import { messages } from '../messages.ts';
import type { Checker, Names } from './checker.ts';
import { checkPreferences } from './checkPreferences.ts';
import { atomIndex } from './checkStatusQuo.ts';
import type { PreferenceContext } from './preferenceContext.ts';

/** What a decision maker perceives and how it is disposed to the others: checked like everything else,
 *  with a warning that it is not analysed yet. */
export function checkLater(
  check: Checker,
  id: string,
  dms: Names,
  context: PreferenceContext,
): void {
  const { raw, atoms } = context;
  const { perceives, attitudes } = raw.decisionMakers[id]!;
  const parent = ['decisionMakers', id];
  for (const [key, value] of Object.entries({ perceives, attitudes })) {
    if (value === undefined) continue;
    check.warning('not-analysed-yet', [...parent, key], messages.notAnalysedYet(key));
  }
  for (const other of Object.keys(attitudes ?? {})) {
    const place = [...parent, 'attitudes', other];
    check.known('decision maker', other, dms, place, check.keyRange(place));
  }
  if (perceives === undefined) return;
  const path = [...parent, 'perceives'];
  const seen = new Set<number>();
  for (const [at, word] of (perceives.options ?? []).entries()) {
    const place = [...path, 'options', at];
    const index = atomIndex(check, atoms, word, place);
    if (index < 0) continue;
    if (seen.has(index)) check.error('repeated', place, messages.repeated(atoms.kind, word));
    seen.add(index);
  }
  for (const [at, text] of (perceives.infeasible ?? []).entries()) {
    check.formula(text, atoms, [...path, 'infeasible', at]);
  }
  // Its states are others than those of the case: rankings and payoffs of them wait for the analysis.
  checkPreferences(check, path, perceives, { ...context, space: null, isUnlisted: false });
}
