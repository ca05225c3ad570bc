import { offices, personNouns } from '../actors/actorWords.ts';
import type { Token } from '../language/tokens.ts';
import type { Span } from '../span.ts';
import type { DraftedAttribution } from './articleReading.ts';
import { isPronounName, type Speaker } from './speaker.ts';
import { withoutOffice } from './speakerName.ts';
import { onOneLine, shortened, tokensOf } from './words.ts';

/** Longest statement, in characters; the quote has the whole passage. */
const longestStatement = 300;

/** Fewest words of a content that is a proposition. */
const fewestWords = 3;

/** What an attribution says that can be true or false. */
export interface Statement {
  /** A sentence on one line. */
  readonly text: string;
  /** The same with the names that its pronouns stand for, to compare with others. */
  readonly compared: string;
  /** Whether the source says it, or the article says of the source that it wants or orders it. */
  readonly by: 'source' | 'publication';
  readonly stance: 'asserts' | 'denies';
  readonly check: string | null;
}

/** Why an attribution makes no claim. */
export type NoStatement =
  | 'a question'
  | 'an order'
  | 'no proposition'
  | 'not said'
  | 'too long between source and content';

/** Cues of belief: who does not believe it doubts it, where who does not say it says nothing. */
const belief = /\b(?:believ|think|thought|expect|consider|accept|agree|see|feel|assum|convinc)/iu;

/** Longest passage from source to content that is shown as it stands. */
const longestPassage = 400;

/** The claim an attribution makes, or why it makes none. Content that is no clause ("to leave the city")
 *  is no proposition of its own: that the source wants it is one, on the word of the publication; a denial
 *  of it ("denied shelling the market") names what is denied.
 *  @param meant  whom the pronoun that the content begins with stands for, where the reading knows. */
export function statementOf(
  text: string,
  attribution: DraftedAttribution,
  speaker: Speaker | null,
  meant: string | null = null,
): Statement | NoStatement {
  const { content, cue, negated } = attribution;
  const isDenial = attribution.class === 'denied';
  if (negated) {
    const words = cue === null ? '' : text.slice(cue.start, cue.end);
    const isBelief = belief.test(words) || attribution.class === 'estimated';
    if (isDenial || !(isBelief || attribution.class === 'predicted')) return 'not said';
  }
  const words = contentText(text, content);
  const tokens = tokensOf(words);
  if (/\?[”"’']?$/u.test(words)) return 'a question';
  const form = formOf(tokens);
  if (form === 'question') return isDenial ? 'no proposition' : 'a question';
  if (form === 'order') return 'an order';
  const nWords = tokens.filter((token) => /[\p{L}\p{N}]/u.test(token.text)).length;
  if (form === 'clause' && attribution.class !== 'ordered') {
    if (nWords < fewestWords) return 'no proposition';
    const bound = withNames(words, tokens, speaker, attribution, meant);
    const own = isDenial ? affirmed : (one: string): string => one;
    return {
      text: sentence(own(bound.shown)),
      compared: own(bound.compared),
      by: 'source',
      stance: isDenial !== negated ? 'denies' : 'asserts',
      check: bound.check,
    };
  }
  const subject = speaker?.name ?? null;
  if (isDenial) {
    if (subject === null || nWords === 0 || isSomebody(tokens)) return 'no proposition';
    return {
      text: sentence(`What ${subject} denied: ${words}`),
      compared: `${subject} ${words}`,
      by: 'source',
      stance: 'denies',
      check: 'put what is denied into a sentence of its own',
    };
  }
  if (form === 'fragment') return 'no proposition';
  const passage = passageOf(text, attribution);
  if (passage === null || subject === null) return 'no proposition';
  if (passage.length > longestPassage) return 'too long between source and content';
  const { source } = attribution;
  const mention = onOneLine(text.slice(source!.start, source!.end));
  const rest = passage.slice(mention.length);
  const shown =
    subject.toLowerCase() === mention.toLowerCase() ? passage : `${mention} [${subject}]${rest}`;
  return {
    text: sentence(shown),
    compared: `${subject}${rest}`,
    by: 'publication',
    stance: 'asserts',
    check: null,
  };
}

/** The words of a content, its parts joined, without the quotation marks around them. */
export function contentText(text: string, content: readonly Span[]): string {
  return contentWords(content.map(({ start, end }) => text.slice(start, end)));
}

/** The same of the parts themselves. */
export function contentWords(parts: readonly string[]): string {
  let words = '';
  for (const whole of parts) {
    const part = onOneLine(whole)
      .replace(/^[“"‘„«]\s*([^“”"„«»]*?)\s*[”"’»]?$/u, '$1')
      .replace(/[,;:—–-]+$/u, '');
    // A quotation that was interrupted between two sentences lost the stop for a comma.
    const isNext = /\p{L}$/u.test(words) && /^\p{Lu}\p{Ll}/u.test(part);
    words = words === '' ? part : `${words}${isNext ? '.' : ''} ${part}`;
  }
  return onOneLine(words);
}

type Form = 'clause' | 'infinitive' | 'fragment' | 'question' | 'order';

const asking = /^(?:whether|what|who|whom|whose|why|how|which)$/u;

/** Words that ask, unless the sentence goes on behind a comma: "if they come, we fight". */
const perhapsAsking = /^(?:if|when|where)$/u;

/** What a fragment begins with: "of losing it", "him as a liar". */
const dependent = /^(?:of|him|them|us|me)$/u;

/** Whether what is said is a sentence, by its first verb. */
function formOf(tokens: readonly Token[]): Form {
  const words = tokens.filter(({ pos }) => pos !== 'PUNCT');
  const [first] = words;
  if (first === undefined) return 'fragment';
  if (asking.test(first.lower)) return 'question';
  if (perhapsAsking.test(first.lower) && !tokens.some(({ text }) => text === ','))
    return 'question';
  if (dependent.test(first.lower)) return 'fragment';
  const at = words.findIndex((token, n) => isVerb(token, words[n - 1], words[n + 1]));
  if (at < 0) return 'fragment';
  if (
    words.some(
      ({ lower }, n) => n <= at && lower === 'to' && words[n + 1]?.lemma === words[n + 1]?.lower,
    )
  )
    return at <= 1 || words[at - 1]?.lower === 'to' ? 'infinitive' : 'clause';
  if (at === 0 && first.lower === first.lemma && !/ing$/u.test(first.lower)) return 'order';
  const hasFinite = words.some(
    (token, n) =>
      isVerb(token, words[n - 1], words[n + 1]) &&
      !token.lower.endsWith('ing') &&
      words[n - 1]?.lower !== 'to',
  );
  return hasFinite ? 'clause' : 'fragment';
}

/** "A failed assault" has none. */
function isVerb({ pos }: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (pos === 'AUX') return true;
  return pos === 'VERB' && !(before?.pos === 'DET' && after?.pos === 'NOUN');
}

/** From the source to the end of the content where they follow each other in one paragraph. */
function passageOf(text: string, { source, content }: DraftedAttribution): string | null {
  const first = content[0]!;
  if (source === null || source.end > first.start) return null;
  const passage = text.slice(source.start, content.at(-1)!.end);
  return /\n\s*\n/u.test(passage) ? null : onOneLine(passage);
}

/** What is denied as it would be asserted: had delivered *any* missiles. */
function affirmed(words: string): string {
  return words
    .replace(/\bany(?=one|body|thing|where)/giu, 'some')
    .replace(/\bany (?!of|longer|more\b)(?=\p{L})|\b(?:at all|ever)\b ?/giu, '')
    .trim();
}

/** Whether what is denied is a person, or words of others: contradicting *her spokesman*, *the report*. */
function isSomebody(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ pos }) => pos !== 'PUNCT');
  if (words.some(({ pos }) => pos === 'ADP' || pos === 'VERB' || pos === 'AUX')) return false;
  const last = words.at(-1)!;
  return (
    last.pos === 'PROPN' ||
    last.pos === 'PRON' ||
    [last.lower, last.lemma].some((word) => offices.has(word) || personNouns.has(word)) ||
    /^(?:report|claim|allegation|accusation|charge|rumou?r|suggestion|assertion|statement)$/u.test(
      last.lemma,
    )
  );
}

/** A pronoun at the begin with the name behind it: "We [the army] will stay", "She [Ana Bell] will". Who
 *  that is, is told by the reading, or by what may speak of itself so; else it is left to the analyst. In a
 *  denial it is compared as the speaker. */
function withNames(
  words: string,
  tokens: readonly Token[],
  speaker: Speaker | null,
  { speech, class: cueClass }: DraftedAttribution,
  meant: string | null,
): { readonly shown: string; readonly compared: string; readonly check: string | null } {
  const first = tokens.find(({ pos }) => pos !== 'PUNCT');
  const unbound = { shown: words, compared: words, check: null };
  if (first === undefined || isExpletive(tokens)) return unbound;
  const isOwn = /^(?:i|we)$/u.test(first.lower);
  const isOther = /^(?:he|she|it|they)$/u.test(first.lower);
  const isPossessive = /^(?:his|her|its|their)$/u.test(first.lower);
  if (!isOwn && !isOther && !(isPossessive && meant !== null)) return unbound;
  const asked = { ...unbound, check: `who is “${first.text}”?` };
  // What is quoted word for word speaks of the speaker as "I".
  const isSpeaker =
    speaker !== null &&
    !isPronounName(speaker.name) &&
    (isOwn || (speech !== 'direct' && mayStandFor(first.lower, speaker)));
  const known = isOwn || speech === 'direct' || isJudgement(tokens) ? null : meant;
  const name = isSpeaker ? withoutOffice(speaker.name) : known;
  const before = words.slice(0, first.start);
  if (name === null) {
    const isDenied = cueClass === 'denied' && speaker !== null && speech !== 'direct';
    return isDenied
      ? { ...asked, compared: `${before}${speaker.name}${words.slice(first.end)}` }
      : asked;
  }
  const shownName = isPossessive ? `${name}’s` : name;
  const compared = `${before}${shownName}${words.slice(first.end)}`;
  const end = first.end + /^(?:['’]\p{L}+)?/u.exec(words.slice(first.end))![0].length;
  return {
    shown: `${words.slice(0, end)} [${shownName}]${words.slice(end)}`,
    compared,
    check: isOwn ? null : `“${first.text}” is taken for ${name}`,
  };
}

/** A statement with the names in its brackets for the words before them: "We [the army] will stay". */
export function withNamesForPronouns(statement: string): string {
  return statement.replace(/\S+ \[([^\]]+)\]/gu, '$1');
}

const body = /^(?:media|military|government|organisation)$/u;

const office =
  /\b(?:col(?:onel|\.)|gen(?:eral|\.)|maj(?:or|\.)|capt(?:ain|\.)|commander|minister|premier|president|governor|mayor|ambassador|envoy|senator|official)\b/iu;

/** Whether a pronoun in what is reported can be the speaker: "it" a body, "they" a body or several. */
function mayStandFor(pronoun: string, { name, kind, isSeveral }: Speaker): boolean {
  const isBody = body.test(kind ?? '') && !office.test(name) && !isSeveral;
  return (pronoun === 'it' && isBody) || (pronoun === 'they' && (isBody || isSeveral));
}

/** "It was clear that": nobody is meant. */
function isExpletive(tokens: readonly Token[]): boolean {
  const [first, second, third] = tokens.filter(({ pos }) => pos !== 'PUNCT');
  if (first?.lower !== 'it') return false;
  return second?.pos === 'AUX' && (third?.pos === 'ADJ' || third?.pos === 'ADV');
}

/** "It was a lie": mostly that which was said before. */
function isJudgement(tokens: readonly Token[]): boolean {
  const [first, second, third] = tokens.filter(({ pos }) => pos !== 'PUNCT');
  return first?.lower === 'it' && second?.pos === 'AUX' && /^an?$/u.test(third?.lower ?? '');
}

function sentence(words: string): string {
  const text = shortened(words, longestStatement);
  const begun = text.replace(/^[^\p{L}\p{N}]*\p{Ll}/u, (start) => start.toUpperCase());
  return /[.!?…][”"’')\]]?$/u.test(begun) ? begun : `${begun}.`;
}
