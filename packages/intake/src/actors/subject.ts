import type { ParsedBlock } from '../language/block.ts';
import type { Token } from '../language/tokens.ts';
import { intentions } from './deedWords.ts';

/** Whether the words `from` to `to` look like a subject: a verb follows, or they begin a sentence or what is
 *  quoted. */
export function isSubject(block: ParsedBlock, from: number, to: number): boolean {
  if (block.tokens[to]?.pos === 'AUX' || isVerb(block.tokens, to)) return true;
  if (/^[—–“"‘]$/u.test(block.tokens[from - 1]?.text ?? '')) return true;
  return block.sentences.some((sentence) => sentence.from === from);
}

/** Whether a token is a verb, also one that the tagger takes for a noun: Washington *plans* to strike. */
export function isVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.pos !== 'NOUN') return token?.pos === 'VERB';
  const before = tokens[at - 1]?.pos;
  const isAfterName = before === 'PROPN' || before === 'NOUN' || before === 'PRON';
  return isAfterName && intentions.has(token.lemma) && tokens[at + 1]?.lower === 'to';
}
