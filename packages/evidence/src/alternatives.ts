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
    .sort((a, b) => a.shape.median - b.shape.median || a.shape.sigma - b.shape.sigma);
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
    const shapes = shapesByOrigin(group, all);
    return {
      low: Math.min(...figures),
      high: Math.max(...figures),
      median: mixtureMedian(shapes),
      shapes,
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
function shapesByOrigin(group: readonly Row[], all: readonly EstimateReport[]): Lognormal[] {
  const { known, unknown } = byOrigin(
    group.map(({ report }) => report),
    all,
  );
  const shapes = new Map(group.map(({ report, shape }) => [report, shape]));
  return [...known.values(), ...unknown].map((reports) =>
    oneRow(reports.map((report) => shapes.get(report)!)),
  );
}

/** The middle of lognormals: geometric for the figures, arithmetic for their width. */
function oneRow(shapes: readonly Lognormal[]): Lognormal {
  if (shapes.length === 1) return shapes[0]!;
  const mean = (value: (shape: Lognormal) => number): number =>
    shapes.reduce((sum, shape) => sum + value(shape), 0) / shapes.length;
  const mu = mean((shape) => shape.mu);
  const isSame = shapes.every(({ median }) => median === shapes[0]!.median);
  const median = isSame ? shapes[0]!.median : Math.exp(mu);
  return { mu, sigma: mean(({ sigma }) => sigma), median };
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

/** The alternative within whose stated figures a figure lies. */
export function alternativeAt<A extends { readonly low: number; readonly high: number }>(
  alternatives: readonly A[],
  figure: number,
): A | undefined {
  return alternatives.find(({ low, high }) => low <= figure && figure <= high);
}

/** Least and greatest figure that what a source gave allows. */
export function allowedFigures(quantity: Quantity): {
  readonly low: number;
  readonly high: number;
} {
  switch (quantity.kind) {
    case 'range':
      return { low: quantity.low, high: quantity.high };
    case 'value':
      return { low: quantity.value, high: quantity.value };
    case 'atLeast':
      return { low: quantity.value, high: Number.POSITIVE_INFINITY };
    case 'atMost':
      return { low: 0, high: quantity.value };
  }
}

/** Figures a source gave, as it gave them. */
export function statedFigures(quantity: Quantity): number[] {
  return quantity.kind === 'range' ? [quantity.low, quantity.high] : [quantity.value];
}
