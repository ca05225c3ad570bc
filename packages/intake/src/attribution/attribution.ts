import type { DateMention } from '../figures/dateMention.ts';
import type { Quantity } from '../figures/quantity.ts';
import type { Span } from '../span.ts';

export type Speech = 'direct' | 'mixed' | 'indirect';

/** What the cue says of the content; `claimed` keeps a distance. */
export type CueClass =
  | 'said'
  | 'estimated'
  | 'denied'
  | 'warned'
  | 'claimed'
  | 'ordered'
  | 'predicted';

/** A passage in which the text ascribes content to a source other than its author. */
export interface Attribution {
  /** The mention as it stands in the sentence; null where it names none. */
  readonly source: Span | null;
  /** Null for a bare colon. */
  readonly cue: Span | null;
  /** In order; several where the content is interrupted. */
  readonly content: readonly Span[];
  readonly speech: Speech;
  readonly class: CueClass;
  /** Whether the source is said not to have said or thought it. */
  readonly negated: boolean;
  /** Whether persons speak whom the text does not name. */
  readonly anonymous: boolean;
  /** Sources behind the source, outermost first. */
  readonly chain: readonly Span[];
  /** In the content. */
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
}
