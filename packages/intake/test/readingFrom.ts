import type {
  ArticleReading,
  Attribution,
  Block,
  DateMention,
  DraftedAttribution,
  Quantity,
  Span,
} from '../src/index.ts';

/** An attribution by the words of its parts, each looked for behind the one before in the text. */
export interface Marked
  extends Partial<Pick<Attribution, 'class' | 'speech' | 'negated' | 'anonymous'>> {
  readonly source?: string;
  readonly cue?: string;
  readonly content: string;
  readonly chain?: readonly string[];
  readonly quantities?: readonly (Partial<Quantity> & { readonly text: string })[];
  readonly dates?: readonly (Omit<DateMention, keyof Span> & { readonly text: string })[];
  readonly proposedBy?: string;
}

/** A reading of a text in paragraphs whose attributions are told by their words. */
export function readingFrom(
  file: string,
  text: string,
  marked: readonly Marked[],
  more: Partial<Omit<ArticleReading, 'article'>> & {
    readonly article?: Partial<ArticleReading['article']>;
  } = {},
): ArticleReading {
  const blocks = [...text.matchAll(/[^\n]+/gu)].map(
    ({ 0: line, index }): Block => ({
      start: index,
      end: index + line.length,
      kind: 'paragraph',
    }),
  );
  return {
    ...more,
    file,
    article: {
      text,
      blocks,
      title: 'A headline',
      authors: [],
      publisher: null,
      published: '2026-05-20',
      url: null,
      format: 'text',
      sha256: '0123456789abcdef'.repeat(4),
      ...more.article,
    },
    attributions: marked.map((one) => attributionFrom(text, one)),
  };
}

function attributionFrom(text: string, marked: Marked): DraftedAttribution {
  const content = spanOf(text, marked.content);
  return {
    source: marked.source === undefined ? null : nearest(text, marked.source, content),
    cue: marked.cue === undefined ? null : nearest(text, marked.cue, content),
    content: [content],
    speech: marked.speech ?? 'indirect',
    class: marked.class ?? 'said',
    negated: marked.negated ?? false,
    anonymous: marked.anonymous ?? false,
    chain: (marked.chain ?? []).map((one) => nearest(text, one, content)),
    quantities: (marked.quantities ?? []).map(
      ({ text: words, low = null, high = null, unit = null, of = null }) => ({
        ...spanOf(text, words, content.start),
        low,
        high,
        unit,
        of,
      }),
    ),
    dates: (marked.dates ?? []).map(({ text: words, from, to }) => ({
      ...nearest(text, words, content),
      from,
      to,
    })),
    ...(marked.proposedBy === undefined ? {} : { proposedBy: marked.proposedBy }),
  };
}

function spanOf(text: string, words: string, from = 0): Span {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return { start, end: start + words.length };
}

/** The occurrence of some words that is the last before the end of `beside`, or the first of all. */
function nearest(text: string, words: string, beside: Span): Span {
  const start = text.lastIndexOf(words, beside.end - words.length);
  return start < 0 ? spanOf(text, words) : { start, end: start + words.length };
}
