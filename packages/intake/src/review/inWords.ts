import type { Attribution } from '../attribution/attribution.ts';
import { onOneLine } from '../draft/words.ts';
import type { Quantity } from '../figures/quantity.ts';
import type { Span } from '../span.ts';

/** An attribution in words: who, by which word, what. */
export interface AttributionWords {
  /** Null where nobody is named. */
  readonly who: string | null;
  /** A colon where there is no word. */
  readonly cue: string;
  readonly what: string;
  /** The class of the cue, and what to mind: not said, without a name, whom it was had from, figures. */
  readonly marks: readonly string[];
}

export function attributionWords(
  text: string,
  { source, cue, content, class: kind, negated, anonymous, chain, quantities }: Attribution,
): AttributionWords {
  const words = ({ start, end }: Span): string => onOneLine(text.slice(start, end));
  return {
    who: source === null ? null : words(source),
    cue: cue === null ? ':' : words(cue),
    what: content.map(words).join(' … '),
    marks: [
      kind,
      ...(negated ? ['not said'] : []),
      ...(anonymous ? ['without a name'] : []),
      ...chain.map((behind) => `from ${words(behind)}`),
      ...quantities.map(figureWords),
    ],
  };
}

/** A quantity as "at least 40 people". */
export function figureWords({ low, high, unit, of }: Quantity): string {
  const number = (value: number): string => value.toLocaleString('en');
  const range =
    low === null
      ? `up to ${number(high!)}`
      : high === null
        ? `at least ${number(low)}`
        : low === high
          ? number(low)
          : `${number(low)}–${number(high)}`;
  return [range, unit, of].filter((part) => part !== null).join(' ');
}
