import type { Span } from '../span.ts';
import { type Amount, amountAt } from './amount.ts';
import {
  type Bound,
  boundsAfter,
  boundsBefore,
  changing,
  type Phrase,
  surpassing,
} from './bounds.ts';
import { afterHyphen, product } from './cardinal.ts';
import { type Counted, countedAt, rateAt } from './counted.ts';
import { notFigureEnd } from './notFigures.ts';
import { countedBefore } from './numberOf.ts';
import type { Quantity } from './quantity.ts';
import { isAgeLimit, isPointingBack, isPronounOne } from './singleNumbers.ts';
import { type Word, wordsIn } from './words.ts';

/** The figures of a passage, in order, without overlap. What is counted (`of`) is the noun behind the
 *  figure with the words that describe it, or what the number of is given before it; a figure without a noun
 *  of its own counts what the one before it in the sentence does. Left out: ages, ordinals, times of day, dates, numbers in names and of
 *  telephones, “one” as a pronoun. Cost O(passage). */
export function quantitiesIn(text: string, within: Span): Quantity[] {
  const words = wordsIn(text, within);
  const found: Quantity[] = [];
  let last: Figure | null = null;
  for (let at = 0; at < words.length; ) {
    if (isSentenceEnd(words, at)) last = null;
    const figure = figureAt(words, at, last);
    if (figure === null) {
      at = notFigureEnd(words, at) ?? at + 1;
      continue;
    }
    last = figure;
    const { low, high, unit } = figure;
    const start = words[figure.from]!.start;
    found.push({
      start,
      end: words[figure.to - 1]!.end,
      low,
      high,
      unit,
      of: nounOf(text, words, figure),
    });
    at = figure.to;
  }
  return found;
}

/** A quantity by the places of its words. */
interface Figure {
  readonly from: number;
  readonly to: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly kind: Amount['kind'];
  /** Words that name what is counted, perhaps another figure's. */
  readonly noun: { readonly first: number; readonly to: number } | null;
  /** Whether that stands before it: the number of *dead* at 12. It is no further figure's. */
  readonly isCountedBefore: boolean;
}

function isSentenceEnd(words: readonly Word[], at: number): boolean {
  return /^[.!?]$/u.test(words[at]!.text) && words[at + 1]?.kind !== 'number';
}

function nounOf(text: string, words: readonly Word[], { noun }: Figure): string | null {
  if (noun === null) return null;
  return text.slice(words[noun.first]!.start, words[noun.to - 1]!.end).replace(/\s+/gu, ' ');
}

/** The figure that begins with the word at `at`, bounding words included. */
function figureAt(words: readonly Word[], at: number, last: Figure | null): Figure | null {
  const lead = leadAt(words, at);
  const amount = rangeAt(words, lead.to, lead.opening) ?? singleAt(words, lead);
  if (amount === null) return null;
  // Over five years is during them.
  const isDuring = amount.kind === 'time' && words[amount.from - 1]?.lower === 'over';
  const isLed = (lead.opening === null || amount.isRange) && !isDuring;
  const from = isLed ? at : amount.from;
  const isNone =
    isAgeLimit(words, amount) ||
    isPronounOne(words, from, amount) ||
    isPointingBack(words, from, amount);
  return isNone ? null : finished(words, from, amount, isDuring ? null : lead.bound, last);
}

/** Bounding words, and *between* or *from* where a range may follow; from 12 to 30 is none after a verb of
 *  change. */
interface Lead {
  readonly to: number;
  readonly bound: Bound | null;
  readonly opening: 'between' | 'from' | 'change' | null;
}

/** Phrases that bound one figure: at least about an estimated 30. */
const maxBounds = 3;

function leadAt(words: readonly Word[], at: number): Lead {
  let to = at;
  let bound: Bound | null = null;
  for (let n = 0; n < maxBounds; n++) {
    const phrase = phraseAt(boundsBefore, words, to);
    if (phrase === null) break;
    if (bound === null || bound === 'round') bound = phrase.bound;
    to += phrase.words.length;
  }
  const { lower } = words[to] ?? { lower: '' };
  if (lower === 'between') return { to: to + 1, bound, opening: 'between' };
  if (lower !== 'from') return { to, bound, opening: null };
  const isChange = words.slice(Math.max(0, to - 4), to).some((word) => changing.has(word.lower));
  return { to: to + 1, bound, opening: isChange ? 'change' : 'from' };
}

function phraseAt(
  table: ReadonlyMap<string, readonly Phrase[]>,
  words: readonly Word[],
  at: number,
): Phrase | null {
  const phrases = table.get(words[at]?.lower ?? '') ?? [];
  return (
    phrases.find((phrase) => phrase.words.every((word, n) => words[at + n]?.lower === word)) ?? null
  );
}

/** An amount or two joined to a range. */
type Measured = Amount & { readonly isRange: boolean };

function singleAt(words: readonly Word[], lead: Lead): Measured | null {
  if (notFigureEnd(words, lead.to) !== null || lead.opening === 'between') return null;
  const amount = amountAt(words, lead.to, true, lead.bound !== null || isWithin(words, lead.to));
  return amount === null ? null : { ...amount, isRange: false };
}

function isWithin(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.lower === 'within';
}

/** Two amounts joined by “and” after *between*, by “to”, “or” or a dash. */
function rangeAt(words: readonly Word[], at: number, opening: Lead['opening']): Measured | null {
  if (opening === 'change' || notFigureEnd(words, at) !== null) return null;
  const first = amountAt(words, at, opening !== 'between', opening !== null);
  if (first === null) return null;
  const joint = jointAfter(words, first, opening);
  if (joint === null) return null;
  const start = pastRound(words, joint.to);
  if (notFigureEnd(words, start) !== null && words[start - 1]?.text !== '-') return null;
  const second = amountAt(words, start, true, true);
  if (second === null) return null;
  return joined(first, second, joint.word, opening === 'between');
}

function jointAfter(
  words: readonly Word[],
  { to }: Amount,
  opening: Lead['opening'],
): { readonly word: string; readonly to: number } | null {
  const joint = words[to];
  if (joint === undefined) return null;
  const { lower } = joint;
  if (opening === 'between') return lower === 'and' ? { word: 'to', to: to + 1 } : null;
  if (lower === 'to' || (lower === 'or' && opening === null)) return { word: lower, to: to + 1 };
  const next = words[to + 1];
  const isGlued = joint.isGlued && next?.isGlued === true;
  const isSpaced = !joint.isGlued && next?.isGlued === false && next.kind === 'number';
  if (/^[-–—]$/u.test(lower) && isGlued) return { word: 'to', to: to + 1 };
  return /^[-–]$/u.test(lower) && isSpaced ? { word: 'to', to: to + 1 } : null;
}

function pastRound(words: readonly Word[], at: number): number {
  const phrase = phraseAt(boundsBefore, words, at);
  return phrase?.bound === 'round' ? at + phrase.words.length : at;
}

/** A range of two amounts; null where they are no range: 46 percent to 39, ten or so. */
function joined(first: Amount, second: Amount, joint: string, mayTurn: boolean): Measured | null {
  const isSameUnit = first.unit === second.unit;
  const isShared = first.unit === null || (first.kind === 'money' && second.unit === null);
  if (!isSameUnit && !isShared) return null;
  const { scale } = second;
  const isScaled = first.scale === 1 && scale > 1 && first.high * scale < second.high;
  const low = isScaled ? product(first.low, scale) : first.low;
  const { unit, kind } = first.unit === null ? second : first;
  // Between 900 and 100.
  if (mayTurn && low > second.high) {
    return { ...second, from: first.from, high: first.high, unit, kind, isRange: true };
  }
  if (low >= second.high || (joint === 'or' && second.high > 2 * low)) return null;
  return { ...second, from: first.from, low, unit, kind, isRange: true };
}

/** With what stands behind the amount: bounds, noun and rate. */
function finished(
  words: readonly Word[],
  from: number,
  amount: Measured,
  before: Bound | null,
  last: Figure | null,
): Figure {
  let { to, unit, kind } = amount;
  let bound = before;
  const behind = boundBehind(words, to);
  if (behind !== null) {
    to = behind.to;
    bound = tighter(bound, behind.bound);
  }
  if (bound === null && surpassing.has(words[from - 1]?.lower ?? '')) bound = 'low';
  const counted = nounAfter(words, to, amount);
  if (counted === null && amount.isBare && last !== null && isPercentGoingOn(words, from, last)) {
    ({ unit, kind } = last);
  }
  const mayBeBefore = counted === null && kind === 'count';
  const given = mayBeBefore ? countedBefore(words, from, last?.to ?? 0) : null;
  const rate = rateAt(words, counted?.to ?? to);
  if (rate !== null) unit = unit === null ? `per ${rate.per}` : `${unit} per ${rate.per}`;
  const after = counted === null ? null : boundBehind(words, counted.to);
  if (after !== null) bound = tighter(bound, after.bound);
  return {
    from,
    to,
    low: bound === 'high' ? null : amount.low,
    high: bound === 'low' ? null : amount.high,
    unit,
    kind,
    noun: given ?? nounFor(kind, counted, last),
    isCountedBefore: given !== null,
  };
}

/** A bound before a figure goes before one behind it. */
function tighter(before: Bound | null, behind: Bound): Bound {
  return before === null || before === 'round' ? behind : before;
}

/** Its own noun, or that of the figure before where a count or a share has none. */
function nounFor(
  kind: Amount['kind'],
  counted: Counted | null,
  last: Figure | null,
): Figure['noun'] {
  if (counted !== null && counted.first !== null) return { first: counted.first, to: counted.to };
  const isShared = (kind === 'count' || kind === 'share') && last?.isCountedBefore === false;
  return isShared ? last.noun : null;
}

function boundBehind(
  words: readonly Word[],
  at: number,
): { readonly to: number; readonly bound: Bound } | null {
  if (words[at]?.text === '+' && words[at]!.isGlued) return { to: at + 1, bound: 'low' };
  const from = afterHyphen(words, at);
  const phrase = phraseAt(boundsAfter, words, from);
  if (phrase === null) return null;
  const isInCompound = phrase.words[0] === 'plus' || phrase.words[0] === 'odd';
  if (isInCompound !== from > at) return null;
  const to = from + phrase.words.length;
  // At least ends a figure only where the sentence pauses: 40 at least, …
  const isPause = words[to] === undefined || words[to]!.kind === 'mark';
  return phrase.words[0] === 'at' && !isPause ? null : { to, bound: phrase.bound };
}

/** Nothing is counted by times and sums; other measures may be *of* something. */
function nounAfter(words: readonly Word[], to: number, amount: Measured): Counted | null {
  const { kind, low, high } = amount;
  if (kind === 'time' || kind === 'money') return null;
  if (kind === 'measure') {
    return words[to]?.lower === 'of' ? countedAt(words, to, false, true) : null;
  }
  return countedAt(words, to, low === 1 && high === 1, kind === 'share');
}

/** 50 percent for her and 41 for him. */
function isPercentGoingOn(words: readonly Word[], from: number, last: Figure): boolean {
  return (
    last.unit === '%' &&
    words[from]!.kind === 'number' &&
    words[from]!.value <= 100 &&
    /^(?:to|and|against|versus|from)$/u.test(words[from - 1]?.lower ?? '')
  );
}
