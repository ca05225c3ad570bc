import type { Quantity } from '../figures/quantity.ts';
import type { Token } from '../language/tokens.ts';
import type { Passage } from './passage.ts';
import { tokensOf } from './words.ts';

/** How a case file writes a quantity. */
export type WrittenFigure =
  | { readonly value: number }
  | { readonly range: [number, number] }
  | { readonly atLeast: number }
  | { readonly atMost: number };

/** A figure that somebody gives, and what it counts. */
export interface Figure {
  readonly passage: Passage;
  /** On whose word it stands. */
  readonly by: 'source' | 'publication';
  readonly start: number;
  readonly written: WrittenFigure;
  readonly unit: string | null;
  /** The counted noun as in the text, and its last word in its basic form. */
  readonly of: string;
  readonly noun: string;
  /** Words before the noun: "Islamic State" fighters. */
  readonly modifiers: ReadonlySet<string>;
  /** What became of the counted: killed, fled … */
  readonly fate: string | null;
  /** Names and nouns beside it. */
  readonly names: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  /** Whether it stands for itself: "closer to 8,000". */
  readonly isBare: boolean;
  /** The content it stands in, in words. */
  readonly context: string;
}

/** Nouns that are counted in speech and are no quantity of anything. */
const idle = /^(?:side|time|way|thing|part|step|reason|point|word|question|one)$/u;

/** Words of a content that says little more than the figure. */
const mostBare = 7;

const fates: readonly (readonly [fate: string, verbs: RegExp])[] = [
  ['killed', /^(?:kill|die|dead|death|perish|slay|fatality)$/u],
  ['wounded', /^(?:wound|injure|hurt|maim|injury)$/u],
  ['gone', /^(?:flee|displace|leave|escape|evacuate|withdraw|depart)$/u],
  ['held', /^(?:capture|detain|arrest|hold|abduct|kidnap|imprison)$/u],
  ['missing', /^(?:miss|missing|disappear)$/u],
  ['there', /^(?:remain|stay|inside|trap|besiege)$/u],
  ['come', /^(?:arrive|return|deploy|send|reinforce|join|recruit)$/u],
  ['destroyed', /^(?:destroy|damage|burn|demolish)$/u],
];

/** A quantity as a figure; null where it is none of something named, or none that a case file can hold. */
export function figureOf(
  passage: Passage,
  by: Figure['by'],
  quantity: Quantity,
  context: string,
): Figure | null {
  const { of, unit, start } = quantity;
  if (of === null) return null;
  const tokens = tokensOf(of).filter(({ text }) => /\p{L}/u.test(text));
  const noun = tokens.at(-1)?.lemma.toLowerCase();
  const written = writtenFigure(quantity);
  if (noun === undefined || idle.test(noun) || written === null) return null;
  // "One more defeat" counts nothing.
  if (unit === null && 'value' in written && written.value <= 1) return null;
  const around = tokensOf(context);
  const lemmas = around.map(({ lemma }) => lemma.toLowerCase());
  return {
    passage,
    by,
    start,
    written,
    unit,
    of,
    noun,
    modifiers: new Set(
      tokens.slice(0, -1).flatMap(({ pos, lower }) => (pos === 'DET' ? [] : [lower])),
    ),
    fate: fates.find(([, verbs]) => lemmas.some((lemma) => verbs.test(lemma)))?.[0] ?? null,
    names: lemmasOf(around, 'PROPN'),
    nouns: new Set([...lemmasOf(around, 'NOUN')].filter((word) => word !== noun)),
    isBare: around.length <= mostBare,
    context,
  };
}

/** The basic forms of all words of a kind. */
export function lemmasOf(tokens: readonly Token[], wanted: Token['pos']): Set<string> {
  return new Set(tokens.flatMap(({ pos, lemma }) => (pos === wanted ? [lemma.toLowerCase()] : [])));
}

/** Case files hold positive figures: what begins at nothing is "at most". */
function writtenFigure({ low, high }: Quantity): WrittenFigure | null {
  const least = low !== null && low > 0 && Number.isFinite(low) ? low : null;
  const most = high !== null && high > 0 && Number.isFinite(high) ? high : null;
  if (least === null)
    return most === null || (low === high && low !== null) ? null : { atMost: most };
  if (most === null) return high === null ? { atLeast: least } : null;
  if (least === most) return { value: least };
  return { range: [Math.min(least, most), Math.max(least, most)] };
}

/** Characters between two figures of one article that still speak of the same thing. */
const near = 600;

/** Whether two figures are of the same thing and from two sources, or the same figure: what one source
 *  counts in one article is several things. The same noun, unit and fate, no other group of people, and
 *  either next to each other or in company of a common name or two common nouns. */
export function isSameCount(a: Figure, b: Figure): boolean {
  if (a.noun !== b.noun || a.unit !== b.unit) return false;
  if (a.fate !== b.fate && a.fate !== null && b.fate !== null) return false;
  const isOtherGroup =
    a.modifiers.size > 0 && b.modifiers.size > 0 && nShared(a.modifiers, b.modifiers) === 0;
  if (isOtherGroup) return false;
  const isOneSource =
    a.passage.n === b.passage.n &&
    a.passage.tellers.at(-1)?.key === b.passage.tellers.at(-1)?.key &&
    JSON.stringify(a.written) !== JSON.stringify(b.written);
  if (isOneSource) return false;
  const isNear =
    a.passage.n === b.passage.n &&
    Math.abs(a.start - b.start) <= near &&
    (a.fate === b.fate || (a.fate === null ? a : b).isBare);
  return isNear || nShared(a.names, b.names) >= 1 || nShared(a.nouns, b.nouns) >= 2;
}

/** How many words two lists have in common. */
export function nShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let n = 0;
  for (const one of a) if (b.has(one)) n++;
  return n;
}
