import type { Span } from '../span.ts';
import type { ActorKind, Gender } from './actor.ts';

/** A mention as it is found, before it is known of whom. */
export interface FoundMention extends Span {
  /** Index of its block, and of its first token there; the token behind it. */
  readonly block: number;
  readonly from: number;
  readonly to: number;
  /** Of a name its words without titles; of a description its words without article or possessive, in small
   *  letters. */
  readonly words: readonly string[];
  readonly isName: boolean;
  /** What its words say of the kind; null where they do not. */
  readonly kind: ActorKind | null;
  /** In lower case: prime minister. */
  readonly title: string | null;
  readonly gender: Gender;
  readonly isPlural: boolean;
  /** A person described by no office of one: a diplomat. */
  readonly isUnnamed: boolean;
  /** Whether an article or a possessive makes it definite. */
  readonly isDefinite: boolean;
  /** See `isSubject` of a mention of an actor. */
  readonly isSubject: boolean;
  /** In parentheses behind another: (IS). */
  readonly isInParentheses: boolean;
}
