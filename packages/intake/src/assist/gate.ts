import type { Article } from '../article/article.ts';
import type { Attribution, Speech } from '../attribution/attribution.ts';
import type { DraftedAttribution } from '../draft/articleReading.ts';
import { withFigures } from '../reading.ts';
import { contains, overlaps, type Span } from '../span.ts';
import { addDropped, type Dropped, type DropReason } from './dropped.ts';
import type { Proposal } from './proposals.ts';

export interface Gated {
  readonly accepted: readonly DraftedAttribution[];
  readonly dropped: Dropped;
}

/** Where proposals come from and what they are held against. */
export interface GateSetting {
  readonly article: Article;
  /** The part of the text that the model was shown. */
  readonly piece: Span;
  /** What is known already. */
  readonly known: readonly Attribution[];
  readonly model: string;
}

/** Share of the shorter content that two attributions to one source have in common to be the same. */
const leastShared = 0.5;

/** Lets through what stands in the article and anchors it there. The quote must occur character by
 *  character, in one paragraph, beginning and ending with whole words; source and cue must occur, too, and
 *  each figure in the quote; one invention drops the whole proposal. Of several occurrences of a quote the
 *  one nearest to its source counts. Figures and dates are read by the rules, so that no value is a
 *  model's. What the rules have found is not taken again. */
export function gate(proposals: readonly Proposal[], setting: GateSetting): Gated {
  const accepted: DraftedAttribution[] = [];
  const dropped = new Map<DropReason, number>();
  for (const proposal of proposals) {
    const anchored = anchoredIn(proposal, setting);
    if (typeof anchored === 'string') addDropped(dropped, anchored);
    else if ([...setting.known, ...accepted].some((one) => isSame(one, anchored))) {
      addDropped(dropped, 'duplicate');
    } else accepted.push(anchored);
  }
  return { accepted, dropped };
}

function anchoredIn(
  proposal: Proposal,
  { article, piece, known, model }: GateSetting,
): DraftedAttribution | DropReason {
  const { text, blocks, published } = article;
  const { quote, figures } = proposal;
  const places = occurrences(text, quote, piece);
  if (places.length === 0) return 'quote-not-in-article';
  const contents = places.filter((place) => blocks.some((block) => contains(block, place)));
  if (contents.length === 0) return 'quote-over-paragraphs';
  if (figures.some((figure) => occurrences(quote, figure, whole(quote)).length === 0)) {
    return 'figure-not-in-quote';
  }
  const sources = proposal.source === null ? [] : occurrences(text, proposal.source, piece);
  if (proposal.source !== null && sources.length === 0) return 'source-not-in-article';
  const [content, source] = nearestPair(contents, sources);
  const cues = proposal.cue === null ? [] : occurrences(text, proposal.cue, piece);
  if (proposal.cue !== null && cues.length === 0) return 'cue-not-in-article';
  const [, cue] = nearestPair([content], cues);
  const { class: cueClass, negated, anonymous } = proposal;
  return withFigures(text, published, {
    source,
    cue,
    content: [content],
    speech: speechOf(text, content),
    class: cueClass,
    negated,
    anonymous,
    chain: sourcesBehind(known, content),
    proposedBy: model,
  });
}

/** Whom the rules have found to say something within a content. */
function sourcesBehind(known: readonly Attribution[], content: Span): Span[] {
  return known.flatMap(({ source, cue }) =>
    source !== null && cue !== null && contains(content, source) && contains(content, cue)
      ? [source]
      : [],
  );
}

function whole(text: string): Span {
  return { start: 0, end: text.length };
}

/** Occurrences of some words, most of them, that cut no word or figure in two: "3,000" is not in
 *  "13,000". */
function occurrences(text: string, words: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  if (words.trim() !== words || !/[\p{L}\p{N}]/u.test(words)) return found;
  for (
    let at = text.indexOf(words, start);
    at >= 0 && at + words.length <= end && found.length < mostOccurrences;
    at = text.indexOf(words, at + 1)
  ) {
    const span = { start: at, end: at + words.length };
    if (isWhole(text, span)) found.push(span);
  }
  return found;
}

/** Occurrences looked at; "a" as a quote has no better ones behind them. */
const mostOccurrences = 50;

function isWhole(text: string, { start, end }: Span): boolean {
  const cutsBefore = /[\p{L}\p{N}]$|\d[.,]$/u.test(text.slice(Math.max(0, start - 2), start));
  const cutsAfter = /^[\p{L}\p{N}]|^[.,]\d/u.test(text.slice(end, end + 2));
  const isWordFirst = /^[\p{L}\p{N}]/u.test(text.slice(start, start + 2));
  const isWordLast = /[\p{L}\p{N}]$/u.test(text.slice(Math.max(start, end - 2), end));
  return !(cutsBefore && isWordFirst) && !(cutsAfter && isWordLast);
}

/** The content and the other passage that lie closest together without overlapping; the first content,
 *  and null, where there is no other. */
function nearestPair(contents: readonly Span[], others: readonly Span[]): [Span, Span | null] {
  let best: [Span, Span | null] = [contents[0]!, null];
  let least = Number.POSITIVE_INFINITY;
  for (const content of contents) {
    for (const other of others) {
      const distance = overlaps(content, other)
        ? content.end - content.start
        : Math.max(content.start - other.end, other.start - content.end);
      if (distance >= least) continue;
      least = distance;
      best = [content, other];
    }
  }
  return best;
}

function speechOf(text: string, { start, end }: Span): Speech {
  const content = text.slice(start, end);
  const isQuoted =
    /^[“"‘«„]/u.test(content) || /[“"‘«„]$/u.test(text.slice(Math.max(0, start - 1), start));
  if (isQuoted && !/[”"»].*[“"«„]/u.test(content)) return 'direct';
  return /[“"«„]/u.test(content) ? 'mixed' : 'indirect';
}

function isSame(a: Attribution, b: Attribution): boolean {
  const shared = a.content.reduce(
    (sum, one) => sum + b.content.reduce((inner, other) => inner + sharedLength(one, other), 0),
    0,
  );
  if (shared < leastShared * Math.min(lengthOf(a), lengthOf(b))) return false;
  if (a.source === null || b.source === null) return true;
  return overlaps(a.source, b.source);
}

function sharedLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function lengthOf({ content }: Attribution): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0);
}
