import type { Matches, Saying } from '@casus/intake';
import { caseOf, type Loaded } from './loaded.ts';

/** What of the case a saying may belong to. */
export async function matches(loaded: Loaded | null, saying: Saying): Promise<Matches> {
  const theCase = caseOf(loaded);
  const { matchesIn } = await import('@casus/intake');
  return matchesIn(theCase, saying);
}
