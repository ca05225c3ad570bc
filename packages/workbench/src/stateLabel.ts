import { type Case, stateKey } from '@casus/casefile';
import { optionsTaken } from '@casus/engine';

/** A state for a list: its name, or its number with the options taken. */
export function stateLabel(theCase: Case, s: number): string {
  if (theCase.stateNames !== null) return `${stateKey(theCase, s)}`;
  const taken = optionsTaken(theCase.space!, s).map((k) => theCase.options[k]!.name);
  return `${stateKey(theCase, s)}: ${taken.length === 0 ? 'nothing taken' : taken.join(', ')}`;
}
