/** What a report is made of, before it becomes terminal text, Markdown or HTML: the words are chosen
 *  once, every renderer only sets them. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly Item[] }
  | Table
  | Scale
  | Strips
  | Chances
  | Course
  | Play;

/** A run of text. Never markup: renderers escape it. */
export type Inline = string | { readonly text: string; readonly mark: Mark };

/** `quiet` is secondary, `code` an id or a formula as typed, an answer is coloured by what it says. */
export type Mark = 'strong' | 'quiet' | 'code' | 'yes' | 'open' | 'no' | 'unsettled';

export type Text = string | readonly Inline[];

/** An entry of a list, with entries of its own below it. */
export interface Item {
  readonly text: Text;
  readonly below: readonly Text[];
}

export interface Table {
  readonly kind: 'table';
  readonly head: readonly string[];
  readonly rows: readonly (readonly Text[])[];
}

/** What each source says of one quantity, on a common axis, and the figures it is compared with. */
export interface Scale {
  readonly kind: 'scale';
  readonly title: string;
  /** Each source apart; `low` or `high` is null where the source leaves that side open. */
  readonly rows: readonly {
    readonly label: string;
    readonly low: number | null;
    readonly high: number | null;
    readonly figures: string;
  }[];
  readonly thresholds: readonly { readonly value: number; readonly label: string }[];
}

/** Where states stand in each party's order, from its worst to its best. */
export interface Strips {
  readonly kind: 'strips';
  readonly legend: readonly { readonly sign: Sign; readonly label: string }[];
  readonly rows: readonly {
    readonly label: string;
    /** `at` in [0, 1], 1 the best. */
    readonly places: readonly { readonly at: number; readonly sign: Sign }[];
    readonly words: string;
  }[];
}

export type Sign = 'now' | 'outcome';

/** Probabilities as ranges with their points, on an axis from 0 to 1; `point` is null where only
 *  bounds are known. */
export interface Chances {
  readonly kind: 'chances';
  readonly groups: readonly {
    readonly label: string;
    readonly rows: readonly {
      readonly label: string;
      readonly mark: Mark;
      readonly low: number;
      readonly point: number | null;
      readonly high: number;
      readonly words: string;
    }[];
  }[];
}

/** Switches and sliders that move the answers, for pages; nothing elsewhere. */
export interface Play {
  readonly kind: 'play';
  readonly claims: readonly {
    readonly id: string;
    readonly words: string;
    readonly isTrue: boolean;
  }[];
  readonly estimates: readonly {
    readonly id: string;
    readonly words: string;
    /** Figure of the assessment, between `low` and `high`, and what it stands for in words. */
    readonly base: number;
    readonly baseWords: string;
    readonly low: number;
    readonly high: number;
    /** Whether the ends are none: "at most", "at least". */
    readonly isOpenBelow: boolean;
    readonly isOpenAbove: boolean;
    /** Ascending; an inclusive one has its value above it, any other below. */
    readonly cuts: readonly {
      readonly value: number;
      readonly isInclusive: boolean;
      readonly words: string;
    }[];
    /** How many cuts the figure of the assessment is above. */
    readonly part: number;
    /** Whether it is compared with another estimate. */
    readonly isCompared: boolean;
    readonly sources: Scale['rows'];
  }[];
  /** Estimates compared with each other: indices, and how the left one is split, as by cuts. */
  readonly pairs: readonly {
    readonly left: number;
    readonly right: number;
    readonly splits: readonly boolean[];
  }[];
  readonly questions: readonly {
    readonly id: string;
    readonly words: string;
    /** One digit a combination, index into `words` of the answers, `-` for none; the first claim
     *  changes fastest, then come the estimates by their cuts, then the pairs by their splits. */
    readonly digits: string;
  }[];
}

/** How a probability went from one day to the next. */
export interface Course {
  readonly kind: 'course';
  readonly label: string;
  readonly steps: readonly {
    readonly date: string;
    readonly low: number;
    readonly point: number;
    readonly high: number;
  }[];
}

export const heading = (text: string, level: 1 | 2 | 3 = 2): Block => ({
  kind: 'heading',
  level,
  text,
});
export const paragraph = (...parts: readonly Inline[]): Block => ({
  kind: 'paragraph',
  text: parts,
});
export const item = (text: Text, below: readonly Text[] = []): Item => ({ text, below });
export const list = (items: readonly (Item | string)[]): Block => ({
  kind: 'list',
  isOrdered: false,
  items: items.map((one) => (typeof one === 'string' ? item(one) : one)),
});
export const numbered = (items: readonly Item[]): Block => ({
  kind: 'list',
  isOrdered: true,
  items,
});
export const marked = (text: string, mark: Mark): Inline => ({ text, mark });

/** The runs of a text. */
export function runsOf(text: Text): readonly { text: string; mark: Mark | null }[] {
  const parts = typeof text === 'string' ? [text] : text;
  return parts.map((part) => (typeof part === 'string' ? { text: part, mark: null } : part));
}
