/** What a key or a text of a case file may speak of: an id of a kind, whom a source had it from, an option
 *  or a state by its word, or several of them in a formula or condition. */
export type Speech =
  | 'source'
  | 'origin'
  | 'evidence'
  | 'decisionMaker'
  | 'option'
  | 'state'
  | 'question'
  | 'word'
  | 'formula'
  | 'condition';

/** A place of the case language as far as it speaks of ids. */
export interface SpeakingPlace {
  /** What a text here speaks of. */
  readonly text?: Speech;
  /** What the keys of a map here are. */
  readonly keys?: Speech;
  /** Every item of a list, every value of a map. */
  readonly each?: SpeakingPlace;
  readonly at?: Readonly<Record<string, SpeakingPlace>>;
}

const formula = { text: 'formula' } as const;
const when = { text: 'condition' } as const;
const because = { each: { text: 'evidence' } } as const;
const decisionMakers = { each: { text: 'decisionMaker' } } as const;
const states = { each: { text: 'state' } } as const;
const reports = {
  each: { at: { source: { text: 'source' }, origin: { text: 'origin' } } },
} as const;
const preferences = {
  preferences: { each: { ...formula, at: { prefer: formula, when, because } } },
  ranking: { each: { text: 'state', ...states } },
  weights: { keys: 'word' },
  payoffs: { keys: 'state' },
} as const;

/** Where a case file speaks of ids. */
export const speakingPlaces: SpeakingPlace = {
  at: {
    sources: { keys: 'source', each: { at: { interests: decisionMakers } } },
    claims: {
      keys: 'evidence',
      each: { at: { dependsOn: { each: { at: { given: when } } }, reports } },
    },
    estimates: { keys: 'evidence', each: { at: { reports } } },
    decisionMakers: {
      keys: 'decisionMaker',
      each: {
        at: {
          options: {
            keys: 'option',
            each: { at: { moves: { at: { when } }, when, because } },
          },
          ...preferences,
          moves: { keys: 'state', each: states },
          perceives: {
            at: {
              options: { each: { text: 'word' } },
              infeasible: { each: formula },
              ...preferences,
              of: { keys: 'decisionMaker', each: { at: preferences } },
            },
          },
          attitudes: { keys: 'decisionMaker' },
        },
      },
    },
    states,
    infeasible: { each: { ...formula, at: { never: formula, when, because } } },
    coalesce: { each: formula },
    coalitions: { each: decisionMakers },
    statusQuo: { text: 'word', each: { text: 'word' } },
    questions: { keys: 'question', each: { at: { ask: formula } } },
  },
};

/** The place one step further. */
export function stepTo(place: SpeakingPlace, step: string | number): SpeakingPlace {
  const named =
    typeof step === 'string' && place.at !== undefined && Object.hasOwn(place.at, step)
      ? place.at[step]
      : undefined;
  return named ?? place.each ?? {};
}
