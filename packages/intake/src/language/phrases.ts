import { possessives } from './possessives.ts';
import type { TokenRange } from './sentences.ts';
import type { Token } from './tokens.ts';

const openers = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PRON', 'SYM']);
const relatives = new Set(['who', 'which', 'that', 'whom', 'whose']);
/** Prepositions that hold a noun phrase together, seen from its end. */
const inner = new Set([
  'since',
  'than',
  'of',
  'for',
  'in',
  'from',
  'at',
  'with',
  'on',
  'to',
  'by',
  'near',
  'among',
  'inside',
  'outside',
  'against',
  'under',
  'behind',
  'between',
  'across',
  'around',
  'over',
  'within',
  'into',
  'about',
]);
const aloneAsNouns = new Set([
  'some',
  'others',
  'many',
  'most',
  'both',
  'all',
  'few',
  'several',
  'another',
  'neither',
  'none',
  'each',
  'either',
  'those',
  'these',
  'one',
  'half',
]);

/** Whether a noun phrase may end here. */
export function isNominal(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const { pos, lower } = token;
  if (pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM') return true;
  if (pos === 'PRON') return !relatives.has(lower);
  return aloneAsNouns.has(lower);
}

/** Whether a token may stand within a noun phrase before its last word. */
function isInner(token: Token): boolean {
  const { pos, lower } = token;
  if (pos === 'PRON') return possessives.has(lower);
  if (pos === 'PART') return lower === "'s" || lower === '’s' || lower === "'" || lower === '’';
  if (pos === 'PUNCT') return /^['’&“”"‘]$/u.test(lower);
  if (pos === 'ADV')
    return (
      lower === 'nearly' ||
      lower === 'about' ||
      lower === 'roughly' ||
      lower === 'almost' ||
      lower === 'most' ||
      lower === 'more'
    );
  if (pos === 'VERB') return /(?:ed|ing)$/u.test(lower);
  return openers.has(pos) && lower !== 'that' && lower !== 'which';
}

/** The noun phrase that ends before `to`, with what is joined to it by prepositions and by *and*; null
 *  where none does. @param from  where the search ends. */
export function phraseBefore(
  tokens: readonly Token[],
  from: number,
  to: number,
): TokenRange | null {
  const last = tokens[to - 1];
  if (to <= from || last === undefined || (!isNominal(last) && last.pos !== 'ADJ')) return null;
  if (
    last.pos === 'ADJ' &&
    !['DET', 'ADJ', 'NUM', 'PRON', 'PROPN'].includes(tokens[to - 2]?.pos ?? '')
  )
    return null;
  // The deals *he* calls …
  if (last.pos === 'PRON' && tokens[to - 2]?.pos !== 'ADP') return { from: to - 1, to };
  let start = to - 1;
  for (;;) {
    while (
      start > from &&
      isInner(tokens[start - 1]!) &&
      !isVerbal(tokens, start - 1, from) &&
      !beginsAnother(tokens, start)
    )
      start--;
    const before = tokens[start - 1];
    if (start - 1 <= from || before === undefined) break;
    if ((before.pos === 'ADP' || before.pos === 'SCONJ') && inner.has(before.lower)) {
      const link = start - 1;
      if (isNominal(tokens[link - 1]) && link - 1 >= from) {
        start = link - 1;
        continue;
      }
      // briefed on the session, who work on other races
      const head = reducedHead(tokens, link, from);
      if (head === null) break;
      start = head;
      continue;
    }
    const isJoined = before.lower === 'and' || before.text === '&';
    if (isJoined && isNominal(tokens[start - 2]) && start - 2 >= from) {
      start -= 2;
      continue;
    }
    const head =
      isNominal(tokens[start]) || tokens[start]!.pos === 'DET'
        ? reducedHead(tokens, start, from)
        : null;
    if (head === null) break;
    start = head;
  }
  return { from: trimmed(tokens, start, to), to };
}

/** An allegation *the* authorities deny: the second of two phrases without a word between them. */
function beginsAnother(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]!;
  return (
    /^(?:the|an?|this|these|those)$/u.test(tokens[at]!.lower) &&
    before.pos === 'NOUN' &&
    !aloneAsNouns.has(before.lower) &&
    !tokens.slice(at + 1, at + 3).some(({ lower }) => times.test(lower))
  );
}

/** Words of a time behind a noun: a video *the next day* … */
const times = /^(?:day|night|morning|evening|week|month|year|time)$/u;

/** A verb form that is no attribute but the verb of a clause: it follows its subject or an auxiliary. */
function isVerbal(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at]!;
  if (token.pos !== 'VERB') return false;
  const before = tokens[at - 1];
  if (at === from || before === undefined) return true;
  return !(
    before.pos === 'DET' ||
    before.pos === 'ADJ' ||
    before.pos === 'NUM' ||
    (before.pos === 'PRON' && possessives.has(before.lower))
  );
}

/** The last word of what a clause before `to` describes: people *who work on*, diplomats *briefed on*. Null
 *  where no such clause ends there. */
function reducedHead(tokens: readonly Token[], to: number, from: number): number | null {
  let at = to - 1;
  while (at > from && tokens[at]!.pos === 'ADV') at--;
  const verb = tokens[at];
  if (verb === undefined || (verb.pos !== 'VERB' && verb.pos !== 'AUX' && verb.pos !== 'ADJ'))
    return null;
  let before = at - 1;
  while (before > from && ['AUX', 'ADV', 'PART', 'VERB'].includes(tokens[before]!.pos)) before--;
  const word = tokens[before];
  if (word === undefined || before <= from) return null;
  if (relatives.has(word.lower) && isNominal(tokens[before - 1])) return before - 1;
  const isParticiple =
    before === at - 1 && /(?:ed|ing|en|own|ught)$/u.test(verb.lower) && verb.pos === 'VERB';
  if (isParticiple && word.pos === 'NOUN') return before;
  return null;
}

/** Leaves out what begins a sentence but no phrase. */
function trimmed(tokens: readonly Token[], from: number, to: number): number {
  let start = from;
  while (start < to - 1) {
    const { pos, lower } = tokens[start]!;
    if (
      pos === 'PART' ||
      pos === 'ADV' ||
      pos === 'PUNCT' ||
      pos === 'CCONJ' ||
      (pos === 'VERB' && !/(?:ed|ing)$/u.test(lower))
    )
      start++;
    else break;
  }
  return start;
}

/** The noun phrase that begins at `from`, with what is joined to it by prepositions and with an
 *  apposition; null where none does. @param to  where the search ends. */
export function phraseAfter(tokens: readonly Token[], from: number, to: number): TokenRange | null {
  let end = plainPhrase(tokens, from, to);
  if (end === null) return null;
  for (;;) {
    const next = tokens[end];
    if (next === undefined || end >= to) break;
    if (next.pos === 'ADP' && inner.has(next.lower)) {
      const more = plainPhrase(tokens, end + 1, to);
      if (more === null) break;
      end = more;
      continue;
    }
    if (next.lower === 'and' || next.text === '&') {
      const more = plainPhrase(tokens, end + 1, to);
      if (more === null || more >= to || ['VERB', 'AUX'].includes(tokens[more]?.pos ?? '')) break;
      end = more;
      continue;
    }
    if (next.text === ',') {
      const more = appositionEnd(tokens, end + 1, to);
      if (more === null) break;
      end = more;
      break;
    }
    break;
  }
  return { from, to: end };
}

/** A noun phrase between a comma and another mark. */
function appositionEnd(tokens: readonly Token[], from: number, to: number): number | null {
  let end = plainPhrase(tokens, from, to);
  while (end !== null && end < to && tokens[end]!.pos === 'ADP') {
    end = plainPhrase(tokens, end + 1, to);
  }
  if (end === null) return null;
  return end >= to || /^[,.;:?!—–)]/u.test(tokens[end]!.text) ? end : null;
}

function plainPhrase(tokens: readonly Token[], from: number, to: number): number | null {
  let last: number | null = null;
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    // Told the paper *he* was …
    if (token.pos === 'PRON' && last !== null && !possessives.has(token.lower)) break;
    if (isNominal(token)) {
      last = at + 1;
      if (token.pos === 'PRON' && !possessives.has(token.lower)) break;
      continue;
    }
    if (!isInner(token)) break;
  }
  return last;
}
