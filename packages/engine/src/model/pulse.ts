/** Called again and again during long work, some milliseconds apart; it ends the work by throwing. */
export type Pulse = () => void;

export const noPulse: Pulse = () => {};
