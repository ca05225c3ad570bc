import type { ParsedBlock } from '../language/block.ts';
import type { Token } from '../language/tokens.ts';
import { wordSet } from '../wordSet.ts';
import type { ActorKind, Gender } from './actor.ts';
import {
  armedWords,
  backGroupNouns,
  genders,
  notNames,
  offices,
  organisationWords,
  placeWords,
  titles,
} from './actorWords.ts';
import { demonyms, knownNames, peoples } from './knownNames.ts';
import type { FoundMention } from './mention.ts';
import type { Spelling } from './spelling.ts';
import { isSubject } from './subject.ts';

/** The names in a block: runs of capitalised words with what joins them, titles included.
 *  @param spelling  of the article: a first word it also writes small has its capital from the sentence. */
export function namesIn(spelling: Spelling, block: ParsedBlock, b: number): FoundMention[] {
  const found: FoundMention[] = [];
  for (const { from, to } of block.sentences) {
    for (let at = from; at < to; ) {
      const end = isNameWord(block.tokens[at]!) ? runEnd(block.tokens, at, to) : at;
      if (end === at) {
        at++;
        continue;
      }
      const name = nameOf(spelling, block, b, at, end, from);
      if (name !== null) found.push(name);
      at = end;
    }
  }
  return found;
}

const arabicArticle = /^(?:al|el|as|ad|ar|an|ash|az)[-‑]\p{Lu}/u;

/** Whether a word begins with a capital as a name does. */
function isCapital({ text }: Token): boolean {
  return /^\p{Lu}/u.test(text) || arabicArticle.test(text);
}

function isNameWord(token: Token): boolean {
  return isCapital(token) && !notNames.has(token.lower.replace(/\.$/u, ''));
}

/** Small words within the names of persons. */
const particles = wordSet('bin ibn abu de da del van von der ul el al la');

/** Behind the capitalised words that begin at `at`, over *of* and *for* in the names of organisations. */
function runEnd(tokens: readonly Token[], at: number, to: number): number {
  let end = at + 1;
  for (;;) {
    const next = tokens[end];
    if (next === undefined || end >= to) return end;
    const isPoint = next.text === '.' && next.start === tokens[end - 1]!.end;
    if (isPoint && isTitle(tokens[end - 1]!) && isFollowed(tokens, end + 1, to)) end++;
    else if (isNameWord(next)) end++;
    else if (particles.has(next.lower) && isFollowed(tokens, end + 1, to)) end += 2;
    else if ((next.lower === 'of' || next.lower === 'for') && hasHead(tokens, at, end)) {
      const behind = tokens[end + 1]?.lower === 'the' ? end + 2 : end + 1;
      if (!isFollowed(tokens, behind, to)) return end;
      end = behind + 1;
    } else return end;
  }
}

function isFollowed(tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[at];
  return at < to && token !== undefined && isNameWord(token);
}

function isTitle({ lower }: Token): boolean {
  return titles.has(lower.replace(/\.$/u, ''));
}

/** Whether a name so far is one that *of* may continue: Ministry of Defence, Sword of Dawn. */
function hasHead(tokens: readonly Token[], from: number, end: number): boolean {
  const { lower } = tokens[end - 1]!;
  if (organisationWords.has(lower) || armedWords.has(lower)) return true;
  const before = tokens[from - 1];
  // The Sword of Dawn, the broadcaster Voice of the East.
  const isIntroduced = before?.lower === 'the' || (before?.pos === 'NOUN' && !isTitle(before));
  return isIntroduced && end === from + 1 && !titles.has(lower) && !placeWords.has(lower);
}

function nameOf(
  spelling: Spelling,
  block: ParsedBlock,
  b: number,
  from: number,
  to: number,
  sentence: number,
): FoundMention | null {
  const { tokens } = block;
  let first = from;
  while (first < to && isOpening(spelling, tokens, first, to, sentence)) first++;
  if (first >= to) return null;
  const isBody = tokens.slice(first, to).some(({ lower }) => kindOfWord(lower) !== null);
  const titled = isBody ? first : pastTitles(tokens, first, to);
  // The Iraqi prime minister in capitals is a description.
  if (titled >= to) return null;
  const before = lowerTitleBefore(tokens, titled === first ? first : from);
  const start = before < first ? before : first;
  const title = tokens
    .slice(start, titled)
    .map(({ lower }) => lower.replace(/\.$/u, ''))
    .filter((word) => titles.has(word))
    .join(' ');
  let end = to;
  const words = tokens.slice(titled, to).map(({ text }) => text);
  // The Islamic State group.
  const behind = tokens[to];
  const isGroup = title === '' && behind !== undefined && backGroupNouns.has(behind.lower);
  if (isGroup && tokens[first - 1]?.lower === 'the') end = to + 1;
  const single = words.length === 1 ? words[0]!.toLowerCase() : '';
  const isAdjective = /(?:ian|ish|ese)$/u.test(single) && behind?.pos === 'NOUN';
  if (title === '' && (demonyms.has(single) || isAdjective)) return null;
  const kind = title !== '' ? 'person' : kindOfName(words, end > to ? behind!.lower : null);
  const opening = tokens[start - 1];
  return {
    start: tokens[start]!.start,
    end: tokens[end - 1]!.end,
    block: b,
    from: start,
    to: end,
    words,
    isName: true,
    kind,
    title: title === '' ? null : title,
    gender: genderOf(title),
    isPlural: peoples.has(single) || (kind === 'group' && /s$/u.test(words.at(-1)!)),
    isUnnamed: false,
    isDefinite: opening?.lower === 'the' && (end > to || behind?.pos !== 'NOUN'),
    isSubject: isSubject(
      block,
      start === first && opening?.lower === 'the' ? start - 1 : start,
      end,
    ),
    isInParentheses: opening?.text === '(' && tokens[end]?.text === ')',
  };
}

/** A first word that has its capital from the sentence. */
function isOpening(
  spelling: Spelling,
  tokens: readonly Token[],
  at: number,
  to: number,
  sentence: number,
): boolean {
  const before = tokens[at - 1];
  const isFirst =
    at === sentence ||
    before === undefined ||
    /^[“"‘'(:—–]$/u.test(before.text) ||
    (at === sentence + 1 && /^\d/u.test(before.text));
  if (!isFirst || before?.text === '(') return false;
  const { pos, lower, text: word } = tokens[at]!;
  if (knownNames.has(word) || peoples.has(lower)) return false;
  if (titles.has(lower.replace(/\.$/u, '')) && at + 1 < to) return false;
  const isNamed = organisationWords.has(lower) || armedWords.has(lower) || demonyms.has(lower);
  if (isNamed && at + 1 < to) return false;
  const isCommon =
    at + 1 === to || pos !== 'PROPN' || lower.endsWith('s') || spelling.small.has(lower);
  return isCommon && !spelling.capital.has(word);
}

/** Behind the titles that begin a name, and what tells whose: Iraqi Prime Minister. */
function pastTitles(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  let isTitled = false;
  while (at < to) {
    const { lower, text } = tokens[at]!;
    const word = lower.replace(/\.$/u, '');
    if (titles.has(word)) isTitled = true;
    else if (!(demonyms.has(word) || (text === '.' && isTitled) || knownNames.has(text))) break;
    at++;
  }
  return isTitled ? at : from;
}

/** The first of titles in lower case before a name: prime minister Haider al-Abadi. */
function lowerTitleBefore(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && titles.has(tokens[start - 1]!.lower)) start--;
  return start;
}

function genderOf(title: string): Gender {
  for (const word of title.split(' ')) {
    const gender = genders.get(word);
    if (gender !== undefined) return gender;
  }
  return null;
}

function kindOfWord(word: string): ActorKind | null {
  if (placeWords.has(word)) return 'place';
  if (organisationWords.has(word)) return 'organisation';
  return armedWords.has(word) ? 'group' : null;
}

/** What a name and the noun behind it say of its kind: the last telling word before *of* decides. */
function kindOfName(words: readonly string[], behind: string | null): ActorKind | null {
  const known = knownNames.get(words.join(' '));
  if (known !== undefined) return known.kind;
  if (behind !== null)
    return behind === 'agency' || behind === 'ministry' ? 'organisation' : 'group';
  if (words.length === 1 && peoples.has(words[0]!.toLowerCase())) return 'group';
  const of = words.findIndex((word) => word === 'of' || word === 'for');
  const head = of < 0 ? words : words.slice(0, of);
  for (const word of [...head].reverse()) {
    const kind = kindOfWord(word.toLowerCase());
    if (kind !== null) return kind;
  }
  if (offices.has(words.at(-1)!.toLowerCase())) return 'person';
  if (of > 0) return 'group';
  return words.length === 1 && /^\p{Lu}[\p{Lu}.&]{1,5}$/u.test(words[0]!) ? 'organisation' : null;
}
