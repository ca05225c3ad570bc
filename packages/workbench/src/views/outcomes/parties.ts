import type { Case } from '@casus/casefile';

/** Colours there are for decision makers; then they come again. */
const nColours = 6;

/** Class with the colour of decision maker `i`. @param begins  whether a gap goes before it. */
export function partyClass(i: number, begins: boolean): string {
  return `party-${i % nColours}${begins ? ' begins' : ''}`;
}

/** The same for the decision maker whose option it is, with a gap before its first. */
export function partyOf({ options }: Case, k: number): string {
  const { decisionMaker } = options[k]!;
  return partyClass(decisionMaker, options[k - 1]?.decisionMaker !== decisionMaker);
}
