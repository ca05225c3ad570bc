/** Words that say little in an id. */
const idle =
  /^(?:to|by|of|in|on|at|for|from|with|into|and|or|but|as|who|which|be|it|he|she|they|we|i|you|their|his|its|our|my|will|would|may|can|could|must|more|than|one|this|these|that|there|all|the|a|an|is|are|was|were|been|has|have|had|do|does|did)$/iu;

/** The words of a claim from which its id is made. */
export function tellingWords(words: readonly string[]): string {
  return words.filter((word) => !idle.test(word)).join(' ');
}
