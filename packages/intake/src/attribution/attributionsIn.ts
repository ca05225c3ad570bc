import type { Block } from '../article/article.ts';
import { firstFrom } from '../ascending.ts';
import { type ParsedBlock, parseBlocks } from '../language/block.ts';
import { spanOf } from '../language/sentences.ts';
import { type TaggedText, type Token, taggedText } from '../language/tokens.ts';
import { contains, overlaps, type Span } from '../span.ts';
import { isAnonymous, standsForOthers } from './anonymous.ts';
import type { Attribution, Speech } from './attribution.ts';
import type { Candidate } from './candidate.ts';
import { passage } from './clause.ts';
import { withQuotationsGoingOn } from './continuing.ts';
import { findCandidates } from './findCandidates.ts';
import { afterQuotes } from './lexicon/verbs.ts';
import { withoutLongBlocks } from './longBlocks.ts';
import { withoutDoubles, withoutOwnThoughts, withoutRefusals } from './nested.ts';

/** The attributions of an article, in the order of the text. None reaches over a headline or a caption.
 *  @param tagged  the same text, where it is tagged already. Cost: linear in the text. */
export function attributionsIn(
  text: string,
  given: readonly Block[],
  tagged: TaggedText = taggedText(text),
): Labelled[] {
  const blocks = withoutLongBlocks(text, given);
  const parsed = parseBlocks(tagged, blocks, isSpoken);
  const candidates = parsed.map((block, b) =>
    withoutOwnThoughts(
      withoutRefusals(withoutDoubles(findCandidates(block, blocks[b]!.kind === 'headline'))),
    ),
  );
  const all = withQuotationsGoingOn(blocks, parsed, candidates);
  const behind = chains(all);
  const found = all.map((candidate) => labelled(text, candidate, behind(candidate)));
  return inheritAnonymity(
    text,
    found.sort((a, b) => firstOf(a) - firstOf(b)),
  );
}

type Labelled = Omit<Attribution, 'quantities' | 'dates'>;

/** He, she and they are as anonymous as whoever was named or left unnamed last. */
function inheritAnonymity(text: string, found: readonly Labelled[]): Labelled[] {
  let last = false;
  const inherited = new Map<Labelled, Labelled>();
  const placed = found.flatMap((one) =>
    one.source === null ? [] : [{ one, at: one.source.start }],
  );
  for (const { one } of placed.sort((a, b) => a.at - b.at)) {
    const mention = text.slice(one.source!.start, one.source!.end).toLowerCase();
    if (standsForOthers.test(mention)) inherited.set(one, { ...one, anonymous: last });
    else last = one.anonymous;
  }
  return found.map((one) => inherited.get(one) ?? one);
}

function isSpoken({ pos, lemma }: Token): boolean {
  return pos === 'VERB' && afterQuotes.has(lemma);
}

function firstOf({
  content,
  source,
  cue,
}: Pick<Attribution, 'content' | 'source' | 'cue'>): number {
  return Math.min(
    content[0]!.start,
    source?.start ?? content[0]!.start,
    cue?.start ?? content[0]!.start,
  );
}

/** Looks up the sources of what is said within a content, in the order of the text: of what is believed or
 *  intended there is no word of theirs. */
function chains(all: readonly Candidate[]): (outer: Candidate) => Span[] {
  const spoken = all
    .flatMap((one) =>
      one.isSpoken && !one.negated && one.source !== null && one.cue !== null
        ? [
            {
              one,
              cue: passage(one, one.cue.from, one.cue.to),
              source: passage(one, one.source.from, one.source.to),
            },
          ]
        : [],
    )
    .sort((a, b) => a.cue.start - b.cue.start);
  const starts = spoken.map(({ cue }) => cue.start);
  return (outer) =>
    outer.content.flatMap((part) => {
      const found: Span[] = [];
      for (let at = firstFrom(starts, part.start); at < spoken.length; at++) {
        const { one, cue, source } = spoken[at]!;
        if (cue.start >= part.end) break;
        if (one !== outer && contains(part, cue)) found.push(source);
      }
      return found;
    });
}

function labelled(text: string, candidate: Candidate, chain: readonly Span[]): Labelled {
  const { block, source, cue } = candidate;
  const content = [...candidate.content].sort((a, b) => a.start - b.start);
  return {
    source: source === null ? null : passage({ block }, source.from, source.to),
    cue: cue === null ? null : passage({ block }, cue.from, cue.to),
    content,
    speech: speechOf(text, block, content),
    class: candidate.class,
    negated: candidate.negated,
    anonymous:
      source !== null &&
      isAnonymous(
        block.tokens.slice(source.from, source.to),
        sentenceAround(text, block, source.from),
      ),
    chain,
  };
}

function sentenceAround(text: string, block: ParsedBlock, at: number): string {
  const sentence = block.sentences.find(({ from, to }) => from <= at && at < to);
  if (sentence === undefined) return '';
  const { start, end } = spanOf(block.tokens, sentence);
  return text.slice(start, end);
}

/** Direct where all stands in quotation marks and is no fragment, mixed where some does. */
function speechOf(text: string, block: ParsedBlock, content: readonly Span[]): Speech {
  const isWhole = content.every(
    (part) =>
      isQuoted(text, part) || block.quotations.some((quotation) => contains(quotation, part)),
  );
  const first = /\p{L}/u.exec(text.slice(content[0]!.start, content[0]!.end))?.[0] ?? '';
  if (isWhole && first === first.toUpperCase()) return 'direct';
  const isAny = content.some((part) =>
    block.quotations.some((quotation) => overlaps(quotation, part)),
  );
  return isAny || isWhole ? 'mixed' : 'indirect';
}

function isQuoted(text: string, { start, end }: Span): boolean {
  return /^[“"‘'«„]/u.test(text[start]!) && /[”"’'»]$/u.test(text[end - 1]!);
}
