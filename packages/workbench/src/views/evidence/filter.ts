import type { Case, Source } from '@casus/casefile';

/** What a reader looks for in the evidence: entries that have every word typed, in any order. */
export interface Filter {
  readonly hasEvidence: (id: string) => boolean;
  readonly hasSource: (id: string) => boolean;
}

/** A filter by words, which may stand in what an entry says, in its reports, or in the names of their
 *  sources. */
export function filterBy({ claims, estimates, sources }: Case, typed: string): Filter {
  const words = plain(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  const has = (parts: readonly (string | null)[]): boolean => {
    const text = plain(parts.filter((part) => part !== null).join('\n'));
    return words.every((word) => text.includes(word));
  };
  const ofSource = ({ id, name, kind, note }: Source): (string | null)[] => [id, name, kind, note];
  return {
    hasEvidence: (id) => {
      const entry = claims.get(id) ?? estimates.get(id);
      if (entry === undefined) return false;
      const own = 'statement' in entry ? [entry.statement] : [entry.definition, entry.unit];
      const reports = entry.reports.flatMap((report) => {
        const source = sources.get(report.source);
        return [report.id, report.quote, report.note, source?.id ?? null, source?.name ?? null];
      });
      return has([id, entry.note, ...own, ...reports]);
    },
    hasSource: (id) => {
      const source = sources.get(id);
      return source !== undefined && has(ofSource(source));
    },
  };
}

/** Without capitals and accents. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
