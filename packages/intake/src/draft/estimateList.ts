import type { NewCase } from '@casus/casefile';
import { type CountGroup, countGroups } from './countGroups.ts';
import { estimateId } from './entryIds.ts';
import type { Figure, WrittenFigure } from './figure.ts';
import { linksOf } from './passage.ts';
import { type ReportList, reportList } from './reportList.ts';
import type { SourceList } from './sourceList.ts';
import type { Speaker } from './speaker.ts';
import { shortened } from './words.ts';

/** Longest passage in a definition, in characters. */
const longestContext = 200;

/** The estimates of a draft. */
export interface EstimateList {
  /** Adds a report to the estimate of the same thing, or begins one. */
  readonly add: (figure: Figure) => void;
  readonly entries: () => NonNullable<NewCase['estimates']>;
  readonly checks: () => ReadonlyMap<string, readonly string[]>;
}

interface DraftedEstimate {
  readonly id: string;
  readonly figures: readonly Figure[];
  readonly reports: ReportList<WrittenFigure>;
  readonly checks: Set<string>;
}

/** @param taken  ids of claims and estimates. */
export function estimateList(
  sources: SourceList,
  publications: readonly Speaker[],
  taken: Set<string>,
): EstimateList {
  const groupOf = countGroups<Figure>();
  const estimates = new Map<CountGroup<Figure>, DraftedEstimate>();
  return {
    add: (figure) => {
      const group = groupOf(figure);
      const estimate = estimates.get(group) ?? {
        id: estimateId(figure.of, taken),
        figures: group.figures,
        reports: reportList(sources, publications),
        checks: new Set(),
      };
      estimates.set(group, estimate);
      estimate.reports.add(figure.passage, linksOf(figure.passage, figure.by), figure.written);
      for (const check of figure.passage.checks) estimate.checks.add(check);
    },
    entries: () =>
      Object.fromEntries(
        [...estimates.values()].map(({ id, figures, reports }) => {
          return [id, { ...definedBy(figures[0]!), reports: [...reports.reports()] }];
        }),
      ),
    checks: () =>
      new Map(
        [...estimates.values()].map(({ id, figures, checks }) => [
          id,
          [
            figures.length > 1
              ? 'do the figures count the same thing, at the same time? Define it'
              : 'define what exactly is counted, where and when',
            ...checks,
          ],
        ]),
      ),
  };
}

/** What stands in a definition between what is counted and the passage it is from. */
const asIn = ', as in ';

/** What an estimate counts that begins as `definedBy` says; null for one that somebody defined. */
export function countedIn(definition: string | null): string | null {
  const end = definition?.indexOf(`${asIn}“`) ?? -1;
  return end < 0 ? null : definition!.slice(0, end);
}

/** What an estimate that begins with a figure is of. */
export function definedBy({ unit, of, context }: Figure): {
  readonly unit: string;
  readonly definition: string;
} {
  const said = `“${shortened(context, longestContext)}”`;
  return {
    unit: shortened(unit ?? of, longestContext),
    definition: `${shortened(of, longestContext)}${asIn}${said}`,
  };
}
