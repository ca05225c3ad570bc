import { messages } from '../messages.ts';
import type { RawCase } from '../schema/schema.ts';
import type { Checker, Names } from './checker.ts';

/** How a decision maker is disposed to the others: checked, with a warning that it is not analysed yet. */
export function checkAttitudes(check: Checker, raw: RawCase, id: string, dms: Names): void {
  const { attitudes } = raw.decisionMakers[id]!;
  if (attitudes === undefined) return;
  const path = ['decisionMakers', id, 'attitudes'];
  check.warning('not-analysed-yet', path, messages.notAnalysedYet('attitudes'));
  for (const other of Object.keys(attitudes)) {
    const place = [...path, other];
    check.known('decision maker', other, dms, place, check.keyRange(place));
  }
}
