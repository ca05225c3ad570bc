import { type Case, type Diagnostic, formatDiagnostic, parseCase } from '@casus/casefile';
import { plain } from '@casus/report';
import colors from 'picocolors';
import { exitCode, FileProblem, type Io } from './io.ts';
import { hasColor } from './output.ts';
import type { Flags } from './settings.ts';

/** A case, or the exit code after its diagnostics were printed. */
export type Loaded = { readonly theCase: Case; readonly text: string } | { readonly exit: number };

/** Reads a case file; diagnostics go to stderr, as JSON where asked for. */
export function loadCase(io: Io, file: string, flags: Flags): Loaded {
  const { case: theCase, diagnostics, text } = parsed(io, file, flags);
  if (diagnostics.length > 0) {
    io.stderr(
      flags.json === true
        ? `${JSON.stringify(diagnostics, null, 2)}\n`
        : inWords(diagnostics, file, hasColor(io, flags, io.stderrIsTty)),
    );
  }
  if (theCase !== null) return { theCase, text };
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const isSize = errors.every(({ code }) => code === 'size-limit' || code === 'file-too-large');
  return { exit: isSize ? exitCode.size : exitCode.caseErrors };
}

/** A file that cannot be read is a diagnostic, too, where they are asked for as JSON.
 *  @throws FileProblem */
function parsed(
  io: Io,
  file: string,
  flags: Flags,
): ReturnType<typeof parseCase> & { readonly text: string } {
  try {
    const text = io.readFile(file);
    return { ...parseCase(text), text };
  } catch (problem) {
    if (!(problem instanceof FileProblem) || flags.json !== true) throw problem;
    const { message } = problem;
    const code = 'unreadable-file';
    return {
      case: null,
      text: '',
      diagnostics: [{ code, severity: 'error', message, path: [], range: null }],
    };
  }
}

/** One line each; nothing in the case's texts can steer the terminal. */
function inWords(diagnostics: readonly Diagnostic[], file: string, isColored: boolean): string {
  const { red, yellow } = colors.createColors(isColored);
  return diagnostics
    .map((one) => {
      const line = plain(formatDiagnostic(one, file));
      return `${one.severity === 'error' ? red(line) : yellow(line)}\n`;
    })
    .join('');
}
