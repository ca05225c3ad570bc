import type { ConditionText, FormulaText } from '../case.ts';
import type { Diagnostic, Range } from '../diagnostic.ts';
import type { FormulaError } from '../formula/connectives.ts';
import { type EvidenceNames, parseCondition } from '../formula/parseCondition.ts';
import { type Atoms, parseFormula } from '../formula/parseFormula.ts';
import { placeInSource } from '../formula/placeInSource.ts';
import { messages, said, type Text } from '../messages.ts';
import type { RawCase } from '../schema/schema.ts';
import type { Path, YamlSource } from '../syntax/yamlSource.ts';
import { didYouMean } from './didYouMean.ts';

/** Names of one kind: a set, or the keys of a map. */
export interface Names {
  has(id: string): boolean;
  keys(): Iterable<string>;
}

/** Collects the diagnostics of one file while its parts are checked. Where something was given up
 *  before, what follows from that is no further mistake and is not reported. */
export interface Checker {
  readonly error: (code: string, path: Path, text: Text, range?: Range) => void;
  readonly warning: (code: string, path: Path, text: Text, range?: Range) => void;
  readonly range: (path: Path) => Range;
  readonly keyRange: (path: Path) => Range;
  /** The scalar at `path` as written. */
  readonly written: (path: Path) => string;
  /** Whether something at, above or below `path` was given up. */
  readonly isLost: (path: Path) => boolean;
  /** The id if it is known; otherwise a diagnostic with the closest one. */
  readonly known: (kind: string, id: string, names: Names, path: Path, range?: Range) => boolean;
  /** Parses a formula at `path`; null after a diagnostic. */
  readonly formula: (text: string, atoms: Atoms, path: Path) => FormulaText | null;
  readonly condition: (
    text: string | undefined,
    names: EvidenceNames,
    path: Path,
  ) => ConditionText | null;
}

/** Most errors of one file that are collected. */
export const maxErrors = 1000;

/** Ends the checks of a file that is wrong from top to bottom. */
export class TooManyMistakes extends Error {}

/** @param lost  paths of what was given up.
 *  @param raw  the case: a word that is no option may be a claim, and the other way round. */
export function checker(
  source: YamlSource,
  lost: readonly Path[],
  out: Diagnostic[],
  raw: RawCase,
): Checker {
  const optionIds = new Set(
    Object.values(raw.decisionMakers).flatMap(({ options }) => Object.keys(options ?? {})),
  );
  const elsewhere = (code: string, word: string): Text | null => {
    if (code === 'unknown-claim') return optionIds.has(word) ? messages.notEvidence(word) : null;
    if (code !== 'unknown-option' && code !== 'unknown-state') return null;
    if (Object.hasOwn(raw.claims ?? {}, word)) return messages.notAnOption(word, 'a claim');
    return Object.hasOwn(raw.estimates ?? {}, word)
      ? messages.notAnOption(word, 'an estimate')
      : null;
  };
  const lostAt = new Set<string>();
  const lostBelow = new Set<string>();
  for (const path of lost) {
    lostAt.add(JSON.stringify(path));
    for (let n = 0; n < path.length; n++) lostBelow.add(JSON.stringify(path.slice(0, n)));
  }
  const isLostAbove = (path: Path): boolean =>
    lostAt.size > 0 && path.some((_, at) => lostAt.has(JSON.stringify(path.slice(0, at + 1))));
  /** Whether names of a kind may have been given up, so that an unknown one is no further mistake. */
  const isIncomplete = (kind: string): boolean =>
    lost.some((path) => (holders.get(kind) ?? []).some((holder) => holds(holder, path)));

  /** Whether an estimate may have a unit that was given up. */
  const isUnitLost = lost.some(([room, , key]) => room === 'estimates' && key === 'unit');

  let nErrors = out.length;
  const add = (
    severity: 'error' | 'warning',
    code: string,
    path: Path,
    text: Text,
    range: Range,
  ): void => {
    if (isLostAbove(path)) return;
    if (severity === 'error') nErrors++;
    out.push({ code, severity, ...said(text), path, range });
    if (nErrors > maxErrors) throw new TooManyMistakes();
  };
  const offsetIn = (path: Path, text: string, offset: number): number => {
    const { start, end } = source.scalar(path);
    return start + placeInSource(source.text.slice(start, end), text, offset);
  };
  const rangeIn = (path: Path, text: string, at: FormulaError): Range => {
    const start = offsetIn(path, text, at.start);
    // The end is the place behind the last character, wherever a line was folded.
    const last = Math.max(at.start, at.end - 1);
    const end = Math.max(start + 1, offsetIn(path, text, last) + (last < text.length ? 1 : 0));
    return source.rangeAt(start, end);
  };
  const textOf = ({ message, hint }: FormulaError): Text =>
    hint === undefined ? message : { message, hint };
  const mistake = (detail: FormulaError, text: string, path: Path): void => {
    if (detail.code.startsWith('unknown-') && isIncomplete(detail.code.slice(8))) return;
    const wording = elsewhere(detail.code, text.slice(detail.start, detail.end)) ?? textOf(detail);
    add('error', detail.code, path, wording, rangeIn(path, text, detail));
  };
  return {
    error: (code, path, text, range = source.range(path)) => add('error', code, path, text, range),
    warning: (code, path, text, range = source.keyRange(path)) =>
      add('warning', code, path, text, range),
    range: source.range,
    keyRange: source.keyRange,
    written: (path) => {
      const { start, end } = source.scalar(path);
      return source.text.slice(start, end);
    },
    isLost: (path) => isLostAbove(path) || lostBelow.has(JSON.stringify(path)),
    known: (kind, id, names, path, range = source.range(path)) => {
      if (names.has(id)) return true;
      if (isIncomplete(kind)) return false;
      const all = [...names.keys()];
      const known = all.filter((name) => !name.includes('.'));
      const none = messages.noneOf(kind);
      const text = messages.unknownOf(kind, id, didYouMean(id, all), known, none);
      add('error', `unknown-${kind.replaceAll(' ', '-')}`, path, text, range);
      return false;
    },
    formula: (text, atoms, path) => {
      const parsed = parseFormula(text, atoms);
      if ('value' in parsed) return { text, formula: parsed.value, range: source.range(path) };
      for (const one of [parsed.error, ...parsed.more]) mistake(one, text, path);
      return null;
    },
    condition: (text, names, path) => {
      if (text === undefined) return null;
      const lineOf = (offset: number): number => {
        const at = offsetIn(path, text, offset);
        return source.rangeAt(at, at).line;
      };
      const parsed = parseCondition(text, names, lineOf);
      if ('value' in parsed) {
        for (const one of isUnitLost ? [] : (parsed.doubts ?? [])) {
          add('warning', one.code, path, textOf(one), rangeIn(path, text, one));
        }
        return { text, condition: parsed.value, range: source.range(path) };
      }
      for (const one of [parsed.error, ...parsed.more]) mistake(one, text, path);
      return null;
    },
  };
}

/** Where the names of each kind stand; `*` is any name. */
const holders: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  ['source', [['sources']]],
  ['claim', [['claims'], ['estimates']]],
  ['estimate', [['claims'], ['estimates']]],
  ['claim or estimate', [['claims'], ['estimates']]],
  ['decision maker', [['decisionMakers']]],
  ['state', [['states'], ['states', '*']]],
  ['option', [['decisionMakers'], ['decisionMakers', '*'], ['decisionMakers', '*', 'options']]],
]);

function holds(holder: readonly string[], path: Path): boolean {
  const fits = holder.every((step, at) => step === '*' || step === path[at]);
  return fits && holder.length === path.length;
}
