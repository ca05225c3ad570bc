import type { Assessment, Change, FigureRange, FlipRow, WithoutRow } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { allowedFigures, type LeaveOut, leaveOuts, statedFigures } from '@casus/evidence';
import { type Block, heading, type Inline, type Item, item, list, paragraph } from '../blocks.ts';
import {
  hasEvidence,
  ownThresholds,
  reportTitle,
  sourceName,
  thresholdInWords,
} from '../words/evidence.ts';
import { counted, enumeration, figure, figures, quoted } from '../words/phrases.ts';
import { knowsChanges } from '../words/stopped.ts';
import { type Turn, turnInWords, turnsInWords } from './answers.ts';

/** Which reports, claims and estimates would change an answer. */
export function changeBlocks(theCase: Case, assessment: Assessment): Block[] {
  const { document } = assessment;
  const flips = grouped(document.flips, ({ change }) => JSON.stringify(change));
  const without = withoutItems(theCase, assessment, document.without);
  const told = new Set(document.without.map((row) => JSON.stringify(row)));
  const onlyLeading = (document.leadingWithout ?? []).filter(
    (row) => !told.has(JSON.stringify(row)),
  );
  const leading = withoutItems(theCase, assessment, onlyLeading);
  const hasQuestion = Object.keys(document.questions).length > 0;
  if (!hasQuestion || !hasEvidence(theCase)) return [];
  const title = heading('What would change an answer');
  if (!knowsChanges(assessment)) return [title, paragraph('Not known: the work was stopped.')];
  return [
    title,
    ...(flips.length === 0
      ? [paragraph('No single claim or estimate, taken the other way, changes an answer.')]
      : [
          paragraph('A claim or an estimate taken the other way:'),
          list(
            flips.map((rows) =>
              item(
                [`${flipInWords(theCase, rows[0]!)}: `, ...turnsInWords(assessment, rows), '.'],
                ownJudgement(theCase, rows[0]!),
              ),
            ),
          ),
        ]),
    ...(without.length === 0
      ? [paragraph('No single report, origin or source, left out, changes an answer.')]
      : [paragraph('A report, an origin or a source left out:'), list(without)]),
    ...(leading.length === 0
      ? []
      : [
          paragraph('Left out, turns only the likeliest answer over all that is uncertain:'),
          list(leading),
        ]),
  ];
}

/** Each report, origin and source that, left out, turns the answer to one question. */
export function leftOutItems(theCase: Case, assessment: Assessment, question: string): Item[] {
  const { without } = assessment.document;
  return withoutItems(
    theCase,
    assessment,
    without.filter((row) => row.question === question),
    (turns) => ['this ', ...turns.flatMap(turnInWords)],
  );
}

function grouped<T>(rows: readonly T[], key: (row: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const of = key(row);
    groups.set(of, [...(groups.get(of) ?? []), row]);
  }
  return [...groups.values()];
}

/** Leaving out a report, its only origin or its only source is the same: said once, by the report. */
function withoutItems(
  theCase: Case,
  assessment: Assessment,
  rows: readonly WithoutRow[],
  inWords = (turns: readonly Turn[]): Inline[] => turnsInWords(assessment, turns),
): Item[] {
  const changed = new Map<string, { out: LeaveOut; kinds: string[]; turns: Turn[] }>();
  for (const out of tried(theCase, assessment)) {
    const turns = rows.filter((row) =>
      'report' in row
        ? out.kind === 'report' && row.report === out.id
        : 'origin' in row
          ? out.kind === 'origin' && row.origin === out.id
          : out.kind === 'source' && row.source === out.id,
    );
    if (turns.length === 0) continue;
    const key = [...out.reports].sort().join();
    const known = changed.get(key);
    if (known === undefined) changed.set(key, { out, kinds: [], turns });
    else known.kinds.push(out.kind);
  }
  return [...changed.values()].map(({ out, kinds, turns }) => {
    const only = kinds.length === 0 ? '' : `, the only one of that ${enumeration(kinds)}`;
    const words = leftOutInWords(theCase, out);
    return item([`Without ${words}${only}: `, ...inWords(turns), '.']);
  });
}

/** Every report, origin and source that was left out once. */
function tried(theCase: Case, { document }: Assessment): LeaveOut[] {
  const counted = new Set(
    document.evidence.reports.filter((row) => row.counted).map(({ id }) => id),
  );
  return leaveOuts(theCase, null)
    .map((out) => ({ ...out, reports: new Set([...out.reports].filter((id) => counted.has(id))) }))
    .filter(({ reports }) => reports.size > 0);
}

function leftOutInWords(theCase: Case, { kind, id, reports }: LeaveOut): string {
  if (kind === 'report') {
    return `the report of ${reportTitle(theCase, id)} (${id})`;
  }
  const of = counted(reports.size, 'report');
  return kind === 'source'
    ? `everything from ${sourceName(theCase, id)} (${of})`
    : `everything that goes back to ${originName(theCase, id)} (${of})`;
}

/** An origin is a source, or a source's own text after its id. */
function originName(theCase: Case, id: string): string {
  if (theCase.sources.has(id)) return sourceName(theCase, id);
  const [source = '', ...text] = id.split(': ');
  return theCase.sources.has(source)
    ? `${text.join(': ')} (of ${sourceName(theCase, source)})`
    : id;
}

function flipInWords(theCase: Case, { change }: FlipRow): string {
  return `If ${changeInWords(theCase, change)}`;
}

/** A change in words, as the clause after "if". */
export function changeInWords(theCase: Case, change: Change): string {
  return Object.entries(change)
    .map(([id, value]) => {
      if (typeof value === 'boolean') {
        const statement = quoted(theCase.claims.get(id)?.statement ?? id);
        return value ? `${statement} is so` : `${statement} is not so`;
      }
      const who = sourcesWithin(theCase, id, value);
      const { unit = null, reports = [] } = theCase.estimates.get(id) ?? {};
      const of = unit === null || unit === id ? '' : ` ${unit}`;
      const stated = reports.flatMap(({ quantity }) => statedFigures(quantity));
      if (value.half !== undefined) {
        return `${id} is in the ${value.half} half of ${figures(value.low, value.high)}${of}`;
      }
      // Figures cut at a threshold are nobody's: a source is on that side, it did not give them.
      if (!stated.includes(value.low) || !stated.includes(value.high)) {
        const where = who.length === 0 ? '' : ` (the side of ${enumeration(who)})`;
        return `${id} is ${rangeInWords(value)}${of}${where}`;
      }
      const by = who.length === 0 ? '' : ` (${enumeration(who)})`;
      return `${id} is ${figures(value.low, value.high)}${of}${by}`;
    })
    .join(' and ');
}

function rangeInWords({ low, high }: FigureRange): string {
  if (high === Number.POSITIVE_INFINITY) return `above ${figure(low)}`;
  return low === 0 ? `below ${figure(high)}` : `between ${figure(low)} and ${figure(high)}`;
}

/** Sources that allow a figure inside a range, or, of a single figure, that one. */
function sourcesWithin(theCase: Case, id: string, { low, high }: FigureRange): string[] {
  const names = (theCase.estimates.get(id)?.reports ?? [])
    .filter(({ quantity }) => {
      const allowed = allowedFigures(quantity);
      return low === high
        ? statedFigures(quantity).includes(low)
        : statedFigures(quantity).some((each) => each >= low && each <= high) ||
            Math.max(allowed.low, low) < Math.min(allowed.high, high);
    })
    .map(({ source }) => sourceName(theCase, source));
  return [...new Set(names)];
}

/** The thresholds behind a change of an estimate are the analyst's. */
function ownJudgement(theCase: Case, { change }: FlipRow): string[] {
  return Object.keys(change).flatMap((id) =>
    theCase.estimates.has(id)
      ? ownThresholds(theCase, id).map(
          ({ value, lines }) => `Compared with ${figure(value)}: ${thresholdInWords(lines)}.`,
        )
      : [],
  );
}
