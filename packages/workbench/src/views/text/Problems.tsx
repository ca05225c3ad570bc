import type { Diagnostic, Range } from '@casus/casefile';
import type { ReactNode } from 'react';

/** Mistakes and doubts with their places. */
export function Problems({
  diagnostics,
  goTo,
}: {
  readonly diagnostics: readonly Diagnostic[];
  readonly goTo: (place: Range) => void;
}): ReactNode {
  if (diagnostics.length === 0) return <p className="quiet problems">No mistakes.</p>;
  return (
    <ul className="problems" aria-label="Mistakes and doubts">
      {diagnostics.map((one) => (
        <li key={`${one.code} ${one.range?.start} ${one.message}`} className={one.severity}>
          {one.range === null ? (
            'The file: '
          ) : (
            <button type="button" onClick={() => goTo(one.range!)}>
              {one.range.line}:{one.range.column}
            </button>
          )}{' '}
          {one.severity === 'warning' && <span className="quiet">warning: </span>}
          {one.message}
          {one.hint !== undefined && <span className="quiet"> ({one.hint})</span>}
        </li>
      ))}
    </ul>
  );
}
