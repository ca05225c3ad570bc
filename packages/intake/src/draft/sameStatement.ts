import type { Token } from '../language/tokens.ts';
import { tokensOf } from './words.ts';

/** What of a statement is compared with others. */
export interface ComparedStatement {
  /** Its words in order, without articles, auxiliaries and negations. */
  readonly words: readonly ComparedWord[];
  /** "not", "failed" … in order. */
  readonly negations: readonly string[];
  /** Whether a pronoun in it leaves open who is meant. */
  readonly isOpen: boolean;
}

interface ComparedWord {
  readonly lemma: string;
  /** Whether the statement would be another without it: names, figures, verbs, direction, modality. */
  readonly isGuarded: boolean;
}

/** Share of the longer statement's words that the shorter one must have. A word in five may be added. */
export const leastShared: number = 0.8;

/** Fewest words for statements that are not word for word the same. */
const fewestWords = 4;

const negation =
  /^(?:no|not|n['’]t|never|none|nobody|nothing|neither|nor|without|hardly|barely|unable|fail|refuse|deny|reject|prevent|stop|halt|end|lack|false|untrue|cannot)$/u;

/** Denials whose content is the statement itself, negated. */
const plainNegation = /^(?:not|n['’]t|never)$/u;

const open =
  /^(?:i|we|you|he|she|it|they|this|these|those|him|her|them|us|me|his|its|their|our|my|your|here)$/u;

/** Words that say who does what to whom, or how sure it is. */
const guarding =
  /^(?:by|from|to|into|against|for|with|before|after|until|unless|if|only|all|most|some|half|more|less|than|will|may|must|can|or)$/u;

const modality: ReadonlyMap<string, string> = new Map([
  ['will', 'will'],
  ['would', 'will'],
  ['shall', 'will'],
  ["'ll", 'will'],
  ['’ll', 'will'],
  ['may', 'may'],
  ['might', 'may'],
  ['could', 'may'],
  ['must', 'must'],
  ['should', 'must'],
  ['can', 'can'],
]);

export function comparedStatement(text: string): ComparedStatement {
  const tokens = tokensOf(text).filter(({ text: word }) => /[\p{L}\p{N}]/u.test(word));
  const words: ComparedWord[] = [];
  const negations: string[] = [];
  for (const [at, token] of tokens.entries()) {
    const lemma =
      modality.get(token.lower) ?? token.lemma.toLowerCase().replace(/(?<=\d),(?=\d)/gu, '');
    if (negation.test(token.lower) || negation.test(lemma)) negations.push(lemma);
    else if (isPassive(tokens, at)) words.push({ lemma: 'be', isGuarded: true });
    else if (!isDropped(token, lemma)) words.push({ lemma, isGuarded: isGuarded(token, lemma) });
  }
  return { words, negations, isOpen: tokens.some(({ lower }) => open.test(lower)) };
}

/** Whether two statements say the same, the contrary, or something else. Conservative: the words of one
 *  must all stand in the other, in its order, and what the other has more may be neither a name, a figure
 *  or a verb, nor a negation or a word of direction or modality. The contrary is the same words, one of
 *  them with "not". Cost O(words). */
export function compareStatements(
  a: ComparedStatement,
  b: ComparedStatement,
): 'same' | 'contrary' | 'different' {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (short.words.length === 0) return 'different';
  const isEqual =
    short.words.length === long.words.length &&
    short.words.every(({ lemma }, at) => lemma === long.words[at]!.lemma);
  if (a.negations.join(' ') !== b.negations.join(' ')) {
    const [less, more] = a.negations.length < b.negations.length ? [a, b] : [b, a];
    const isOneMore =
      less.negations.length === 0 &&
      more.negations.length === 1 &&
      plainNegation.test(more.negations[0]!);
    return isEqual && isOneMore ? 'contrary' : 'different';
  }
  if (isEqual) return 'same';
  if (short.words.length < fewestWords) return 'different';
  if (short.words.length < leastShared * long.words.length) return 'different';
  let at = 0;
  for (const word of long.words) {
    if (word.lemma === short.words[at]?.lemma) at++;
    else if (word.isGuarded) return 'different';
  }
  return at === short.words.length ? 'same' : 'different';
}

function isDropped({ pos, lower }: Token, lemma: string): boolean {
  if (/^(?:the|a|an|that|there|already|also|very)$/u.test(lower)) return true;
  if (modality.has(lower)) return false;
  return (
    /^(?:be|have|do|'s|’s|is|are|was|were|has|had|did|does|been)$/u.test(lemma) && pos !== 'NOUN'
  );
}

/** "was shelled" is not "shelled", "was shelling" is. */
function isPassive(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:is|are|was|were|be|been|being)$/u.test(tokens[at]!.lower)) return false;
  const next = tokens.slice(at + 1).find(({ pos }) => pos !== 'ADV' && pos !== 'PART');
  return next?.pos === 'VERB' && !next.lower.endsWith('ing');
}

function isGuarded({ pos, text }: Token, lemma: string): boolean {
  return (
    pos === 'PROPN' ||
    pos === 'NUM' ||
    pos === 'VERB' ||
    pos === 'PRON' ||
    /\d/u.test(text) ||
    guarding.test(lemma)
  );
}
