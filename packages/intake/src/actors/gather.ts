import type { ParsedBlock } from '../language/block.ts';
import type { Actor, ActorKind, ActorMention, Gender } from './actor.ts';
import { backAdjectives, backGroupNouns, placePrepositions } from './actorWords.ts';
import { knownNames, peoples } from './knownNames.ts';
import type { FoundMention } from './mention.ts';

/** Mentions of one actor while they are gathered. */
interface Gathered {
  readonly mentions: FoundMention[];
  /** The first of them that is no name. */
  described: FoundMention | undefined;
  /** Words of its longest name; empty while it is only described. */
  words: readonly string[];
  readonly titles: Set<string>;
  readonly votes: Map<ActorKind, number>;
  gender: Gender;
  isPlural: boolean;
}

/** Full forms of titles in names. */
const titleForms: ReadonlyMap<string, string> = new Map([
  ['gen', 'general'],
  ['col', 'colonel'],
  ['capt', 'captain'],
  ['maj', 'major'],
  ['adm', 'admiral'],
  ['gov', 'governor'],
  ['sen', 'senator'],
]);

/** Actors from the mentions of an article: a short name, an acronym or a description goes to the last one
 *  it fits. @param mentions  in the order of the text, without overlap. */
export function gather(
  text: string,
  blocks: readonly ParsedBlock[],
  mentions: readonly FoundMention[],
): Actor[] {
  const all: Gathered[] = [];
  /** Those spoken of last come last; those with a name besides in a list of their own. */
  const recent: Gathered[] = [];
  const named: Gathered[] = [];
  let before: { mention: FoundMention; of: Gathered } | null = null;
  for (const mention of mentions) {
    const { tokens } = blocks[mention.block]!;
    const between =
      before === null || before.mention.block !== mention.block
        ? null
        : tokens.slice(before.mention.to, mention.from).map(({ lower }) => lower);
    const isSame =
      before !== null &&
      between !== null &&
      isOtherName(between, before.mention, mention) &&
      (before.mention.isName || before.of.words.length === 0 || fitsName(before.of, mention));
    const of: Gathered =
      (isSame ? before?.of : fitting(mention.isName ? named : recent, mention)) ?? begun(all);
    add(of, mention, tokens[mention.from - 1]?.lower ?? '');
    moveLast(recent, of);
    if (of.words.length > 0) moveLast(named, of);
    before = { mention, of };
  }
  return all.map((one) => actorOf(text, one));
}

function moveLast(list: Gathered[], one: Gathered): void {
  const place = list.lastIndexOf(one);
  if (place >= 0) list.splice(place, 1);
  list.push(one);
}

function begun(all: Gathered[]): Gathered {
  const one: Gathered = {
    mentions: [],
    described: undefined,
    words: [],
    titles: new Set(),
    votes: new Map(),
    gender: null,
    isPlural: false,
  };
  all.push(one);
  return one;
}

/** Whether what stands between two mentions makes them one: an apposition, an acronym in parentheses,
 *  “better known as”. */
function isOtherName(
  between: readonly string[],
  before: FoundMention,
  mention: FoundMention,
): boolean {
  if (mention.isInParentheses && between.join(' ') === '(') return before.isName;
  if (between.at(-1) === 'as' && between.some((word) => word === 'known' || word === 'called')) {
    return between.length <= 5;
  }
  // The minister for internal affairs, Tomas Ekwe.
  const isLong = !before.isName && /^(?:for|of)$/u.test(between[0] ?? '') && between.length <= 6;
  const isComma = between.length === 1 || isLong;
  if (!isComma || between.at(-1) !== ',' || before.isName === mention.isName) return false;
  const name = before.isName ? before : mention;
  const description = before.isName ? mention : before;
  return name.kind === description.kind || name.kind === null;
}

/** The last one a mention fits; null where it is a new one. */
function fitting(recent: readonly Gathered[], mention: FoundMention): Gathered | null {
  const { isName, kind, isDefinite, words } = mention;
  if (isName) return recent.findLast((one) => fitsName(one, mention)) ?? null;
  if (kind !== 'person') return recent.findLast((one) => fitsGroup(one, mention)) ?? null;
  if (!isDefinite) return null;
  const office = officeOf(words);
  return recent.findLast((one) => hasOffice(one, office)) ?? null;
}

function fitsName(one: Gathered, mention: FoundMention): boolean {
  const { words } = mention;
  if (one.words.length === 0) return false;
  if (canonical(one.words, false) === canonical(words, mention.isSubject)) return true;
  const isPerson = kindOf(one) === 'person' && (mention.kind === 'person' || mention.kind === null);
  if (isPerson) return isSamePerson(one.words, words);
  // The Brigades, of the Coastal Brigades.
  const isBody = kindOf(one) !== 'place' && mention.kind !== 'person' && mention.kind !== 'place';
  return (
    isBody &&
    (mention.isDefinite || mention.kind !== null) &&
    words.length < one.words.length &&
    isPart(words, one.words)
  );
}

/** A seat of government is one with its country where it acts. A name all in capitals is one in small
 *  letters, unless it is an acronym. */
function canonical(words: readonly string[], isSubject: boolean): string {
  const name = words.join(' ');
  const known = knownNames.get(name);
  if (known !== undefined && (!known.isSeat || isSubject)) return known.name;
  return name.length > 5 ? name.toLowerCase() : name;
}

/** Whether one name is the other or a part of it with the family name, or its first name. */
function isSamePerson(one: readonly string[], other: readonly string[]): boolean {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one];
  if (long.length === short.length) return long.join(' ') === short.join(' ');
  if (short.length === 1 && short[0] === long[0]) return true;
  return familyName(long) === familyName(short) && isPart(short.slice(0, -1), long);
}

function familyName(words: readonly string[]): string {
  return words
    .at(-1)!
    .toLowerCase()
    .replace(/^a[a-z]-/u, '');
}

function isPart(words: readonly string[], of: readonly string[]): boolean {
  return words.every((word) => of.includes(word));
}

/** A prime minister is no minister. */
function officeOf(words: readonly string[]): string[] {
  const full = words.map((word) => titleForms.get(word) ?? word);
  return full.join(' ').replace('prime minister', 'premier').split(' ');
}

/** The general, the army general. */
function isSameOffice(one: readonly string[], other: readonly string[]): boolean {
  return one.at(-1) === other.at(-1) && (isPart(one, other) || isPart(other, one));
}

function hasOffice({ titles }: Gathered, office: readonly string[]): boolean {
  return [...titles].some((title) => isSameOffice(title.split(' '), office));
}

/** The same kind of group; the group, the militants: the last one with a name. */
function fitsGroup(one: Gathered, { words, isDefinite, isUnnamed }: FoundMention): boolean {
  const head = words.at(-1)!;
  const { described } = one;
  // Residents here need not be those there.
  if (isUnnamed && !isDefinite) return false;
  if (described !== undefined && described.words.at(-1) === head) {
    return isPart(words, described.words) || isPart(described.words, words);
  }
  const isPlain = words.slice(0, -1).every((word) => backAdjectives.has(word));
  const isBack = isDefinite && isPlain && backGroupNouns.has(head);
  if (!isBack || one.words.length === 0) return false;
  if (head === 'ministry' || head === 'council' || head === 'agency' || head === 'party') {
    return one.words.some((word) => word.toLowerCase() === head);
  }
  return kindOf(one) === 'group' && !peoples.has(one.words.join(' ').toLowerCase());
}

function add(one: Gathered, mention: FoundMention, before: string): void {
  one.mentions.push(mention);
  if (!mention.isName) one.described ??= mention;
  const isSmall = mention.words.join(' ') !== mention.words.join(' ').toUpperCase();
  const isLonger =
    !mention.isInParentheses &&
    (mention.words.length > one.words.length ||
      (isSmall && mention.words.join(' ').toUpperCase() === one.words.join(' ')));
  if (mention.isName && (isLonger || one.words.length === 0)) {
    const known = knownNames.get(mention.words.join(' '));
    one.words = known?.isSeat && mention.isSubject ? known.name.split(' ') : mention.words;
  }
  if (mention.title !== null) {
    const office = officeOf(mention.title.split(' '));
    const isKnown = !mention.isName && mention.isDefinite && hasOffice(one, office);
    if (!isKnown) one.titles.add(office.join(' '));
  }
  one.gender ??= mention.gender;
  one.isPlural ||= mention.isPlural;
  const vote = (kind: ActorKind, count: number): void => {
    one.votes.set(kind, (one.votes.get(kind) ?? 0) + count);
  };
  if (mention.kind !== null) vote(mention.kind, mention.title === null ? 2 : 3);
  else if (mention.isDefinite) vote('organisation', 1);
  else if (placePrepositions.has(before)) vote('place', 2);
}

/** The kind most mentions tell; without any, two words are a person and one is a place. */
function kindOf({ votes, words }: Gathered): ActorKind {
  let best: ActorKind = words.length > 1 ? 'person' : 'place';
  let most = 0;
  for (const [kind, count] of votes) {
    if (count > most) {
      best = kind;
      most = count;
    }
  }
  return best;
}

function actorOf(text: string, one: Gathered): Actor {
  const named = one.words.length > 0;
  const mentions = one.mentions.map(({ start, end, isName, words, isSubject }): ActorMention => {
    const isFull = isName && words.join(' ') === one.words.join(' ');
    return { start, end, form: isFull ? 'name' : isName ? 'short' : 'description', isSubject };
  });
  const known = named ? knownNames.get(one.words.join(' ')) : undefined;
  const said = one.mentions.map(({ start, end, isName, words }) =>
    isName
      ? words.join(' ')
      : text
          .slice(start, end)
          .replace(/\s+/gu, ' ')
          .replace(/^(?:the|its|their|his|her|our) /iu, 'the ')
          .replace(/^(?:An?|One|Another) /u, (word) => word.toLowerCase()),
  );
  const name =
    known !== undefined && !known.isSeat ? known.name : named ? one.words.join(' ') : said[0]!;
  return {
    name,
    kind: kindOf(one),
    aliases: [...new Set(said)].filter((alias) => alias !== name),
    mentions,
    gender: one.gender,
    isPlural: one.isPlural,
    isUnnamed: one.mentions.every((mention) => mention.isUnnamed),
  };
}
