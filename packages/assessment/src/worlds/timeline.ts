import type { Case, ClaimReport, DateSpan, EstimateReport } from '@casus/casefile';
import {
  assume,
  baseWorld,
  type Evidence,
  reportCounts,
  type World,
  weighEvidence,
} from '@casus/evidence';
import type { TimelineRow } from '../document.ts';
import type { Chances } from './chances.ts';
import { leadingAnswer } from './leading.ts';
import { questionChances } from './questionChances.ts';

type Report = ClaimReport | EstimateReport;

/** How the answers stood as the reports came in: one row per dated report, by the day from which it
 *  counts (its last day, or the as-of date if that is earlier), reports of one day in file order. A row
 *  has everything known up to and with its report; undated reports are in from the beginning. `moved`
 *  are the questions whose leading answer the report turned.
 *  @param chancesOf  the chances of the case with the evidence of a day. */
export function* timeline(
  theCase: Case,
  asOf: DateSpan | null,
  assumed: ReadonlyMap<string, boolean | number>,
  chancesOf: (evidence: Evidence, base: World) => Chances,
): Generator<TimelineRow, void, void> {
  const questions = [...theCase.questions.keys()];
  const dated = datedReports(theCase, asOf);
  const standing = (nKnown: number): Pick<TimelineRow, 'questions'> => {
    const leaveOut = new Set(dated.slice(nKnown).map(({ report }) => report.id));
    const evidence = weighEvidence(theCase, { asOf, leaveOut });
    const chances = chancesOf(evidence, assume(baseWorld(evidence), assumed));
    return {
      questions: Object.fromEntries(
        questions.map((id, q) => {
          const probability = questionChances(chances, q);
          return [id, { leading: leadingAnswer(probability), yes: probability.yes }];
        }),
      ),
    };
  };
  let before = standing(0);
  for (const [at, { day, report }] of dated.entries()) {
    const now = standing(at + 1);
    const moved = questions.filter(
      (id) => before.questions[id]!.leading !== now.questions[id]!.leading,
    );
    yield { date: day, report: report.id, ...now, moved };
    before = now;
  }
}

function datedReports(
  theCase: Case,
  asOf: DateSpan | null,
): { readonly day: string; readonly report: Report }[] {
  const all: Report[] = [
    ...[...theCase.claims.values()].flatMap(({ reports }) => reports),
    ...[...theCase.estimates.values()].flatMap(({ reports }) => reports),
  ];
  return all
    .flatMap((report) => {
      if (report.date === null || !reportCounts(report, asOf)) return [];
      const { last } = report.date;
      return [{ day: asOf !== null && asOf.last < last ? asOf.last : last, report }];
    })
    .sort((a, b) =>
      a.day === b.day ? a.report.range.start - b.report.range.start : a.day < b.day ? -1 : 1,
    );
}
