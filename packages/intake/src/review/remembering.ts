/** Texts whose answers are kept at once. */
const mostKept = 5000;

/** The same function, which takes a text apart once, however often it is asked about. */
export function remembering<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const kept = new Map<string, Answer>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size >= mostKept) kept.clear();
    const found = answer(text);
    kept.set(text, found);
    return found;
  };
}
