import type { Diagnostic } from './diagnostic.ts';

/** One line for a person: file, line, column, what is wrong. */
export function formatDiagnostic(
  { range, severity, message, hint }: Diagnostic,
  file: string,
): string {
  const place = range === null ? file : `${file}:${range.line}:${range.column}`;
  const weight = severity === 'warning' ? 'warning: ' : '';
  return `${place} ${weight}${message}${hint === undefined ? '' : ` (${hint})`}`;
}
