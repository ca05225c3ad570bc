/** A place in a file: 1-based line and column, 0-based offsets in UTF-16 code units. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly start: number;
  readonly end: number;
}

/** A mistake (or a doubt) in a user's file. Collected, never thrown. */
export interface Diagnostic {
  /** Stable, kebab-case; tests compare this, not the message. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** Keys and indices from the top of the file to the place. */
  readonly path: readonly (string | number)[];
  readonly range: Range | null;
  readonly hint?: string;
}
