/** How a coalition judges a state: stability of single decision makers, with joint moves and gains that
 *  all members share in place of its own. */
export const coalitionConcepts = ['cnash', 'cgmr', 'csmr', 'cseq'] as const;

export type CoalitionConcept = (typeof coalitionConcepts)[number];
