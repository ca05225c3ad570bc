import type { Span } from '../span.ts';

/** A figure. The span has the words that bound or round it, currency, per cent and units of measure, but
 *  not the noun that is counted. */
export interface Quantity extends Span {
  /** Null where it is open: "up to". */
  readonly low: number | null;
  /** Null where it is open: "at least". */
  readonly high: number | null;
  /** `%`, `USD`, `km` …; null for things counted. */
  readonly unit: string | null;
  /** What is counted: "fighters"; null where the text does not say. */
  readonly of: string | null;
}
