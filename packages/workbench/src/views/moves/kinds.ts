import type { MoveKind } from '@casus/assessment';

/** What a move is to whoever makes it, in words. */
export const kindWords: Readonly<Record<MoveKind, string>> = {
  undeterred: 'improvement that nobody can sanction',
  improvement: 'improvement that others can sanction',
  move: 'no improvement',
};
