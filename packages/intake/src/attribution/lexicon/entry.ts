import type { CueClass } from '../attribution.ts';

/** What may follow a cue as its content. */
export interface Frames {
  /** that + clause; `bare`: the same without “that”. */
  readonly that: boolean;
  readonly bare: boolean;
  /** A quotation. */
  readonly quote: boolean;
  /** whether, what, how … */
  readonly question: boolean;
  /** to + verb, for the source itself. */
  readonly infinitive: boolean;
  /** Somebody + to + verb. */
  readonly order: boolean;
  /** A noun phrase; `judged`: only with a quotation in it, `documented`: only where a document says it,
   *  `figure`: only with a number. */
  readonly noun: boolean;
  readonly judged: boolean;
  readonly documented: boolean;
  readonly figure: boolean;
  /** Only as the verb of a clause, not as a participle. */
  readonly finite: boolean;
  /** Somebody who is told. */
  readonly addressee: boolean;
  /** Prepositions with which the content may begin. */
  readonly prepositions: readonly string[];
}

/** A word that ascribes content to a source. */
export interface Entry extends Frames {
  readonly lemma: string;
  readonly class: CueClass;
  /** Whether it is spoken or written; otherwise it is believed or intended. */
  readonly isSpoken: boolean;
  /** A particle or preposition that belongs to it: point *out*. */
  readonly particle: string | null;
}

/** The letters of the tables. */
const letters = {
  that: 't',
  bare: 'b',
  quote: 'q',
  question: 'w',
  infinitive: 'i',
  order: 'o',
  noun: 'n',
  judged: 'e',
  documented: 'd',
  figure: 'f',
  finite: 's',
  addressee: 'a',
} as const;

/** Entries from lines of a table: lemma, letters of its frames, prepositions of its content; a particle
 *  stands behind an underscore. `tell abqw of about`: somebody is told, with or without “that”, in a
 *  quotation, a question, of or about something.
 *  @param kind  of all of them; by default what is predicted is thought unless it can be quoted. */
export function entriesOf(
  cueClass: CueClass,
  table: string,
  kind: 'speech' | 'thought' | null = null,
): Entry[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [word, frames, ...prepositions] = line.split(/\s+/u) as [string, string, ...string[]];
      const [lemma, particle] = word.split('_') as [string, string?];
      const has = (key: keyof typeof letters): boolean => frames.includes(letters[key]);
      return {
        lemma,
        class: cueClass,
        particle: particle ?? null,
        isSpoken: kind === null ? cueClass !== 'predicted' || has('quote') : kind === 'speech',
        that: has('that') || has('bare'),
        bare: has('bare'),
        quote: has('quote'),
        question: has('question'),
        infinitive: has('infinitive'),
        order: has('order'),
        noun: has('noun') || has('judged') || has('documented') || has('figure'),
        judged: has('judged'),
        documented: has('documented'),
        figure: has('figure'),
        finite: has('finite'),
        addressee: has('addressee'),
        prepositions,
      };
    });
}

/** By lemma; a lemma may have several entries, those with a particle first. */
export function byLemma(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const map = new Map<string, Entry[]>();
  for (const entry of entries) {
    const known = map.get(entry.lemma) ?? [];
    map.set(entry.lemma, entry.particle === null ? [...known, entry] : [entry, ...known]);
  }
  return map;
}
