import { type Case, formatDiagnostic, parseCase } from '@casus/casefile';
import { exitCode, type Io } from './io.ts';

/** A case, or the exit code after its diagnostics were printed. */
export type Loaded = { readonly theCase: Case } | { readonly exit: number };

/** Reads a case file; diagnostics go to stderr, as JSON where asked for. */
export function loadCase(io: Io, file: string, json: boolean): Loaded {
  const { case: theCase, diagnostics } = parseCase(io.readFile(file));
  if (diagnostics.length > 0) {
    io.stderr(
      json
        ? `${JSON.stringify(diagnostics, null, 2)}\n`
        : diagnostics.map((one) => `${formatDiagnostic(one, file)}\n`).join(''),
    );
  }
  if (theCase !== null) return { theCase };
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const isSize = errors.every(({ code }) => code === 'size-limit');
  return { exit: isSize ? exitCode.size : exitCode.caseErrors };
}
