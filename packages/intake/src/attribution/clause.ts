import { weekdayNames } from '../calendar/calendarWords.ts';
import { spanOf } from '../language/sentences.ts';
import type { Token } from '../language/tokens.ts';
import type { Span } from '../span.ts';
import type { Clause } from './candidate.ts';
import { afterQuotes, verbLemma, verbs } from './lexicon/verbs.ts';

/** Words that begin another clause after a comma. */
const contrasts = new Set(['but', 'while', 'whereas', 'although', 'though', 'yet']);

/** The end of what begins at `from`: that of the clause, or where another one begins that says
 *  something by itself.
 *  @param isClause  whether it is a clause, to which others may be joined. */
export function contentEnd(clause: Clause, from: number, isClause = true): number {
  const { block, from: first, to } = clause;
  const { tokens, quotationOf } = block;
  const isSubordinate = from > first && subordinate.test(tokens[first]!.lower);
  let end = to;
  const isRelative = isInRelativeClause(clause, from);
  const isInDashes = isParenthesis(clause, from);
  for (let at = from; at < to; at++) {
    if (quotationOf[at]! >= 0 && quotationOf[at] !== quotationOf[from - 1]) {
      // Quotations are gone over as a whole.
      const q = quotationOf[at]!;
      while (at + 1 < to && quotationOf[at + 1] === q) at++;
      // He was “heartbroken,” blamed the sheriff and …
      if (tokens[at - 1]?.text === ',' && isFiniteCue(tokens, at + 1) && at + 1 < to) {
        end = at + 1;
        break;
      }
      continue;
    }
    const { text, lower } = tokens[at]!;
    if (text === ';' || (isInDashes && isDash(tokens[at]!))) {
      end = at;
      break;
    }
    if (text === ',' || text === '—' || text === '–') {
      const next = tokens[at + 1];
      if (next === undefined) break;
      const isOther =
        contrasts.has(next.lower) ||
        (isRelative && text === ',' && isInflected(tokens, at + 1)) ||
        (isSubordinate && text === ',') ||
        (!isClause && next.lower === 'and' && startsClause(tokens, at + 2, to)) ||
        (next.lower === 'according' && tokens[at + 2]?.lower === 'to') ||
        (isCueVerb(next) && next.lower.endsWith('ing')) ||
        (isFiniteCue(tokens, at + 1) && hasObject(tokens, at + 1)) ||
        (next.lower === 'and' && startsCue(tokens, at + 2, to)) ||
        (next.pos === 'PRON' && isFiniteCue(tokens, at + 2)) ||
        (isNominalStart(next) && endsWithCue(tokens, at + 1, to));
      if (isOther && at > from) {
        end = at;
        break;
      }
      continue;
    }
    if ((lower === 'and' || lower === 'but') && at > from && isFiniteCue(tokens, at + 1)) {
      end = at;
      break;
    }
  }
  while (end > from + 1 && isTrailing(tokens[end - 1]!, block.quotationOf[end - 1]!)) end--;
  return end;
}

/** Whether a place stands between two dashes: the plan — which he *says* is dead — … */
function isParenthesis({ block, from, to, quotation }: Clause, at: number): boolean {
  const dashes: number[] = [];
  for (let k = from; k < to; k++) {
    if (block.quotationOf[k] === quotation && isDash(block.tokens[k]!)) dashes.push(k);
  }
  return dashes.length === 2 && dashes[0]! < at && at < dashes[1]!;
}

/** Whether a place stands in a clause behind a comma: the unions, who *said* …; the mayor, *adding* … */
function isInRelativeClause({ block, from, quotation }: Clause, at: number): boolean {
  const { tokens, quotationOf } = block;
  let comma = at - 1;
  while (comma > from && !(tokens[comma]!.text === ',' && quotationOf[comma] === quotation))
    comma--;
  return comma > from && /^(?:who|which|\p{L}+ing)$/u.test(tokens[comma + 1]!.lower);
}

/** A verb in the past or the third person, as far as its form tells. */
function isInflected(tokens: readonly Token[], at: number): boolean {
  const { pos, lower, lemma } = tokens[at]!;
  return pos === 'VERB' && lower !== lemma && !lower.endsWith('ing');
}

function isDash({ text }: Token): boolean {
  return text === '—' || text === '–';
}

/** A mark at the end that is no part of what is said. */
function isTrailing({ text }: Token, quotation: number): boolean {
  return quotation < 0 && /^[.,;:!?…—–]+$/u.test(text);
}

function isCueVerb(token: Token | undefined): boolean {
  return token?.pos === 'VERB' && verbs.has(verbLemma(token));
}

/** A verb of saying in the past or present, after adverbs and auxiliaries at most: … and *has said*. */
function isFiniteCue(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (tokens[at]?.pos === 'ADV' || tokens[at]?.pos === 'AUX') at++;
  const token = tokens[at];
  if (token === undefined || !isCueVerb(token) || token.lower.endsWith('ing')) return false;
  return token.lower !== token.lemma || at > from;
}

/** Whether somebody or something stands behind a verb, and not only when: *said* the mayor. */
function hasObject(tokens: readonly Token[], verb: number): boolean {
  const next = tokens[verb + 1];
  return (
    next !== undefined &&
    /^(?:DET|PRON|PROPN)$/u.test(next.pos) &&
    !weekdayNames.includes(next.lower)
  );
}

/** A subject and a verb of saying. */
function startsCue(tokens: readonly Token[], from: number, to: number): boolean {
  if (isFiniteCue(tokens, from)) return true;
  for (let at = from; at < Math.min(to, from + 7); at++) {
    const { pos } = tokens[at]!;
    if (pos === 'VERB') return isCueVerb(tokens[at]) && !tokens[at]!.lower.endsWith('ing');
    if (pos === 'PUNCT' || pos === 'AUX' || pos === 'SCONJ') return false;
  }
  return false;
}

/** Words that begin a clause which ends at its comma: Asked whether he knew, she paused. */
const subordinate =
  /^(?:asked|when|if|after|while|although|though|because|as|since|before|unless|once|until)$/u;

/** A subject and any verb. */
function startsClause(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 6); at++) {
    const { pos } = tokens[at]!;
    if (pos === 'AUX' || pos === 'VERB') return at > from;
    if (pos === 'PUNCT' || pos === 'SCONJ' || pos === 'ADP') return false;
  }
  return false;
}

function isNominalStart({ pos }: Token): boolean {
  return pos === 'DET' || pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ' || pos === 'NUM';
}

/** …, a source said: a subject and a verb of saying with nothing but when and where behind it. */
function endsWithCue(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from + 1; at < Math.min(to, from + 9); at++) {
    const { pos, lemma } = tokens[at]!;
    if (pos === 'VERB') {
      if (!isFiniteCue(tokens, at) || !afterQuotes.has(lemma)) return false;
      const rest = tokens
        .slice(at + 1, to)
        .findIndex(
          ({ pos: next }) =>
            next !== 'ADV' &&
            next !== 'PROPN' &&
            next !== 'NOUN' &&
            next !== 'ADP' &&
            next !== 'DET' &&
            next !== 'NUM',
        );
      return rest < 0 || /^[.!?,]$/u.test(tokens[at + 1 + rest]!.text);
    }
    if (pos === 'PUNCT' || pos === 'AUX' || pos === 'SCONJ') return false;
  }
  return false;
}

/** Whether there is a finite verb between two places, outside of quotations. */
export function hasVerb({ block }: Clause, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { pos, lower } = block.tokens[at]!;
    if (pos === 'AUX' || (pos === 'NOUN' && isPast(block.tokens[at]!, block.tokens[at - 1])))
      return true;
    if (pos === 'VERB' && !lower.endsWith('ing') && block.tokens[at - 1]?.lower !== 'to')
      return true;
  }
  return false;
}

/** The guards *shot* twelve men: a past that the tagger takes for a noun. */
function isPast({ lower, lemma }: Token, before: Token | undefined): boolean {
  return /^(?:found|thought|shot|felt)$/u.test(lower) && lemma !== lower && before?.pos !== 'DET';
}

/** The passage of some tokens. */
export function passage({ block }: Pick<Clause, 'block'>, from: number, to: number): Span {
  return spanOf(block.tokens, { from, to });
}
