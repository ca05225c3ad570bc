import type { Span } from '../span.ts';

/** A group is what acts together without an office of its own: an armed group, rebels, Kurds. */
export type ActorKind = 'person' | 'organisation' | 'group' | 'place';

/** How a mention names its actor: in full, by a part of the name or an acronym, by what it is. */
export type MentionForm = 'name' | 'short' | 'description';

export interface ActorMention extends Span {
  readonly form: MentionForm;
  /** Whether a verb follows it, or it begins its sentence: a pronoun means such a one first. */
  readonly isSubject: boolean;
}

export type Gender = 'male' | 'female' | null;

/** Whom or what an article speaks of, in the order of the text. */
export interface Actor {
  /** The longest name, or the description where none is given. */
  readonly name: string;
  readonly kind: ActorKind;
  /** Other names and descriptions, as they stand, each once. */
  readonly aliases: readonly string[];
  readonly mentions: readonly ActorMention[];
  /** Null where no title says it. */
  readonly gender: Gender;
  /** Whether *they* speaks of it. */
  readonly isPlural: boolean;
  /** Whether it is only “an official”, “residents”: they are kept so that *he* and *they* may mean them. */
  readonly isUnnamed: boolean;
}

/** An actor that may be a decision maker of a model. */
export interface DecisionMakerSuggestion {
  /** Index of the actor. */
  readonly actor: number;
  /** How often it is the subject of a verb that acts. */
  readonly acts: number;
}

/** What the text says of an actor and the option. */
export type OptionManner = 'does' | 'may' | 'wants' | 'plans' | 'threatens' | 'refuses';

/** Something an actor may choose to do. */
export interface OptionSuggestion {
  /** Index of the actor. */
  readonly actor: number;
  /** The option, with its verb in the infinitive: “blow up the bridge”. */
  readonly text: string;
  readonly manner: OptionManner;
  /** Whether it is said not to do, not to want or not to plan it. */
  readonly isNegated: boolean;
  /** The words of the option. */
  readonly at: Span;
  /** The sentence they are from. */
  readonly passage: Span;
}

/** Suggestions for a model, read from an article; the analyst accepts or drops them. */
export interface ActorReading {
  readonly actors: readonly Actor[];
  /** Those who act most first. */
  readonly decisionMakers: readonly DecisionMakerSuggestion[];
  /** In the order of the text. */
  readonly options: readonly OptionSuggestion[];
}
