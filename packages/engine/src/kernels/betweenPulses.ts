/** A search gives a pulse whenever the number of states it has followed has none of these bits. */
export const betweenPulses: number = 2 ** 16 - 1;
