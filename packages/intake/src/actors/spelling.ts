/** How an article writes words where a sentence does not ask for a capital. */
export interface Spelling {
  /** With a capital. */
  readonly capital: ReadonlySet<string>;
  /** Small. */
  readonly small: ReadonlySet<string>;
}

/** The words of a text by their first letters within sentences. Cost O(text). */
export function spellingIn(text: string): Spelling {
  const capital = new Set<string>();
  const small = new Set<string>();
  for (const { 0: word, index } of text.matchAll(/\p{L}[\p{L}\p{N}-]*/gu)) {
    if (/^\p{Ll}/u.test(word)) small.add(word);
    else if (/[\p{Ll},] $/u.test(text.slice(Math.max(0, index - 2), index))) capital.add(word);
  }
  return { capital, small };
}
