import type { ParsedBlock } from '../language/block.ts';
import type { TokenRange } from '../language/sentences.ts';
import type { Span } from '../span.ts';
import type { CueClass } from './attribution.ts';

/** An attribution as it was found in a sentence. */
export interface Candidate {
  readonly block: ParsedBlock;
  readonly source: TokenRange | null;
  readonly cue: TokenRange | null;
  readonly content: readonly Span[];
  readonly class: CueClass;
  readonly negated: boolean;
  /** Whether it is spoken or written; otherwise it is believed or intended. */
  readonly isSpoken: boolean;
  /** Verb, noun … : the lemma of the cue; empty for a colon. */
  readonly lemma: string;
}

/** Where a cue is looked at: the tokens of its sentence, within its quotation if it stands in one. */
export interface Clause extends TokenRange {
  readonly block: ParsedBlock;
  /** The quotation it is in, −1 outside of any. */
  readonly quotation: number;
}
