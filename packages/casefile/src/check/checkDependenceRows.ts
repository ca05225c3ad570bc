import type { Dependence, EvidenceCondition } from '../case.ts';
import { messages } from '../messages.ts';
import type { Path } from '../syntax/yamlSource.ts';
import { claimsIn, estimateIn } from './checkCycles.ts';
import type { Checker } from './checker.ts';

/** Most claims that one claim may depend on: every combination of them is looked at. */
export const maxParents = 12;

/** The rows of a `dependsOn`: where two hold together they must give the same likelihood.
 *  @param path  of the list.
 *  @param rows  by their place in the file; null where a row is wrong by itself. */
export function checkDependenceRows(
  check: Checker,
  path: Path,
  rows: readonly (Dependence | null)[],
): void {
  const sound = rows.flatMap((row, at) =>
    row === null || estimateIn(row.given) !== null ? [] : [{ ...row, at }],
  );
  const parents = [...new Set(sound.flatMap(({ given }) => claimsIn(given)))];
  if (parents.length > maxParents) {
    const text = messages.tooManyParents(parents.length, maxParents);
    check.error('too-many-parents', path, text, check.keyRange(path));
    return;
  }
  const before: { readonly row: (typeof sound)[number]; readonly table: Uint32Array }[] = [];
  for (const row of sound) {
    const table = truthTable(row.given, parents);
    for (const other of before) {
      const { low, high } = other.row.likelihood;
      if (low === row.likelihood.low && high === row.likelihood.high) continue;
      const both = firstCommon(table, other.table);
      if (both === null) continue;
      const combination = parents
        .map((id, k) => ((both >> k) & 1 ? id : `not ${id}`))
        .join(' and ');
      const text = messages.contradictoryDependence(
        combination,
        [other.row.at + 1, row.at + 1],
        [other.row.likelihood.text, row.likelihood.text],
      );
      check.error('contradictory-dependence', [...path, row.at, 'given'], text);
      break;
    }
    before.push({ row, table });
  }
}

/** Bit c of the table is the truth of the condition where claim k holds iff bit k of c is set; below
 *  five claims the combinations repeat to fill a word. */
function truthTable(condition: EvidenceCondition, parents: readonly string[]): Uint32Array {
  const nWords = 2 ** Math.max(0, parents.length - 5);
  const table = (word: (w: number) => number): Uint32Array =>
    Uint32Array.from({ length: nWords }, (_, w) => word(w));
  const of = (part: EvidenceCondition): Uint32Array => {
    switch (part.kind) {
      case 'constant':
        return table(() => (part.value ? -1 : 0));
      case 'claim': {
        const k = parents.indexOf(part.claim);
        return table((w) => (k < 5 ? withinWord[k]! : (w >> (k - 5)) & 1 ? -1 : 0));
      }
      case 'comparison':
        throw new Error('a claim depends on claims only');
      case 'not': {
        const inside = of(part.of);
        return table((w) => ~inside[w]!);
      }
      default: {
        const [left, right] = [of(part.left), of(part.right)];
        return table((w) => joined[part.kind](left[w]!, right[w]!));
      }
    }
  };
  return of(condition);
}

/** Bit c of entry k is bit k of c. */
const withinWord = [0xaaaaaaaa, 0xcccccccc, 0xf0f0f0f0, 0xff00ff00, 0xffff0000] as const;

const joined = {
  and: (a: number, b: number): number => a & b,
  or: (a: number, b: number): number => a | b,
  if: (a: number, b: number): number => a | ~b,
  iff: (a: number, b: number): number => ~(a ^ b),
} as const;

/** The first combination in both tables, null where there is none. */
function firstCommon(a: Uint32Array, b: Uint32Array): number | null {
  for (const [w, word] of a.entries()) {
    const both = (word & b[w]!) >>> 0;
    if (both !== 0) return w * 32 + 31 - Math.clz32(both & -both);
  }
  return null;
}
