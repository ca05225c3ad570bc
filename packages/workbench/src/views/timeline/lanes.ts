import type { TimelineRow } from '@casus/assessment';
import type { ReportCard } from '@casus/report';
import { dayOf } from './timeScale.ts';

/** A report on the axis. */
export interface Placed {
  readonly card: ReportCard;
  /** First day it may be of, and the day from which it counts. */
  readonly first: number;
  readonly day: number;
  /** Place among the reports of one lane and day. */
  readonly nth: number;
  /** Null where it came after the as-of date. */
  readonly row: TimelineRow | null;
  /** How the answer's likelihood went with it; null as well for the first report, before which nothing
   *  was known. */
  readonly change: { readonly from: number; readonly to: number } | null;
  readonly isTurning: boolean;
}

/** The reports on one claim or estimate. */
export interface Lane {
  readonly about: string;
  readonly words: string;
  readonly isConnected: boolean;
  readonly reports: readonly Placed[];
}

/** Dated reports by what they are about: what the model depends on first, then by the earliest day. */
export function lanesOf(
  cards: readonly ReportCard[],
  rows: readonly TimelineRow[],
  question: string | null,
): Lane[] {
  const at = new Map(rows.map((row, place) => [row.report, place]));
  const lanes = new Map<string, Placed[]>();
  for (const card of cards) {
    if (card.date === null) continue;
    const place = at.get(card.id);
    const row = place === undefined ? null : rows[place]!;
    const day = dayOf(row?.date ?? card.date.last);
    const lane = lanes.get(card.about) ?? [];
    lane.push({
      card,
      first: Math.min(dayOf(card.date.first), day),
      day,
      nth: lane.filter((other) => other.day === day).length,
      row,
      change: question === null || place === undefined ? null : changeAt(rows, place, question),
      isTurning: question !== null && (row?.moved.includes(question) ?? false),
    });
    lanes.set(card.about, lane);
  }
  return [...lanes]
    .map(
      ([about, reports]): Lane => ({
        about,
        words: reports[0]!.card.aboutWords,
        isConnected: reports[0]!.card.isConnected,
        reports,
      }),
    )
    .sort(
      (a, b) =>
        Number(b.isConnected) - Number(a.isConnected) || earliest(a.reports) - earliest(b.reports),
    );
}

function earliest(reports: readonly Placed[]): number {
  return Math.min(...reports.map(({ day }) => day));
}

/** Differences below this are rounding. */
const rounding = 1e-9;

function changeAt(
  rows: readonly TimelineRow[],
  place: number,
  question: string,
): { from: number; to: number } | null {
  const [before, now] = [rows[place - 1], rows[place]].map(
    (row) => row?.questions[question]?.yes.point,
  );
  if (before === undefined || now === undefined || Math.abs(before - now) < rounding) return null;
  return { from: before, to: now };
}
