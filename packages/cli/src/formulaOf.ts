import { type Case, caseAtoms, parseFormula } from '@casus/casefile';
import type { Formula } from '@casus/engine';
import { caret } from './caret.ts';
import { UsageProblem } from './io.ts';

/** A formula over the options of a case, given on the command line.
 *  @param what  what it stands for, as "--forbid". @throws UsageProblem with the place of the mistake. */
export function formulaOf(theCase: Case, text: string, what: string = 'formula'): Formula {
  const parsed = parseFormula(text, caseAtoms(theCase));
  if (!('error' in parsed)) return parsed.value;
  const { start, message } = parsed.error;
  throw new UsageProblem(`${what}, character ${start + 1}: ${message}\n${caret(text, start)}`);
}
