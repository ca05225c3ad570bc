/** `text` on one line: white space becomes single spaces, none at the ends, and signs without width, which
 *  part words where nobody sees it, are gone. */
export function tidy(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
