import type { ConditionText, FormulaText } from '../case.ts';
import type { Diagnostic, Range } from '../diagnostic.ts';
import type { FormulaError } from '../formula/connectives.ts';
import { type EvidenceNames, parseCondition } from '../formula/parseCondition.ts';
import { type Atoms, parseFormula } from '../formula/parseFormula.ts';
import { placeInSource } from '../formula/placeInSource.ts';
import { messages } from '../messages.ts';
import type { Path, YamlSource } from '../syntax/yamlSource.ts';
import { didYouMean } from './didYouMean.ts';

/** Collects the diagnostics of one file while its parts are checked. */
export interface Checker {
  readonly error: (code: string, path: Path, message: string, range?: Range) => void;
  readonly warning: (code: string, path: Path, message: string) => void;
  readonly range: (path: Path) => Range;
  readonly keyRange: (path: Path) => Range;
  /** The id if it is known; otherwise a diagnostic with the closest one. */
  readonly known: (
    kind: string,
    id: string,
    names: { has(id: string): boolean; keys(): Iterable<string> },
    path: Path,
  ) => boolean;
  /** Parses a formula at `path`; null after a diagnostic. */
  readonly formula: (text: string, atoms: Atoms, path: Path) => FormulaText | null;
  readonly condition: (
    text: string | undefined,
    names: EvidenceNames,
    path: Path,
  ) => ConditionText | null;
}

export function checker(source: YamlSource, out: Diagnostic[]): Checker {
  const add = (
    severity: 'error' | 'warning',
    code: string,
    path: Path,
    message: string,
    range: Range,
  ): void => {
    out.push({ code, severity, message, path, range });
  };
  const offsetIn = (path: Path, text: string, offset: number): number => {
    const { start, end } = source.scalar(path);
    return start + placeInSource(source.text.slice(start, end), text, offset);
  };
  const mistake = (detail: FormulaError, text: string, path: Path): void => {
    const start = offsetIn(path, text, detail.start);
    const range = source.rangeAt(start, start + (detail.end - detail.start));
    add('error', detail.code, path, detail.message, range);
  };
  return {
    error: (code, path, message, range = source.range(path)) =>
      add('error', code, path, message, range),
    warning: (code, path, message) => add('warning', code, path, message, source.keyRange(path)),
    range: source.range,
    keyRange: source.keyRange,
    known: (kind, id, names, path) => {
      if (names.has(id)) return true;
      const message = messages.unknown(kind, id, didYouMean(id, names.keys()));
      const code = `unknown-${kind.replaceAll(' ', '-')}`;
      add('error', code, path, message, source.range(path));
      return false;
    },
    formula: (text, atoms, path) => {
      const parsed = parseFormula(text, atoms);
      if ('value' in parsed) return { text, formula: parsed.value, range: source.range(path) };
      mistake(parsed.error, text, path);
      return null;
    },
    condition: (text, names, path) => {
      if (text === undefined) return null;
      const lineOf = (offset: number): number => {
        const at = offsetIn(path, text, offset);
        return source.rangeAt(at, at).line;
      };
      const parsed = parseCondition(text, names, lineOf);
      if ('value' in parsed) return { text, condition: parsed.value, range: source.range(path) };
      mistake(parsed.error, text, path);
      return null;
    },
  };
}
