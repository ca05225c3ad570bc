import type { Token } from '../language/tokens.ts';
import { readiness } from './deedWords.ts';

/** The adjective behind a form of *be* that makes an infinitive an option, over “not” and adverbs; −1 where
 *  none is. */
export function readinessAfter(tokens: readonly Token[], be: number): number {
  let at = be + 1;
  while (
    tokens[at]?.pos === 'PART' ||
    (tokens[at]?.pos === 'ADV' && !readiness.has(tokens[at]!.lower))
  )
    at++;
  return readiness.has(tokens[at]?.lower ?? '') ? at : -1;
}
