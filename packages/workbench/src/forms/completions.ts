import type { Name } from './form.ts';

/** Most names offered. */
const most = 8;

/** The word before the cursor of a text, and the names it may become: those that begin with it, then
 *  those that have it further on or in what they are. */
export function completions(
  text: string,
  cursor: number,
  names: readonly Name[],
): { readonly from: number; readonly offers: readonly Name[] } {
  const word = /\p{L}[\p{L}\p{M}\p{N}_.-]*$/u.exec(text.slice(0, cursor))?.[0] ?? '';
  const from = cursor - word.length;
  if (word === '') return { from, offers: [] };
  const typed = word.toLowerCase();
  const begins = names.filter(({ name }) => name.toLowerCase().startsWith(typed));
  const has = names.filter(
    (each) => !begins.includes(each) && `${each.name} ${each.about}`.toLowerCase().includes(typed),
  );
  const offers = [...begins, ...has].slice(0, most);
  const isWhole = offers.length === 1 && offers[0]!.name === word;
  return { from, offers: isWhole ? [] : offers };
}
