import { statedOrder } from '@casus/assessment';
import { caseOf, type Loaded } from './loaded.ts';

/** Most states whose order a reader would see. */
const mostOrdered = 512;

/** The order that a decision maker's preferences give the states: levels of state indices, the best first;
 *  null where there are too many states. */
export function order(
  loaded: Loaded | null,
  { decisionMaker }: { readonly decisionMaker: string },
): readonly (readonly number[])[] | null {
  const theCase = caseOf(loaded);
  if (theCase.space === null || theCase.space.nStates > mostOrdered) return null;
  return statedOrder(
    theCase,
    theCase.decisionMakers.findIndex(({ id }) => id === decisionMaker),
  );
}
