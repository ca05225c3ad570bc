import { isNominal, phraseAfter, phraseBefore } from '../language/phrases.ts';
import type { TokenRange } from '../language/sentences.ts';
import type { Clause } from './candidate.ts';
import type { VerbGroup } from './clause.ts';

const relatives = new Set(['who', 'which']);

/** Who does what a verb says; `isAfter`: stands behind the verb, said the mayor. */
export interface Subject extends TokenRange {
  readonly isAfter: boolean;
}

/** The subject of a verb group: before it, over an apposition or a clause in commas, or behind it; of a
 *  participle, an infinitive or a second verb that of the verb before.
 *  @param mayInvert  whether the subject may stand behind the verb.
 *  @param subjectOf  of verbs before, by place. */
export function subjectOf(
  clause: Clause,
  group: VerbGroup,
  mayInvert: boolean,
  subjectBefore: (at: number) => TokenRange | null,
): Subject | null {
  const { block, from, to } = clause;
  const { tokens, quotationOf } = block;
  const before = group.from - 1;
  const shared = (): Subject | null => {
    const found = subjectBefore(group.verb) ?? firstPhrase(clause, group.from);
    return found === null ? null : { ...found, isAfter: false };
  };
  if (before >= from && quotationOf[before] === clause.quotation) {
    const { lower, text, pos } = tokens[before]!;
    if (group.isParticiple) {
      return isNominal(tokens[before]) && pos !== 'NUM' ? plain(clause, group.from) : shared();
    }
    if (relatives.has(lower) || (lower === 'that' && isNominal(tokens[before - 1]))) {
      const head = tokens[before - 1]?.text === ',' ? before - 1 : before;
      return plain(clause, head);
    }
    if (isNominal(tokens[before])) return plain(clause, group.from);
    if (text === ',' || text === '—' || text === '–' || text === ')') {
      const found = overParenthesis(clause, before);
      if (found !== null) return found;
    } else if (pos === 'CCONJ' || lower === 'then') return shared();
    else if (pos === 'VERB' || pos === 'ADJ' || pos === 'NOUN' || group.isInfinitive)
      return shared();
    else if (pos === 'ADP' || pos === 'SCONJ') return group.isParticiple ? shared() : null;
  } else if (group.isParticiple) return shared();
  if (!mayInvert) return null;
  const next = group.verb + 1;
  const found = phraseAfter(tokens, next, to);
  return found === null ? null : { ...found, isAfter: true };
}

function plain({ block, from }: Clause, end: number): Subject | null {
  const found = phraseBefore(block.tokens, from, end);
  return found === null ? null : { ...found, isAfter: false };
}

/** Words with which what stands in commas is no apposition. */
const otherParentheses =
  /^(?:who|which|whose|where|when|speaking|citing|asked|after|in|on|at|while|as)$/u;

/** The subject before something in commas: Tomas Ekwe, *the minister,* said. */
function overParenthesis(clause: Clause, closing: number): Subject | null {
  const { block, from } = clause;
  const { tokens, quotationOf } = block;
  const mark = tokens[closing]!.text === ')' ? '(' : tokens[closing]!.text;
  for (let at = closing - 1; at > from; at--) {
    if (quotationOf[at] !== clause.quotation) return null;
    if (tokens[at]!.text !== mark) continue;
    const head = phraseBefore(tokens, from, at);
    if (head === null) continue;
    const isApposition =
      !otherParentheses.test(tokens[at + 1]!.lower) && isNominal(tokens[closing - 1]);
    return { from: head.from, to: isApposition ? closing : head.to, isAfter: false };
  }
  return null;
}

/** The first noun phrase of a clause: its subject, where nothing better is known. */
function firstPhrase({ block, from }: Clause, to: number): TokenRange | null {
  for (let at = from; at < to; at++) {
    const { pos } = block.tokens[at]!;
    if (pos === 'ADP' || pos === 'SCONJ') {
      // In Mosul, …
      while (at < to && block.tokens[at]!.text !== ',') at++;
      continue;
    }
    const found = phraseAfter(block.tokens, at, to);
    if (found !== null) return found;
  }
  return null;
}
