/** Called again and again during long work, some milliseconds apart; it ends the work by throwing.
 *  It must not ask the engine anything: the work it interrupts has no second memory. */
export type Pulse = () => void;

export const noPulse: Pulse = () => {};
