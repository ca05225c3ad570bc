import type { EvidenceComparison, LedgerRow } from '@casus/assessment';
import { type Block, heading, type Item, item, list, marked } from '../blocks.ts';

type Names = Readonly<Record<'a' | 'b', string>>;

/** Reports and grades in which two cases differ. */
export function evidenceDifferenceBlocks(
  { reports, sources }: EvidenceComparison,
  names: Names,
): Block[] {
  const items = [
    ...reports.map(({ a, b }) => difference(a, b, names, reportInShort)),
    ...sources.map(({ a, b }) => difference(a, b, names, sourceInShort)),
  ];
  return items.length === 0 ? [] : [heading('Evidence'), list(items)];
}

function difference<Row>(
  a: Row | null,
  b: Row | null,
  names: Names,
  words: (row: Row) => string,
): Item {
  if (a !== null && b !== null) {
    return item([
      marked('Otherwise', 'strong'),
      `: ${words(a)} in ${names.a}, ${words(b)} in ${names.b}.`,
    ]);
  }
  const [row, name] = a === null ? [b!, names.b] : [a, names.a];
  return item([marked(`Only in ${name}`, 'strong'), `: ${words(row)}.`]);
}

function reportInShort(row: LedgerRow['reports'][number]): string {
  const { source, about, stance, quantity, date, credibility } = row;
  const said = quantity ?? stance ?? '';
  return `${source} on ${about}, ${said} (${date ?? 'undated'}, credibility ${credibility})`;
}

function sourceInShort({ name, reliability }: LedgerRow['sources'][number]): string {
  return `${name}, reliability ${reliability}`;
}
