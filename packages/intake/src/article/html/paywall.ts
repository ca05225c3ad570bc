import type { Piece } from '../joinBlocks.ts';

/** Characters that a whole article has at least. */
const leastCharacters = 1500;

const barrier =
  /\b(?:(?:subscribe|sign in|log in|register|join)(?: now| today| or \w+(?: \w+)?)? to (?:continue|keep|read)\b|to continue reading|continue reading (?:this article )?with|(?:for|exclusive to|available to) (?:our )?subscribers(?: only)?\b|subscriber[- ]only|unlock this article|reached your (?:article|monthly) limit)/i;

/** Whether a page shows only the beginning of an article: little text, and either the page says that it is
 *  not free or asks to subscribe.
 *  @param isFree  what the page says about itself; null where it says nothing. */
export function isPaywallStub(
  pieces: readonly Piece[],
  pageText: string,
  isFree: boolean | null,
): boolean {
  const nCharacters = pieces.reduce((sum, { text }) => sum + text.length, 0);
  return nCharacters < leastCharacters && (isFree === false || barrier.test(pageText));
}
