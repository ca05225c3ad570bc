import type { Case } from '@casus/casefile';
import { anchorPlaces } from '../draft/anchor.ts';
import type { Saying } from '../draft/saying.ts';

/** A passage as the note of a report names it: characters, the begin of the hash, the cue. */
const anchored = new RegExp(`${anchorPlaces}(?:; cue “([^”]*)”)?`, 'gu');

/** The places that a note names: by them a report is known to come from a passage, whatever the file was
 *  called. */
export function placesIn(note: string): string[] {
  return [...note.matchAll(anchored)].map(([, spans, sha256, cue]) =>
    [sha256, spans, cue ?? ''].join(' '),
  );
}

/** The place of a saying; the same before and after a reload. */
export function placeOf({ passage }: Saying): string {
  return placesIn(passage.note)[0]!;
}

/** All places that the reports of a case come from: what was accepted is there, and what was taken back is
 *  not. */
export function placesOf({ claims, estimates }: Case): ReadonlySet<string> {
  const entries = [...claims.values(), ...estimates.values()];
  return new Set(
    entries.flatMap(({ reports }) => reports.flatMap(({ note }) => placesIn(note ?? ''))),
  );
}
