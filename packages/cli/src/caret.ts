import { columns, plain } from '@casus/report';

/** A line of text with a mark below one of its characters.
 *  @param at  as an index of the string. */
export function caret(text: string, at: number): string {
  return `  ${plain(text)}\n  ${' '.repeat(columns(plain(text.slice(0, at))))}^`;
}
