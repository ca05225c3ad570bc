import { restrictStates, type StateSpace } from '@casus/engine';
import type { FormulaText, Perception, Preferences } from '../case.ts';
import { messages } from '../messages.ts';
import type { Path } from '../syntax/yamlSource.ts';
import type { Checker } from './checker.ts';
import { checkPreferences } from './checkPreferences.ts';
import { atomIndex } from './checkStatusQuo.ts';
import type { PreferenceContext } from './preferenceContext.ts';

/** How a decision maker sees the conflict; null where it sees it as it is.
 *  @param own  indices of its options, of which it is aware in any case. */
export function checkPerceives(
  check: Checker,
  id: string,
  own: readonly number[],
  dms: ReadonlyMap<string, number>,
  context: PreferenceContext,
): Perception | null {
  const { perceives } = context.raw.decisionMakers[id]!;
  if (perceives === undefined) return null;
  const path = ['decisionMakers', id, 'perceives'];
  check.warning('only-hypergame', path, messages.onlyHypergame(), check.keyRange(path));
  const listed =
    perceives.options === undefined
      ? null
      : checkAware(check, perceives.options, [...path, 'options'], context);
  const aware = listed === null ? null : [...new Set([...own, ...listed])];
  const infeasible = (perceives.infeasible ?? []).flatMap(
    (text, at) => check.formula(text, context.atoms, [...path, 'infeasible', at]) ?? [],
  );
  const seen = seenBy(context, aware, infeasible);
  const preferences = new Map<number, Preferences>();
  const asSeen = { ...context, ...(seen === null ? {} : { isNeeded: seen }) };
  const believed = checkPreferences(check, path, perceives, asSeen);
  if (believed.kind !== 'none') preferences.set(dms.get(id)!, believed);
  for (const [other, written] of Object.entries(perceives.of ?? {})) {
    const place = [...path, 'of', other];
    const range = check.keyRange(place);
    if (!check.known('decision maker', other, dms, place, range)) continue;
    if (other === id) {
      check.error('perceives-itself', place, messages.perceivesItself(id), range);
      continue;
    }
    const theirs = checkPreferences(check, place, written, asSeen);
    if (theirs.kind !== 'none') preferences.set(dms.get(other)!, theirs);
  }
  return { aware, infeasible, preferences };
}

function checkAware(
  check: Checker,
  words: readonly string[],
  path: Path,
  { atoms }: PreferenceContext,
): number[] {
  const found = new Set<number>();
  for (const [at, word] of words.entries()) {
    const place = [...path, at];
    const index = atomIndex(check, atoms, word, place);
    if (index < 0) continue;
    if (found.has(index)) check.error('repeated', place, messages.repeated(atoms.kind, word));
    found.add(index);
  }
  return [...found];
}

/** Whether it sees a numbered state; null where the states are not listed. */
function seenBy(
  { space, raw, options }: PreferenceContext,
  aware: readonly number[] | null,
  infeasible: readonly FormulaText[],
): ((s: number) => boolean) | null {
  if (space === null) return null;
  const nAtoms = raw.states?.length ?? options.length;
  const seen = perceivedSpace(space, nAtoms, { aware, infeasible });
  if (seen.baseIndex === null) return null;
  const isSeen = new Uint8Array(space.nStates);
  for (const s of seen.baseIndex) isSeen[s] = 1;
  return (s) => isSeen[s] === 1;
}

/** The states that a decision maker sees among those of a case or a world.
 *  @param nAtoms  options of the case, in graph form its states. */
export function perceivedSpace(
  space: StateSpace,
  nAtoms: number,
  { aware, infeasible }: Pick<Perception, 'aware' | 'infeasible'>,
): StateSpace {
  const atoms = Array.from({ length: nAtoms }, (_, index) => index);
  return restrictStates(
    space,
    infeasible.map(({ formula }) => formula),
    aware === null ? [] : atoms.filter((index) => !aware.includes(index)),
  );
}
