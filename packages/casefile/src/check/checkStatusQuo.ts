import { evaluate } from '@casus/engine';
import type { StatusQuo } from '../case.ts';
import type { Atoms } from '../formula/parseFormula.ts';
import { messages } from '../messages.ts';
import type { RawCase } from '../schema/schema.ts';
import type { Path } from '../syntax/yamlSource.ts';
import type { Checker } from './checker.ts';
import type { CheckedStates, Patterns } from './checkStates.ts';

/** The status quo as option or state indices; null where there is none, and after a diagnostic.
 *  @param states  null where it is open which there are. */
export function checkStatusQuo(
  check: Checker,
  raw: RawCase,
  atoms: Atoms,
  { infeasible }: Patterns,
  states: CheckedStates | null,
): StatusQuo | null {
  const { statusQuo } = raw;
  if (statusQuo === undefined) return null;
  const path = ['statusQuo'];
  const isGraph = raw.states !== undefined;
  if (isGraph === Array.isArray(statusQuo)) {
    check.error('status-quo-form', path, messages.statusQuoForm(isGraph));
    return null;
  }
  const words = typeof statusQuo === 'string' ? [statusQuo] : statusQuo;
  const found = new Set<number>();
  for (const [at, word] of words.entries()) {
    const place = isGraph ? path : [...path, at];
    const index = atomIndex(check, atoms, word, place);
    if (index < 0) continue;
    if (found.has(index)) check.error('repeated', place, messages.repeated('option', word));
    found.add(index);
  }
  if (found.size < words.length) return null;
  const taken = [...found];
  const range = check.range(path);
  const pattern = infeasible.find(
    ({ formula, when }) => when === null && evaluate(formula, (index) => found.has(index)),
  );
  if (states !== null && pattern !== undefined) {
    check.error('status-quo-infeasible', path, messages.statusQuoInfeasible(pattern.text));
  }
  return isGraph ? { kind: 'state', state: taken[0]!, range } : { kind: 'options', taken, range };
}

/** Index of the option or state that a word names; −1 after a diagnostic. */
export function atomIndex(
  check: Checker,
  atoms: Atoms,
  word: string,
  path: Path,
  range = check.range(path),
): number {
  const found = atoms.find(word);
  if (found.length === 1) return found[0]!.index;
  if (found.length > 1) {
    const names = found.map(({ name }) => `"${name}"`);
    check.error('ambiguous-option', path, messages.ambiguousOption(word, names), range);
    return -1;
  }
  check.known(atoms.kind, word, { has: () => false, keys: atoms.names }, path, range);
  return -1;
}
