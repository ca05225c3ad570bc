/** How a list's item begins. */
export const itemMark: RegExp = /^(?:[-*•·▪]\s|\d{1,2}[.)]\s)/;

/** Whether words can be a headline: short, without a full stop at the end. */
export function isHeadlineLike(words: string): boolean {
  const isShort = words.length <= mostHeadline;
  return isShort && !/[.,;:]["”’')]*$/.test(words.replace(/(?:…|\.\.\.)$/, ''));
}

const mostHeadline = 180;
