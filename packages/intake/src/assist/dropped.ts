/** Why something a model proposed is not taken over. */
export type DropReason =
  /** The reply is no JSON of the shape asked for, or was cut off. */
  | 'broken-reply'
  | 'reply-too-large'
  | 'too-many'
  /** An item without the keys asked for. */
  | 'not-a-proposal'
  | 'quote-not-in-article'
  /** It runs from one paragraph, headline or caption into the next. */
  | 'quote-over-paragraphs'
  | 'source-not-in-article'
  | 'cue-not-in-article'
  | 'figure-not-in-quote'
  /** The rules, or the model itself, have it already. */
  | 'duplicate';

/** How many were dropped for which reason. */
export type Dropped = ReadonlyMap<DropReason, number>;

export function addDropped(all: Map<DropReason, number>, reason: DropReason, n: number = 1): void {
  all.set(reason, (all.get(reason) ?? 0) + n);
}
