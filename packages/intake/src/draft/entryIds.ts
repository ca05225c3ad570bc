import type { ComparedStatement } from './sameStatement.ts';
import { shortId } from './sourceList.ts';
import { tellingWords } from './tellingWords.ts';

/** An id for a claim, of the words that are compared. @param taken  ids of claims and estimates; gets the
 *  new id. */
export function claimId({ words }: ComparedStatement, taken: Set<string>): string {
  return shortId(tellingWords(words.map(({ lemma }) => lemma)), 'claim-1', taken);
}

/** An id for an estimate, of what is counted. @param taken  ids of claims and estimates; gets the new id. */
export function estimateId(of: string, taken: Set<string>): string {
  return shortId(of, 'figure-1', taken);
}
