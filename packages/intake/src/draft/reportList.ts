import type { Link, Passage } from './passage.ts';
import type { SourceList } from './sourceList.ts';
import type { Speaker } from './speaker.ts';

/** What reports of claims and of estimates have in common. */
export interface DraftedReport {
  readonly source: string;
  readonly origin?: string;
  readonly date?: string;
  readonly quote: string;
  readonly url?: string;
  note: string;
}

/** The reports on one claim or estimate. */
export interface ReportList<Said extends object> {
  /** Enters a passage by each link of its way. One that says the same of the same source in the same
   *  article again only adds its place to the note. */
  readonly add: (passage: Passage, links: readonly Link[], said: Said) => void;
  readonly reports: () => readonly (DraftedReport & Said)[];
  /** Articles that have a report on it. */
  readonly has: (n: number) => boolean;
}

/** @param publications  of the articles, for what one copied from another. */
export function reportList<Said extends object>(
  sources: SourceList,
  publications: readonly Speaker[],
): ReportList<Said> {
  const byPlace = new Map<string, DraftedReport & Said>();
  const articles = new Set<number>();
  const originsOf = new Map<string, Set<string>>();
  /** Whether `from` had it, directly or not, from `source`. */
  const leadsTo = (from: string, source: string): boolean =>
    from === source || [...(originsOf.get(from) ?? [])].some((next) => leadsTo(next, source));
  /** What was copied comes from who printed it first, unless it names who said it. */
  const originOf = ({ publication, copiedFrom }: Passage, link: Link): Link['origin'] => {
    const isNamed = link.source !== publication || isSpeaker(link.origin);
    const first = copiedFrom === null || isNamed ? undefined : publications[copiedFrom];
    return first === undefined || first.key === publication.key ? link.origin : first;
  };
  return {
    add: (passage, links, said) => {
      const { n, quote, url, date, note } = passage;
      articles.add(n);
      for (const link of links) {
        const source = sources.idOf(link.source, n);
        const behind = originOf(passage, link);
        let origin =
          behind === null || typeof behind === 'string' ? behind : sources.idOf(behind, n);
        if (origin !== null && isSpeaker(behind)) {
          // Sources that had it from each other in a circle would have no origin at all.
          if (leadsTo(origin, source)) origin = null;
          else originsOf.set(source, (originsOf.get(source) ?? new Set()).add(origin));
        }
        const place = JSON.stringify([source, origin, n, said]);
        const known = byPlace.get(place);
        if (known !== undefined) {
          known.note += ` | also ${note}`;
          continue;
        }
        byPlace.set(place, {
          source,
          ...(origin === null ? {} : { origin }),
          ...(date === null ? {} : { date }),
          ...said,
          quote,
          ...(url === null ? {} : { url }),
          note,
        });
      }
    },
    reports: () => [...byPlace.values()],
    has: (n) => articles.has(n),
  };
}

function isSpeaker(origin: Link['origin']): boolean {
  return origin !== null && typeof origin === 'object';
}
