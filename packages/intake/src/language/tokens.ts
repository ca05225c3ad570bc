import winkModel from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction, type WinkMethods } from 'wink-nlp';
import type { Span } from '../span.ts';
import { retagged } from './retagged.ts';

/** Universal part of speech, as the tagger gives it. */
export type Pos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: Pos;
}

/** What the tagger says of each token. */
type Helpers = Readonly<Record<'value' | 'precedingSpaces' | 'pos' | 'lemma', ItsFunction<string>>>;

let loaded: { readonly nlp: WinkMethods; readonly its: Helpers } | null = null;

function tagger(): NonNullable<typeof loaded> {
  if (loaded === null) {
    const nlp = winkNLP(winkModel, ['pos']);
    loaded = { nlp, its: nlp.its as unknown as Helpers };
  }
  return loaded;
}

/** Verb forms that the tagger takes for nouns, without their lemma. */
const irregular: ReadonlyMap<string, string> = new Map([
  ['found', 'find'],
  ['thought', 'think'],
  ['shot', 'shoot'],
  ['felt', 'feel'],
  ['read', 'read'],
  ['put', 'put'],
]);

/** Marks without width, which the tagger loses: a byte order mark, a place to break. */
const invisible = /[\u200B\u2060\uFEFF]/gu;

/** Words that the tagger takes for abbreviations where they end a sentence: to let them in. No. He …;
 *  fell to $420m. He …; at 7.20am. He … */
function isWordWithPoint(
  before: string | undefined,
  value: string,
  next: string | undefined,
): boolean {
  if (/^(?:in|no)\.$/iu.test(value)) return !/^\d/u.test(next ?? '');
  const isAmount = /^[mkg]\.$/u.test(value) && /\d$/u.test(before ?? '');
  return (isAmount || /^\d+[ap]m\.$/iu.test(value)) && !/^[\p{Ll}\d]/u.test(next ?? '');
}

/** Nouns that the tagger takes for infinitives: *people*; according to *polls*. */
function isNounForVerb(tag: string, values: readonly string[], at: number): boolean {
  if (tag !== 'VERB') return false;
  return /^people$/iu.test(values[at]!) || (at > 1 && /^according$/iu.test(values[at - 2]!));
}

/** A text with its words and marks, as the tagger takes it apart. */
export interface TaggedText {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Tags a whole text at once: beginning anew costs more than a page. Cost O(text). */
export function taggedText(text: string): TaggedText {
  const { nlp, its } = tagger();
  const all = nlp.readDoc(text.replace(invisible, ' ')).tokens();
  const values = all.out(its.value);
  const spaces = all.out(its.precedingSpaces);
  const tags = all.out(its.pos) as (Pos | 'SPACE')[];
  const lemmas = all.out(its.lemma);
  const tokens: Token[] = [];
  let at = 0;
  for (const [n, value] of values.entries()) {
    at += spaces[n]!.length;
    const pos = isNounForVerb(tags[n]!, values, n) ? 'NOUN' : tags[n]!;
    const end = at + value.length;
    if (pos !== 'SPACE') {
      const hasPoint = isWordWithPoint(values[n - 1], value, values[n + 1]);
      const word = hasPoint ? value.slice(0, -1) : value;
      const lower = word.toLowerCase();
      const own = hasPoint ? lower : lemmas[n]!;
      const lemma = pos === 'NOUN' ? (irregular.get(lower) ?? own) : own;
      tokens.push({ start: at, end: at + word.length, text: word, lower, lemma, pos });
      if (hasPoint) {
        tokens.push({ start: end - 1, end, text: '.', lower: '.', lemma: '.', pos: 'PUNCT' });
      }
    }
    at = end;
  }
  return { text, tokens };
}

/** The words and marks of each passage with their places in the text. Apostrophes that end a word are tokens
 *  of their own (`general`, `’s`); words joined by a hyphen are one.
 *  @param passages  in order, without overlap. Cost O(text). */
export function tokensIn({ text, tokens }: TaggedText, passages: readonly Span[]): Token[][] {
  const found = passages.map((): Token[] => []);
  let p = 0;
  for (const token of tokens) {
    while (p < passages.length && passages[p]!.end <= token.start) p++;
    const passage = passages[p];
    if (passage === undefined) break;
    if (passage.start > token.start) continue;
    found[p]!.push(token.end > passage.end ? { ...token, end: passage.end } : token);
  }
  return found.map((inside) => retagged(withNames(joinCompounds(text, inside))));
}

/** Joins what stands together without a space: words with a hyphen, hours and minutes with a point. */
function joinCompounds(text: string, tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (let n = 0; n < tokens.length; n++) {
    const token = tokens[n]!;
    const before = out.at(-1);
    const next = tokens[n + 1];
    const isBetween = before?.end === token.start && next?.start === token.end;
    const isHyphen = isBetween && token.text === '-' && isWord(before) && isWord(next);
    const isTime =
      isBetween && token.text === '.' && /^\d+$/u.test(before.text) && /^\d/u.test(next.text);
    if (isTime) {
      out[out.length - 1] = { ...joined(text, before, next), pos: 'NUM' };
      n++;
    } else if (isHyphen) {
      out[out.length - 1] = joined(text, before, next);
      n++;
    } else out.push(token);
  }
  return out;
}

function isWord({ text }: Token): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** What a compound is, its last part says: `U.S.-backed` describes. */
function joined(text: string, first: Token, last: Token): Token {
  const whole = text.slice(first.start, last.end);
  const lower = whole.toLowerCase();
  const isName = first.pos === 'PROPN' && last.pos !== 'VERB' && last.pos !== 'ADJ';
  const pos = isName ? 'PROPN' : last.pos === 'VERB' || last.pos === 'ADV' ? 'ADJ' : last.pos;
  return { start: first.start, end: last.end, text: whole, lower, lemma: lower, pos };
}

/** A capital within a sentence makes a name, whatever the tagger takes it for: Tall Afar. Not where nearly
 *  every word has one, as in some headlines. */
function withNames(tokens: readonly Token[]): Token[] {
  const words = tokens.filter(({ text }) => text.length > 3 && /^\p{L}/u.test(text));
  const nCapital = words.filter(({ text }) => /^\p{Lu}/u.test(text)).length;
  if (nCapital * 10 > words.length * 6) return [...tokens];
  return tokens.map((token, at) => {
    const before = tokens[at - 1];
    const isWithin = before !== undefined && /[\p{L}\p{N},]$/u.test(before.text);
    const isName =
      isWithin && /^\p{Lu}\p{Ll}/u.test(token.text) && /^(?:ADV|VERB|X|INTJ)$/u.test(token.pos);
    return isName ? { ...token, pos: 'PROPN' as const } : token;
  });
}
