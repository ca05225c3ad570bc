import type { Span } from '../span.ts';

/** A calendar expression, resolved against the day of publication. */
export interface DateMention extends Span {
  /** YYYY-MM-DD, the same as `to` for a day. */
  readonly from: string;
  readonly to: string;
}
