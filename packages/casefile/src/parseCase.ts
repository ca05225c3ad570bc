import type { Case } from './case.ts';
import { checkCase } from './check/checkCase.ts';
import { checker, maxErrors, TooManyMistakes } from './check/checker.ts';
import type { Diagnostic } from './diagnostic.ts';
import { messages, said } from './messages.ts';
import { checkShape } from './schema/checkShape.ts';
import { readYaml } from './syntax/yamlSource.ts';

/** A case, or null where a diagnostic is an error. */
export interface ParsedCase {
  readonly case: Case | null;
  /** By position in the file. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a case file. Never throws for its content: all mistakes are collected. */
export function parseCase(text: string): ParsedCase {
  const source = readYaml(text);
  const found: Diagnostic[] = [...source.diagnostics];
  let theCase: Case | null = null;
  if (source.value !== undefined) {
    const { raw, lost } = checkShape(source, found);
    try {
      if (raw !== null) theCase = checkCase(checker(source, lost, found, raw), raw);
    } catch (end) {
      if (!(end instanceof TooManyMistakes)) throw end;
    }
  }
  const diagnostics = limited(inOrder(found));
  const hasError = diagnostics.some(({ severity }) => severity === 'error');
  return { case: hasError ? null : theCase, diagnostics };
}

/** By position; what an alias repeats is told once. */
function inOrder(diagnostics: Diagnostic[]): Diagnostic[] {
  const start = ({ range }: Diagnostic): number => range?.start ?? 0;
  const seen = new Set<string>();
  return diagnostics
    .sort((a, b) => start(a) - start(b))
    .filter(({ code, message, range }) => {
      const key = JSON.stringify([code, message, range?.start, range?.end]);
      return !seen.has(key) && seen.add(key);
    });
}

/** All of them; of too many errors the first, and a word about the rest. */
function limited(diagnostics: Diagnostic[]): Diagnostic[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length <= maxErrors) return diagnostics;
  const kept = errors.slice(0, maxErrors);
  const { range } = kept[kept.length - 1]!;
  const text = said(messages.tooMany(maxErrors));
  return [...kept, { code: 'too-many-mistakes', severity: 'error', ...text, path: [], range }];
}
