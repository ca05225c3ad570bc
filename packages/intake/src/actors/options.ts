import { spanOf } from '../language/sentences.ts';
import type { Token } from '../language/tokens.ts';
import type { OptionManner, OptionSuggestion } from './actor.ts';
import type { Deed } from './deeds.ts';
import {
  conflictDeeds,
  intentions,
  modals,
  noDeeds,
  noOptions,
  optionEnds,
  readiness,
} from './deedWords.ts';
import { readinessAfter } from './readiness.ts';

/** The option that a verb with its subject tells of: threatened *to blow up the bridge*, *will leave*; null
 *  where it tells of none. */
export function optionOf(text: string, deed: Deed): OptionSuggestion | null {
  const { tokens } = deed.block;
  const { group } = deed;
  const lemma = tokens[group.verb]!.lemma;
  const intention = intentions.get(lemma);
  const infinitive = intention === undefined ? -1 : infinitiveAfter(tokens, group.verb + 1);
  if (intention !== undefined && infinitive >= 0) {
    return option(text, deed, infinitive, intention, group.isNegated !== (intention === 'refuses'));
  }
  const isModal = tokens.slice(group.from, group.verb).some(({ lower }) => modals.has(lower));
  if (isModal && !noDeeds.has(lemma) && !intentions.has(lemma))
    return option(text, deed, group.verb, 'may', group.isNegated);
  if (conflictDeeds.has(lemma)) return option(text, deed, group.verb, 'does', group.isNegated);
  return null;
}

/** Options of those who are ready or reluctant to do something. */
export function readyOptionOf(text: string, deed: Deed): OptionSuggestion | null {
  const { tokens } = deed.block;
  const { verb, isNegated } = deed.group;
  const adjective = readinessAfter(tokens, verb);
  const infinitive = adjective < 0 ? -1 : infinitiveAfter(tokens, adjective + 1);
  if (infinitive < 0) return null;
  const manner = readiness.get(tokens[adjective]!.lower)!;
  const isNot = isNegated || /^n[o’']t$/u.test(tokens[verb + 1]!.lower);
  return option(text, deed, infinitive, manner, isNot !== (manner === 'refuses'));
}

/** The verb behind “to”, −1 where none is. */
function infinitiveAfter(tokens: readonly Token[], at: number): number {
  const verb = at + 1;
  const isVerb = tokens[at]?.lower === 'to' && tokens[verb] !== undefined;
  if (!isVerb || noOptions.has(tokens[verb]!.lemma)) return -1;
  return tokens[verb]!.pos === 'VERB' || conflictDeeds.has(tokens[verb]!.lower) ? verb : -1;
}

/** Words of an option at most. */
const longest = 14;

function option(
  text: string,
  { block, sentence, actor }: Deed,
  verb: number,
  manner: OptionManner,
  isNegated: boolean,
): OptionSuggestion | null {
  const { tokens } = block;
  let end = verb + 1;
  while (end < Math.min(sentence.to, verb + longest) && !isEnd(tokens, end)) end++;
  // A verb alone says what is done only where it takes no object.
  if (end === verb + 1 && manner === 'does') return null;
  const at = { start: tokens[verb]!.start, end: tokens[end - 1]!.end };
  const rest = text.slice(tokens[verb]!.end, at.end).replace(/\s+/gu, ' ');
  return {
    actor,
    text: `${tokens[verb]!.lemma}${rest}`,
    manner,
    isNegated,
    at,
    passage: spanOf(tokens, sentence),
  };
}

function isEnd(tokens: readonly Token[], at: number): boolean {
  const { pos, lower, text } = tokens[at]!;
  if (/^[,.;:?!()“”"—–]$/u.test(text) || optionEnds.has(lower) || pos === 'AUX') return true;
  const next = tokens[at + 1];
  return lower === 'and' && (next === undefined || /^(?:VERB|AUX|PRON)$/u.test(next.pos));
}
