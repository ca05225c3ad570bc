import { partsOfDay, weekdayNames } from '../calendar/calendarWords.ts';
import { isNominal, phraseAfter } from '../language/phrases.ts';
import { possessives } from '../language/possessives.ts';
import type { TokenRange } from '../language/sentences.ts';
import { wordSet } from '../wordSet.ts';
import type { Clause } from './candidate.ts';
import { contentEnd, hasVerb } from './clause.ts';
import type { Entry } from './lexicon/entry.ts';

/** What is said behind a cue. */
export interface RightContent extends TokenRange {
  readonly kind:
    | 'that'
    | 'bare'
    | 'quote'
    | 'question'
    | 'infinitive'
    | 'order'
    | 'noun'
    | 'preposition';
}

const questions = new Set([
  'whether',
  'if',
  'what',
  'how',
  'why',
  'when',
  'where',
  'who',
  'which',
  'whose',
]);
/** Verbs behind which *if* asks. */
const asking = /^(?:wonder|doubt|inquire|enquire)$/u;
/** When and how often, between a cue and its content. */
const times = new Set([
  ...weekdayNames,
  ...wordSet(
    'yesterday today tonight later earlier afterward afterwards privately publicly again too also',
  ),
]);
const spansOfTime = new Set([
  ...weekdayNames,
  ...partsOfDay,
  ...wordSet('week weekend month year'),
]);
const determiners = wordSet('this last next the each every');
/** Prepositions of time, place and manner between a cue and its content. */
const adjuncts = new Set([
  'in',
  'on',
  'at',
  'during',
  'after',
  'before',
  'through',
  'via',
  'by',
  'from',
  'to',
  'with',
  'without',
  'over',
  'under',
  'for',
  'as',
]);

/** The content behind a cue, null where none stands there.
 *  @param from  behind the cue and its particle. */
export function rightContent(clause: Clause, from: number, entry: Entry): RightContent | null {
  const { to, block } = clause;
  const { tokens, quotationOf } = block;
  const isQuote = (at: number): boolean =>
    at < to && quotationOf[at]! >= 0 && quotationOf[at] !== clause.quotation;
  const upTo = (kind: RightContent['kind'], start: number): RightContent | null => {
    const isClause = kind === 'that' || kind === 'bare' || kind === 'quote' || kind === 'question';
    const end = contentEnd(clause, start, isClause);
    return end > start ? { kind, from: start, to: end } : null;
  };
  const said = (at: number): RightContent | null => {
    const token = tokens[at];
    if (token === undefined || at >= to) return null;
    if (entry.that && token.lower === 'that' && isClauseAt(clause, at + 1))
      return upTo('that', tokens[at + 1]!.pos === 'AUX' ? at : at + 1);
    if (entry.quote && isQuote(at)) return upTo('quote', at);
    if (entry.quote && (token.text === ':' || token.text === ',') && isQuote(at + 1))
      return upTo('quote', at + 1);
    if (entry.quote && token.text === ':' && at + 2 < to) return upTo('bare', at + 1);
    if (entry.question && questions.has(token.lower) && token.lower !== 'if')
      return upTo('question', at);
    const mayAsk = entry.addressee || asking.test(entry.lemma);
    if (entry.question && token.lower === 'if' && mayAsk) return upTo('question', at);
    return null;
  };
  let at = from;
  while (
    at < to &&
    (tokens[at]!.pos === 'ADV' || times.has(tokens[at]!.lower)) &&
    !questions.has(tokens[at]!.lower)
  )
    at++;
  if (entry.lemma === 'plead') {
    const plea = tokens[at]?.lower === 'not' ? at + 1 : at;
    if (plea < to && tokens[plea]!.lower === 'guilty') return upTo('noun', at);
  }
  if (entry.infinitive && isInfinitive(clause, at)) return upTo('infinitive', at);
  if (tokens[at]?.lower === 'not' && entry.infinitive && isInfinitive(clause, at + 1))
    return upTo('infinitive', at);
  const direct = said(at);
  if (direct !== null) return direct;
  if (entry.order) {
    const whom = phraseAfter(tokens, at, to);
    if (whom !== null) {
      const next = tokens[whom.to]?.lower === 'not' ? whom.to + 1 : whom.to;
      if (isInfinitive(clause, next)) return upTo('order', at);
    }
  }
  if (
    tokens[at] !== undefined &&
    at < to &&
    entry.prepositions.includes(tokens[at]!.lower) &&
    at + 1 < to
  ) {
    // He admitted *to* him in the tunnel that …
    const whom = tokens[at]!.lower === 'to' ? phraseAfter(tokens, at + 1, to) : null;
    return (
      (whom === null ? null : said(skipAdjuncts(clause, whom.to, entry))) ?? upTo('preposition', at)
    );
  }
  if (entry.addressee) {
    const whom = addresseeEnd(clause, at);
    if (whom !== null) {
      const found = said(skipAdjuncts(clause, whom, entry)) ?? said(whom);
      if (found !== null) return found;
      if (isInfinitive(clause, whom))
        return entry.order || entry.infinitive ? upTo('order', at) : null;
      if (entry.prepositions.includes(tokens[whom]?.lower ?? '')) return upTo('preposition', whom);
      const behind = skipAdjuncts(clause, whom, entry);
      if (entry.bare && isClauseAt(clause, behind) && !isNominalEnd(clause, behind))
        return upTo('bare', behind);
      if (entry.lemma === 'tell') return null;
    }
  }
  const behind = skipAdjuncts(clause, at, entry);
  if (behind > at) {
    const found = said(behind);
    if (found !== null) return found;
    if (entry.prepositions.includes(tokens[behind]?.lower ?? '') && behind + 1 < to)
      return upTo('preposition', behind);
  }
  if (entry.bare && !(behind > at && isNominalEnd(clause, behind))) {
    for (const start of behind > at ? [behind, at] : [at]) {
      if (isClauseAt(clause, start) && bareClause(clause, start)) return upTo('bare', start);
    }
  }
  if (entry.noun) return nounContent(clause, at, entry, upTo);
  return null;
}

function nounContent(
  { block, to, quotation }: Clause,
  at: number,
  entry: Entry,
  upTo: (kind: RightContent['kind'], start: number) => RightContent | null,
): RightContent | null {
  const { tokens, quotationOf } = block;
  const isQuoted = at < to && quotationOf[at]! >= 0 && quotationOf[at] !== quotation;
  const phrase = phraseAfter(tokens, at, to);
  const isDoing = tokens[at]?.pos === 'VERB' || tokens[at]?.lower === 'being';
  if (phrase === null && !isQuoted && !isDoing) return null;
  const found = upTo('noun', at);
  if (found === null) return null;
  const words = tokens.slice(found.from, found.to);
  // Reported *this week*; requested *anonymity*.
  if (
    words.every(({ lower }) => times.has(lower) || spansOfTime.has(lower) || determiners.has(lower))
  )
    return null;
  if (words[0]!.lower === 'anonymity') return null;
  if (entry.figure && !words.some(({ pos }) => pos === 'NUM')) return null;
  if (entry.judged) {
    for (let k = found.from; k < found.to; k++)
      if (quotationOf[k]! >= 0 && quotationOf[k] !== quotation) return found;
    return null;
  }
  // It, them: nothing is said; who saw it, said …
  const isBeforeVerb = tokens[at + 1]?.text === ',' && tokens[at + 2]?.pos === 'VERB';
  const isAlone = found.to - found.from === 1 || isBeforeVerb;
  if (isAlone && tokens[at]!.pos === 'PRON') return null;
  return found;
}

function isInfinitive({ block, to }: Clause, at: number): boolean {
  const { tokens } = block;
  if (at + 1 >= to || tokens[at]!.lower !== 'to') return false;
  const verb =
    tokens[at + 1]!.pos === 'ADV' || tokens[at + 1]!.lower === 'not'
      ? tokens[at + 2]
      : tokens[at + 1];
  return (
    verb !== undefined &&
    (verb.pos === 'VERB' ||
      verb.pos === 'AUX' ||
      (tokens[at]!.pos === 'PART' && verb.pos !== 'PROPN'))
  );
}

/** The end of the one who is told something: Reuters, the court in Belun. Null where no more is told than
 *  that, and of whoever does something himself: warned *it* could fall. */
function addresseeEnd(clause: Clause, at: number): number | null {
  const end = calledEnd(clause, at);
  return end === null || clause.block.tokens[end]?.pos === 'AUX' ? null : end;
}

function calledEnd({ block, to }: Clause, at: number): number | null {
  const { tokens } = block;
  if (!isNominal(tokens[at]) && !['DET', 'ADJ', 'PRON', 'NUM'].includes(tokens[at]?.pos ?? ''))
    return null;
  if (at >= to || tokens[at]!.lower === 'that') return null;
  if (tokens[at]!.pos === 'PRON' && !possessives.has(tokens[at]!.lower)) return at + 1;
  if (tokens[at]!.lower === 'her' && !isNominal(tokens[at + 1]) && tokens[at + 1]?.pos !== 'ADJ')
    return at + 1;
  const found = phraseAfter(tokens, at, to);
  return found === null ? null : found.to;
}

/** Goes over when, where and how something was said: in a statement on Tuesday. */
function skipAdjuncts({ block, to }: Clause, from: number, entry: Entry): number {
  const { tokens } = block;
  let at = from;
  while (at < to) {
    const { pos, lower } = tokens[at]!;
    if (times.has(lower)) {
      at++;
      if (partsOfDay.has(tokens[at]?.lower ?? '')) at++;
      continue;
    }
    if (/^(?:this|last)$/u.test(lower) && spansOfTime.has(tokens[at + 1]?.lower ?? '')) {
      at += 2;
      continue;
    }
    if (pos !== 'ADP' || !adjuncts.has(lower) || entry.prepositions.includes(lower)) break;
    const found = phraseAfter(tokens, at + 1, to);
    if (found === null) break;
    at = found.to;
  }
  if (at > from && tokens[at]?.text === ',' && tokens[at + 1]?.lower === 'that') at++;
  // The channel reported, citing one officer, that …; admitted, however, that …
  if (tokens[at]?.text === ',') {
    let close = at + 2;
    while (close < to && tokens[close]!.text !== ',') close++;
    if (close + 1 < to && tokens[close + 1]!.lower === 'that') return close + 1;
  }
  return at;
}

const clauseOpeners = new Set([
  'DET',
  'ADJ',
  'NOUN',
  'PROPN',
  'PRON',
  'NUM',
  'ADV',
  'SCONJ',
  'ADP',
  'SYM',
  'AUX',
  'VERB',
  'PUNCT',
]);

function isClauseAt({ block, to }: Clause, at: number): boolean {
  return (
    at + 1 < to &&
    clauseOpeners.has(block.tokens[at]!.pos) &&
    !/^[.,;:!?)]/u.test(block.tokens[at]!.text)
  );
}

/** A clause without “that”: its subject stands first, and a verb follows. */
function bareClause(clause: Clause, at: number): boolean {
  const { tokens, quotationOf } = clause.block;
  if (quotationOf[at]! !== clause.quotation) return false;
  const { pos, lower } = tokens[at]!;
  if (pos === 'VERB' || pos === 'AUX' || lower === 'because' || lower === 'as') return false;
  if (lower === 'to' || lower === 'for') return false;
  return hasVerb(clause, at + 1, contentEnd(clause, at));
}

function isNominalEnd({ block, to }: Clause, at: number): boolean {
  return at >= to || /^[.,;:!?]/u.test(block.tokens[at]!.text);
}
