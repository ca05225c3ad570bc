import { wordSet } from '../wordSet.ts';
import {
  aheadWords,
  finitePast,
  givenUp,
  heldBack,
  notParticiples,
  pastWords,
} from './outlookWords.ts';
import type { Word } from './words.ts';

/** Whether a sentence speaks of what has been or of what is to come. */
export type Outlook = 'past' | 'ahead';

const reach = 14;

/** Whether the words around the date at `from` to `to` look back or ahead, null where they do not say. The
 *  nearest word before it that tells decides, then the nearest behind it. */
export function outlookAt(words: readonly Word[], from: number, to: number): Outlook | null {
  const preposition = words[from - 1]?.lower;
  if (preposition === 'for') return 'ahead';
  const isDeadline = preposition === 'by' || preposition === 'until' || preposition === 'till';
  for (let at = from - 1; at >= Math.max(0, from - reach) && !isStop(words, at); at--) {
    const found = cueAt(words, at, isDeadline);
    if (found !== null) return found;
  }
  for (let at = to; at < Math.min(words.length, to + reach) && !isStop(words, at); at++) {
    const found = cueAt(words, at, isDeadline);
    if (found !== null) return found;
  }
  return isDeadline ? 'ahead' : null;
}

/** The end of a sentence; a point within or behind a short word is none. */
function isStop(words: readonly Word[], at: number): boolean {
  const { text } = words[at]!;
  if (text === '!' || text === '?' || text === ';') return true;
  return text === '.' && (words[at - 1]?.text.length ?? 0) > 4;
}

function cueAt(words: readonly Word[], at: number, isDeadline: boolean): Outlook | null {
  const word = words[at]!;
  if (word.kind !== 'word') return null;
  const { lower } = word;
  if (lower === 'to') return infinitiveAt(words, at);
  if (aheadWords.has(lower) || lower.endsWith("'ll")) {
    return words[at + 1]?.lower === 'have' && words[at + 2]?.lower !== 'to' ? 'past' : 'ahead';
  }
  if (finitePast.has(lower)) return 'past';
  const isPast =
    pastWords.has(lower) ||
    (/[^e]ed$/u.test(lower) && lower.length > 4 && !notParticiples.has(lower));
  // All messages published by Friday.
  if (!isPast || isDeadline) return null;
  return auxiliaryOutlook(words, at) ?? 'past';
}

/** What the words before a participle say of it: will be closed, would have left. */
function auxiliaryOutlook(words: readonly Word[], at: number): Outlook | null {
  for (let before = at - 1; before >= Math.max(0, at - 3); before--) {
    const { lower } = words[before]!;
    if (lower === 'to') return infinitiveAt(words, before);
    if (!aheadWords.has(lower)) continue;
    const isUnreal = lower === 'would' || lower === 'could' || lower === 'should';
    return isUnreal && words[before + 1]!.lower === 'have' ? 'past' : 'ahead';
  }
  return null;
}

const notVerbs = wordSet('the a an his her its their our my your this that these those');

/** To and a verb: what is still to be done, unless it was tried or given up. */
function infinitiveAt(words: readonly Word[], at: number): Outlook | null {
  const next = words[at + 1];
  if (next?.kind !== 'word' || next.text !== next.lower) return null;
  if (notVerbs.has(next.lower) || /[^s]s$/u.test(next.lower)) return null;
  const before = words.slice(Math.max(0, at - 4), at).map(({ lower }) => lower);
  const isHeldBack = before.includes('had') && before.some((word) => heldBack.has(word));
  return isHeldBack || givenUp.has(before.at(-1) ?? '') ? 'past' : 'ahead';
}
