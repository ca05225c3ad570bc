import type { Article } from '../article/article.ts';
import type { Attribution } from '../attribution/attribution.ts';
import type { Span } from '../span.ts';

/** A passage that stands for somebody: "he", "Salim", "the ministry". */
export interface Mention extends Span {
  /** The full name of who is meant. */
  readonly name: string;
}

/** What a party was said to do, want or threaten, in words for an option, and the passage that says so. */
export interface SuggestedOption {
  readonly name: string;
  readonly passage: string;
}

/** Parties that may be decision makers; the analyst takes them over or not. */
export interface Suggestions {
  readonly decisionMakers: readonly {
    readonly name: string;
    readonly options: readonly SuggestedOption[];
  }[];
}

/** An attribution that may have come from a model; then it says from which. */
export type DraftedAttribution = Attribution & { readonly proposedBy?: string };

/** An article with what was read out of it. */
export interface ArticleReading {
  /** The file or address as the user gave it. */
  readonly file: string;
  readonly article: Article;
  /** When it was saved or fetched, ISO 8601. */
  readonly captured?: string;
  readonly attributions: readonly DraftedAttribution[];
  /** Who is meant by passages that name nobody in full. */
  readonly mentions?: readonly Mention[];
  readonly suggestions?: Suggestions;
}
