import { firstWhere } from '../ascending.ts';
import type { Span } from '../span.ts';
import type { ArticleReading } from './articleReading.ts';
import { sourceKind } from './sourceKind.ts';
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

/** Longest name of a source, in characters. */
const longestName = 120;

/** Who the sources of an article's attributions are. Names are taken from the mentions the reading
 *  resolved; where it did not, a pronoun is taken for the last speaker before it and a bare last name for
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
  const speaker = (source: Span, anonymous: boolean, check: string | null = null): Speaker => {
    const resolved = resolvedNames.get(`${source.start} ${source.end}`);
    const said = onOneLine(text.slice(source.start, source.end));
    if (resolved !== undefined) {
      const name = shortened(resolved, longestName);
      const isSame = keyOf(name) === keyOf(said);
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
    key: keyOf(shown),
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

/** "Nearly everyone", "officials", "their leaders": not one person. */
function isSeveral(name: string): boolean {
  const head = name.split(/,|\s(?:who|of|in|from|on|at|for|to)\s/u)[0]!;
  return (
    /^(?:every|no(?:body)?\b|nearly|almost|most|some|many|all|both|few|several|people)/iu.test(
      name,
    ) || /(?:^|\s)\p{Ll}+s$/u.test(head)
  );
}

/** The mention without what is said about it: of "The minister, Tomas Ekwe" the name, of "Tomas Ekwe, a
 *  lawyer" too. */
function nameIn(text: string, { start, end }: Span): string {
  const mention = onOneLine(text.slice(start, end));
  const [first, second] = mention.split(/,\s/u) as [string, string?];
  const isPerson = second !== undefined && /^\p{Lu}\S*(?: \p{Lu}\S*)+$/u.test(second);
  const name = isPerson && /^(?:the|a|an|its|their|his|her)\s/iu.test(first) ? second : first;
  return shortened(name === '' ? mention : name, longestName);
}

function keyOf(name: string): string {
  const words = bareWords(name).filter((word) => !/^(?:the|a|an)$/u.test(word));
  return words.length === 0 ? name : words.join(' ');
}

/** The last word of a name of several, null for what does not end with a name. */
function lastNameOf(full: string): string | null {
  const words = keyOf(full).split(' ');
  return words.length > 1 && !isBareLastName(full) && /\p{Lu}\S*$/u.test(full)
    ? words.at(-1)!
    : null;
}

/** A single word with a capital, perhaps with a title. */
function isBareLastName(name: string): boolean {
  return /^(?:(?:Mr|Mrs|Ms|Dr|Gen|Col)\.? )?\p{Lu}[^\s]*$/u.test(name);
}
