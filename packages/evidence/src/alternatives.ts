import type { Case, Estimate, EstimateReport, Quantity } from '@casus/casefile';
import type { Alternative, EstimateAlternatives } from './evidence.ts';
import { disagreement, type Lognormal, lognormalOf, mixtureMedian } from './lognormal.ts';
import { reliabilityBelief } from './opinion.ts';
import { byOrigin } from './origins.ts';

/** Disagreement above which two reports are never put together. */
const apart = 2;

interface Row {
  readonly report: EstimateReport;
  readonly shape: Lognormal;
}

/** The alternatives an estimate stands between: reports by median, a new alternative opening at the
 *  report that disagrees with the first of the current one. Figures are never pooled across a
 *  disagreement. */
export function estimateAlternatives(
  theCase: Case,
  { id, reports: all }: Estimate,
  reports: readonly EstimateReport[],
): EstimateAlternatives {
  const rows = reports
    .map((report): Row => {
      const { reliability } = theCase.sources.get(report.source)!;
      return { report, shape: lognormalOf(report.quantity, reliability) };
    })
    .sort((a, b) => a.shape.mu - b.shape.mu || all.indexOf(a.report) - all.indexOf(b.report));
  const groups: Row[][] = [];
  for (const row of rows) {
    const current = groups[groups.length - 1];
    if (current === undefined || disagreement(current[0]!.shape, row.shape) > apart) {
      groups.push([row]);
    } else current.push(row);
  }
  const beliefs = groups.map((group) =>
    Math.max(
      ...group.map(({ report }) =>
        reliabilityBelief(theCase.sources.get(report.source)!.reliability, theCase.grading),
      ),
    ),
  );
  const total = beliefs.reduce((sum, belief) => sum + belief, 0);
  const alternatives = groups.map((group, at): Alternative => {
    const inFileOrder = all.filter((report) => group.some((row) => row.report === report));
    const figures = group.flatMap(({ report }) => statedFigures(report.quantity));
    return {
      low: Math.min(...figures),
      high: Math.max(...figures),
      median: medianOf(group),
      weight: total > 0 ? beliefs[at]! / total : 1 / groups.length,
      belief: beliefs[at]!,
      sources: [...new Set(inFileOrder.map(({ source }) => source))],
      reports: inFileOrder,
    };
  });
  return {
    estimate: id,
    alternatives,
    unassigned: 1 - Math.max(0, ...beliefs),
    heaviest: heaviest(alternatives, all),
  };
}

/** Several reports of one origin count as one, the middle of what they say. */
function medianOf(group: readonly Row[]): number {
  const { known, unknown } = byOrigin(group.map(({ report }) => report));
  const shapeOf = (report: EstimateReport): Lognormal =>
    group.find((row) => row.report === report)!.shape;
  const origins = [...known.values(), ...unknown.map((report) => [report])];
  return mixtureMedian(
    origins.map((reports) => {
      const shapes = reports.map(shapeOf);
      const mean = (value: (shape: Lognormal) => number): number =>
        shapes.reduce((sum, shape) => sum + value(shape), 0) / shapes.length;
      return { mu: mean(({ mu }) => mu), sigma: mean(({ sigma }) => sigma) };
    }),
  );
}

function heaviest(alternatives: readonly Alternative[], all: readonly EstimateReport[]): number {
  let best = -1;
  for (const [at, { belief, reports }] of alternatives.entries()) {
    const before = alternatives[best];
    const isFirst =
      before === undefined ||
      belief > before.belief ||
      (belief === before.belief && all.indexOf(reports[0]!) < all.indexOf(before.reports[0]!));
    if (isFirst) best = at;
  }
  return best;
}

/** Figures a source gave, as it gave them. */
export function statedFigures(quantity: Quantity): number[] {
  return quantity.kind === 'range' ? [quantity.low, quantity.high] : [quantity.value];
}
