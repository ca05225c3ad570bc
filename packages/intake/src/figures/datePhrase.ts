/** Which one of several: *last* Tuesday. */
export type Which = 'last' | 'next' | 'this' | null;

/** A period counted from the day of publication. */
export type Period = 'day' | 'week' | 'month' | 'year';

/** What a calendar expression says, before it is placed in time. */
export type Said =
  | { readonly kind: 'days'; readonly first: PartialDay; readonly last: PartialDay }
  | {
      readonly kind: 'month';
      readonly month: number;
      readonly year: number | null;
      readonly which: Which;
    }
  | { readonly kind: 'years'; readonly first: number; readonly last: number }
  | {
      readonly kind: 'season';
      readonly month: number;
      readonly year: number | null;
      readonly which: Which;
    }
  | { readonly kind: 'holiday'; readonly name: string; readonly year: number | null }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: Which }
  | { readonly kind: 'weekend'; readonly which: Which }
  | {
      readonly kind: 'period';
      readonly period: Period;
      /** How many periods from the present one. */
      readonly shift: number;
      /** The rest of the period, or what has passed of it. */
      readonly part: 'later' | 'earlier' | null;
    }
  | { readonly kind: 'overnight' };

export interface PartialDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** A calendar expression by the places of its words. */
export interface DatePhrase {
  readonly from: number;
  readonly to: number;
  readonly said: Said;
}
