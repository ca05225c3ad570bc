/** Solution concepts, weakest human foresight first, in the order they are printed. */
export const concepts = ['nash', 'gmr', 'smr', 'seq', 'symseq', 'sim'] as const;

/** A solution concept by its usual short name.
 *  `symseq` is symmetric sequential stability (Rêgo & Vieira 2017); `sim` is free-standing
 *  simultaneous sanctioning (Fraser & Hipel 1984). */
export type Concept = (typeof concepts)[number];

/** `seq-tableau` is sequential stability with the simultaneity test of Fraser and Hipel's tableau. */
export type StabilityConcept = Concept | 'seq-tableau';
