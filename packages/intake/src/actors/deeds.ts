import type { ParsedBlock } from '../language/block.ts';
import { phraseBefore } from '../language/phrases.ts';
import type { TokenRange } from '../language/sentences.ts';
import { type VerbGroup, verbGroup } from '../language/verbGroup.ts';
import type { Span } from '../span.ts';
import type { Actor } from './actor.ts';
import { type MentionFound, mentionFinder } from './mentionFinder.ts';
import { readinessAfter } from './readiness.ts';
import { isVerb } from './subject.ts';

/** A verb with the actor that is its subject. */
export interface Deed {
  readonly block: ParsedBlock;
  readonly sentence: TokenRange;
  readonly group: VerbGroup;
  /** Index of the actor. */
  readonly actor: number;
}

/** The verbs of an article that an actor is the subject of, *is ready* among them, in the order of the text;
 *  passives are left out. A pronoun stands for the last actor it fits, a second verb has the subject of the first. */
export function deedsIn(
  text: string,
  blocks: readonly ParsedBlock[],
  actors: readonly Actor[],
): Deed[] {
  const deeds: Deed[] = [];
  const meantBy = mentionFinder(actors, text);
  for (const block of blocks) {
    for (const sentence of block.sentences) {
      let last = -1;
      for (let at = sentence.from; at < sentence.to; at++) {
        const isReady = block.tokens[at]!.pos === 'AUX' && readinessAfter(block.tokens, at) >= 0;
        if (!isReady && !isVerb(block.tokens, at)) continue;
        const group = verbGroup(block.tokens, at, sentence.from);
        if (group.isInfinitive || group.isParticiple) continue;
        const before = block.tokens[group.from - 1];
        const isShared =
          before?.lower === 'and' || before?.lower === 'but' || before?.lower === 'then';
        const actor = isShared ? last : subjectAt(block, sentence.from, group.from, meantBy);
        last = actor;
        if (actor >= 0 && !group.isPassive) deeds.push({ block, sentence, group, actor });
      }
    }
  }
  return deeds;
}

/** The actor of the noun phrase before a verb, over *who* and what stands in commas; −1 where none is. */
function subjectAt(
  { tokens }: ParsedBlock,
  from: number,
  verb: number,
  meantBy: (at: Span) => MentionFound | null,
): number {
  let to = verb;
  if (/^(?:who|which|that)$/u.test(tokens[to - 1]?.lower ?? '')) to--;
  if (tokens[to - 1]?.text === ')') to = beforeParenthesis(tokens, from, to - 1);
  if (tokens[to - 1]?.text === ',') to = beforeCommas(tokens, from, to - 1, verb);
  const phrase = to > from ? phraseBefore(tokens, from, to) : null;
  if (phrase === null || tokens[phrase.from - 1]?.pos === 'ADP') return -1;
  // The leader of the rebels is not the rebels.
  let end = phrase.from;
  while (end < phrase.to && tokens[end]!.pos !== 'ADP' && tokens[end]!.text !== ',') end++;
  if (tokens[end]?.lower === 'of' && end > phrase.from) end = ofName(tokens, end, phrase.to);
  const found = meantBy({
    start: tokens[phrase.from]!.start,
    end: tokens[end - 1]!.end,
  });
  return found === null ? -1 : found.actor;
}

/** Behind “of” where it stands within a name. */
function ofName(tokens: ParsedBlock['tokens'], of: number, to: number): number {
  const isName =
    /^\p{Lu}/u.test(tokens[of - 1]!.text) && /^\p{Lu}/u.test(tokens[of + 1]?.text ?? '');
  return isName ? to : of;
}

/** Where the subject ends that an acronym in parentheses parts from its verb. */
function beforeParenthesis(tokens: ParsedBlock['tokens'], from: number, closing: number): number {
  for (let at = closing - 1; at > from; at--) {
    if (tokens[at]!.text === '(') return at;
  }
  return closing;
}

/** Where the subject ends that a clause in commas parts from its verb. */
function beforeCommas(
  tokens: ParsedBlock['tokens'],
  from: number,
  closing: number,
  verb: number,
): number {
  if (closing + 1 < verb) return closing;
  for (let at = closing - 1; at > from; at--) {
    if (tokens[at]!.text === ',') return at;
  }
  return closing;
}
