import { firstWhere } from '../ascending.ts';
import type { Span } from '../span.ts';
import type { ArticleReading } from './articleReading.ts';
import { sourceKind } from './sourceKind.ts';
import {
  fullNameIn,
  isBareLastName,
  isSeveral,
  lastNameOf,
  longestName,
  nameIn,
  nameKey,
} from './speakerName.ts';
import { bareWords, onOneLine, shortened } from './words.ts';

/** Who a mention stands for. */
export interface Speaker {
  readonly name: string;
  /** The same for two mentions of one speaker. */
  readonly key: string;
  readonly kind: string | null;
  readonly isAnonymous: boolean;
  /** "Officials", "nearly everyone": not one person. */
  readonly isSeveral: boolean;
  /** What the analyst should look at. */
  readonly check: string | null;
}

const pronoun =
  /^(?:he|she|it|they|we|i|you|him|her|them|us|me|who|which|that|this|these|those|his|its|their|one)$/iu;

/** Who the sources of an article's attributions are, each by the longest name it is called by. Names are
 *  taken from the mentions the reading resolved; where it did not, a pronoun is taken for the last speaker before it and a bare last name for
 *  the one full name that ends with it, and a check says so. */
export function speakersOf(reading: ArticleReading): (source: Span, anonymous: boolean) => Speaker {
  const { text } = reading.article;
  const sources = reading.attributions
    .flatMap(({ source, anonymous }) => (source === null ? [] : [{ ...source, anonymous }]))
    .sort((a, b) => a.start - b.start);
  const named = sources.filter((source) => !isPronoun(text, source));
  const single = named.filter((source) => !isSeveral(nameIn(text, source)));
  const fullNames = new Map<string, Set<string>>();
  for (const source of named) {
    const full = nameIn(text, source);
    const last = lastNameOf(full);
    if (last !== null) fullNames.set(last, (fullNames.get(last) ?? new Set()).add(full));
  }
  const resolvedNames = new Map(
    (reading.mentions ?? []).map(({ start, end, name }) => [`${start} ${end}`, name]),
  );
  const resolvedName = ({ start, end }: Span): string | undefined =>
    resolvedNames.get(`${start} ${end}`);
  const shownNames = new Map<string, string>();
  for (const source of named) {
    const name = resolvedName(source);
    const full = fullNameIn(text, source);
    if (name === undefined || !hasWordsOf(full, name)) continue;
    if (full.length > (shownNames.get(name) ?? name).length) shownNames.set(name, full);
  }
  const speaker = (source: Span, anonymous: boolean, check: string | null = null): Speaker => {
    const resolved = resolvedName(source);
    const said = onOneLine(text.slice(source.start, source.end));
    if (resolved !== undefined) {
      const name = shortened(shownNames.get(resolved) ?? resolved, longestName);
      const isSame = nameKey(name) === nameKey(nameIn(text, source));
      return speakerOf(name, anonymous, isSame ? check : (check ?? `“${said}” is read as ${name}`));
    }
    if (isPronoun(text, source)) {
      const isOne = /^(?:he|she|him|her|his|i|me)$/iu.test(said);
      const before = lastBefore(isOne ? single : named, source.start);
      if (before === undefined) return speakerOf(said, true, `who is “${said}”?`);
      const meant = speaker(before, before.anonymous);
      return { ...meant, check: check ?? `“${said}” is read as ${meant.name}` };
    }
    const name = nameIn(text, source);
    const longer = isBareLastName(name) ? [...(fullNames.get(bareWords(name).at(-1)!) ?? [])] : [];
    const [full] = longer;
    if (full === undefined || longer.length > 1) return speakerOf(name, anonymous, check);
    return speakerOf(full, anonymous, check ?? `“${name}” is read as ${full}`);
  };
  return (source, anonymous) => speaker(source, anonymous);
}

/** Whether all words of a name stand in another. */
function hasWordsOf(longer: string, name: string): boolean {
  const words = new Set(bareWords(longer));
  return bareWords(name).every((word) => words.has(word) || word === 'the');
}

/** The last of some sources, in order, that ends before a place. */
function lastBefore<Source extends Span>(
  sources: readonly Source[],
  place: number,
): Source | undefined {
  let at = firstWhere(sources.length, (n) => sources[n]!.start >= place) - 1;
  while (at >= 0 && sources[at]!.end > place) at--;
  return sources[at];
}

/** A speaker by a name, as of a publication. */
export function speakerOf(
  name: string,
  isAnonymous: boolean,
  check: string | null = null,
): Speaker {
  const shown = name === '' ? '?' : name;
  return {
    name: shown,
    key: nameKey(shown),
    kind: sourceKind(shown),
    isAnonymous,
    isSeveral: isSeveral(shown),
    check,
  };
}

function isPronoun(text: string, { start, end }: Span): boolean {
  return isPronounName(text.slice(start, end).trim());
}

/** Whether a name is only a pronoun that could not be resolved. */
export function isPronounName(name: string): boolean {
  return pronoun.test(name);
}
