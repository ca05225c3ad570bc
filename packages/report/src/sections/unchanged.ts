import type { Assessment } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Block, heading, list, marked, paragraph } from '../blocks.ts';
import { hasEvidence, sourceName } from '../words/evidence.ts';
import { enumeration, quoted } from '../words/phrases.ts';
import { knowsChanges } from '../words/stopped.ts';

/** Ids named one by one. */
const maxNamed = 6;

/** What reaches the model and changes nothing, and what does not reach it: not the same. */
export function unchangedBlocks(theCase: Case, assessment: Assessment): Block[] {
  if (Object.keys(assessment.document.questions).length === 0 || !hasEvidence(theCase)) return [];
  const { claims, estimates, flips, without, leadingWithout } = assessment.document;
  const turning = new Set(flips.flatMap(({ change }) => Object.keys(change)));
  const still = [
    ...Object.entries(claims)
      .filter(([id, { connected }]) => connected && !turning.has(id))
      .map(
        ([id]) =>
          `${quoted(theCase.claims.get(id)?.statement ?? id)}: whether so or not, every answer stays.`,
      ),
    ...Object.entries(estimates)
      .filter(([id, { connected }]) => connected && !turning.has(id))
      .map(([id]) => `${id}: at every figure that a source gives, every answer stays.`),
  ];
  const changing = new Set(
    [...without, ...(leadingWithout ?? [])].flatMap((row) => ('report' in row ? [row.report] : [])),
  );
  const isConnected = (about: string): boolean =>
    (claims[about] ?? estimates[about])?.connected === true;
  const reports = assessment.document.evidence.reports.filter(
    ({ id, about, counted }) => counted && isConnected(about) && !changing.has(id),
  );
  const apart = [...Object.entries(claims), ...Object.entries(estimates)]
    .filter(([, { connected }]) => !connected)
    .map(([id]) => id);
  return [
    ...(still.length + reports.length === 0 || !knowsChanges(assessment)
      ? []
      : [
          heading('What would not'),
          list([
            ...still,
            ...(reports.length === 0
              ? []
              : [
                  `Left out, changes no answer${leadingWithout === null ? ' of what is taken as true here' : ', nor the likeliest one'}: ${enumeration(
                    reports.map(
                      ({ id, source, about }) =>
                        `${sourceName(theCase, source)} on ${about} (${id})`,
                    ),
                  )}.`,
                ]),
          ]),
        ]),
    ...(apart.length === 0
      ? []
      : [
          paragraph(
            marked(
              `Not connected to the model, as no condition mentions them: ${apart.length > maxNamed ? `${apart.length} claims and estimates, listed under the evidence` : enumeration(apart)}. What they would change is not known.`,
              'quiet',
            ),
          ),
        ]),
  ];
}
