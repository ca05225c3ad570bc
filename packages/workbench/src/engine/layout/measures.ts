/** Measures of a state in the picture of moves, in pixels: the worker makes room, the page draws. */
export const cellSize = 10;
/** Between the options of two decision makers. */
export const partyGap = 4;
export const nodePadding = 9;
export const nodeHeight = 44;
export const leastWidth = 92;
/** Longer names are cut off. */
export const mostLetters = 24;
export const letterWidth = 7.5;

/** Most states in one picture of moves: a case with no more has all of them in it. */
export const mostDrawn = 200;
