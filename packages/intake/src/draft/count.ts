import type { Token } from '../language/tokens.ts';
import { anchorIn } from './anchor.ts';
import { bareWords, tokensOf } from './words.ts';

/** What a figure counts, to tell whether another counts the same. */
export interface Count {
  readonly unit: string | null;
  /** The counted noun in its basic form. */
  readonly noun: string;
  /** Words before the noun: "Islamic State" fighters. */
  readonly modifiers: ReadonlySet<string>;
  /** What became of the counted: killed, fled … */
  readonly fate: string | null;
  /** Names and nouns beside it, and names of places. */
  readonly names: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** Whether it stands for itself: "closer to 8,000". */
  readonly isBare: boolean;
  /** The words of the content it stands in, without marks. */
  readonly words: string;
  /** The figure, as a text to compare. */
  readonly said: string;
  /** The article and the place it stands in; null where that is not known. */
  readonly article: string | null;
  readonly start: number;
  /** Who says it, by a key. */
  readonly source: string | null;
}

/** Words of a content that says little more than the figure. */
const mostBare = 7;

const fates: readonly (readonly [fate: string, verbs: RegExp])[] = [
  ['killed', /^(?:kill|die|dead|death|perish|slay|fatality|corpse|body)$/u],
  ['wounded', /^(?:wound|injure|hurt|maim|injury)$/u],
  ['gone', /^(?:flee|displace|leave|escape|evacuate|withdraw|depart)$/u],
  ['held', /^(?:capture|detain|arrest|hold|abduct|kidnap|imprison)$/u],
  ['missing', /^(?:miss|missing|disappear)$/u],
  ['there', /^(?:remain|stay|inside|trap|besiege)$/u],
  ['come', /^(?:arrive|return|deploy|send|reinforce|join|recruit)$/u],
  ['destroyed', /^(?:destroy|damage|burn|demolish)$/u],
];

/** Nouns that count people by what became of them. */
const counted: readonly (readonly [fate: string, nouns: RegExp])[] = [
  ['killed', /^(?:body|bodies|corpse|dead|death|fatality|life|lives|victim)$/u],
  ['wounded', /^(?:wounded|injured|injury)$/u],
  ['missing', /^missing$/u],
];

/** The noun in the words for what is counted, and the words before it: *people* killed on the bridge. */
export function countedNoun(of: string): {
  readonly noun: string | null;
  readonly modifiers: ReadonlySet<string>;
} {
  const all = tokensOf(of).filter(({ text }) => /\p{L}/u.test(text));
  const further = all.findIndex((_, at) => at > 0 && isFurther(all, at));
  const tokens = further < 0 ? all : all.slice(0, further);
  const own = tokens.slice(0, -1).flatMap(({ pos, lower }) => (pos === 'DET' ? [] : [lower]));
  return { noun: tokens.at(-1)?.lemma.toLowerCase() ?? null, modifiers: new Set(own) };
}

/** Whether a word begins what is told of the counted: *killed* on the bridge, *in* the city. */
function isFurther(tokens: readonly Token[], at: number): boolean {
  const { pos, lower } = tokens[at]!;
  if (pos === 'ADP' || /^(?:who|that|which)$/u.test(lower)) return true;
  const isBeforeNoun = /^(?:ADJ|NOUN|PROPN)$/u.test(tokens[at + 1]?.pos ?? '');
  return participle.test(lower) && !isBeforeNoun;
}

const participle =
  /^(?:killed|wounded|injured|displaced|held|detained|arrested|captured|abducted|rescued|evacuated|living|fighting)$/u;

/** What a figure counts, by what is said of it.
 *  @param context  the content it stands in. @param note  of its report. @param source  who says it. */
export function countOf({
  of,
  unit,
  context,
  written,
  note,
  source,
}: {
  readonly of: string;
  readonly unit: string | null;
  readonly context: string;
  readonly written: object;
  readonly note: string;
  readonly source: string | null;
}): Count {
  const around = tokensOf(context);
  const lemmas = around.map(({ lemma }) => lemma.toLowerCase());
  const { noun, modifiers } = countedNoun(of);
  const people = counted.find(([, nouns]) => nouns.test(noun ?? ''));
  const anchor = anchorIn(note);
  return {
    unit,
    noun: people === undefined ? (noun ?? '') : 'people',
    modifiers,
    fate:
      people?.[0] ??
      fates.find(([, verbs]) => lemmas.some((lemma) => verbs.test(lemma)))?.[0] ??
      null,
    names: lemmasOf(around, 'PROPN'),
    nouns: new Set(
      [...lemmasOf(around, 'NOUN')].filter((word) => word !== noun && word !== 'number'),
    ),
    places: placesIn(around),
    isBare: around.length <= mostBare,
    words: bareWords(context).join(' '),
    said: JSON.stringify(written),
    article: anchor === null ? null : `${anchor.file} ${anchor.sha256}`,
    start: anchor?.spans[0]?.start ?? 0,
    source,
  };
}

/** The basic forms of all words of a kind. */
export function lemmasOf(tokens: readonly Token[], wanted: Token['pos']): Set<string> {
  return new Set(tokens.flatMap(({ pos, lemma }) => (pos === wanted ? [lemma.toLowerCase()] : [])));
}

/** Names behind a preposition of place. */
function placesIn(tokens: readonly Token[]): Set<string> {
  return new Set(
    tokens.flatMap(({ pos, lemma }, at) =>
      pos === 'PROPN' && /^(?:in|at|near|around|inside|outside)$/u.test(tokens[at - 1]?.lower ?? '')
        ? [lemma.toLowerCase()]
        : [],
    ),
  );
}

/** Characters between two figures of one article that still speak of the same thing. */
const near = 600;

/** Whether two figures are of the same thing and from two sources, or the same figure: what one source
 *  counts in one article is several things. The same noun, unit and fate, no other group of people and no
 *  other place, and in company of a common name or two common nouns, within an article of one, or next to
 *  each other. A sentence that was copied is the same. */
export function isSameCount(a: Count, b: Count): boolean {
  if (a.noun !== b.noun || a.unit !== b.unit) return false;
  if (a.said === b.said && a.words === b.words) return true;
  if (a.fate !== b.fate && a.fate !== null && b.fate !== null) return false;
  if (isOther(a.modifiers, b.modifiers) || isOther(a.places, b.places)) return false;
  const isOneArticle = a.article !== null && a.article === b.article;
  if (isOneArticle && a.source === b.source && a.said !== b.said) return false;
  const isAlike = a.fate === b.fate || (a.fate === null ? a : b).isBare;
  const isNear = isOneArticle && isAlike && Math.abs(a.start - b.start) <= near;
  const nNouns = isOneArticle && a.fate === b.fate ? 1 : 2;
  return isNear || nShared(a.names, b.names) >= 1 || nShared(a.nouns, b.nouns) >= nNouns;
}

/** Whether both lists say something, and not the same. */
function isOther(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && nShared(a, b) === 0;
}

/** How many words two lists have in common. */
export function nShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let n = 0;
  for (const one of few) if (many.has(one)) n++;
  return n;
}
