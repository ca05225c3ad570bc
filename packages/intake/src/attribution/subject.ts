import { weekdayNames } from '../calendar/calendarWords.ts';
import { isNominal, phraseAfter, phraseBefore } from '../language/phrases.ts';
import type { TokenRange } from '../language/sentences.ts';
import type { Token } from '../language/tokens.ts';
import { type VerbGroup, verbGroup } from '../language/verbGroup.ts';
import { wordSet } from '../wordSet.ts';
import type { Clause } from './candidate.ts';
import { hasVerb } from './clause.ts';
import { verbs } from './lexicon/verbs.ts';

const relatives = new Set(['who', 'which']);

/** Who does what a verb says; `isAfter`: stands behind the verb, said the mayor. */
export interface Subject extends TokenRange {
  readonly isAfter: boolean;
}

/** The subject of a verb group: before it, over an apposition or a clause in commas, or behind it; of a
 *  participle, an infinitive or a second verb that of the verb before.
 *  @param mayInvert  whether the subject may stand behind the verb.
 *  @param subjectBefore  the source of the last cue before a place. */
export function subjectOf(
  clause: Clause,
  group: VerbGroup,
  mayInvert: boolean,
  subjectBefore: (at: number) => TokenRange | null,
): Subject | null {
  const { block, from, to } = clause;
  const { tokens, quotationOf } = block;
  let before = group.from - 1;
  while (before > from && tokens[before]!.pos === 'ADV') before--;
  if (before >= from && quotationOf[before] === clause.quotation) {
    const { lower, text, pos } = tokens[before]!;
    if (group.isParticiple && lower === 'as') return quoted(clause, before, subjectBefore);
    if (group.isParticiple && text === ',' && isOpening(clause, before)) {
      const opening = plain(clause, before);
      if (opening !== null) return opening;
    }
    if (group.isParticiple) {
      const isOne = lower === 'one' && tokens[before - 1]?.lower === 'with';
      const isOwn = isNominal(tokens[before]) && (pos !== 'NUM' || isOne);
      return isOwn ? plain(clause, before + 1) : ofMainClause(clause, group, subjectBefore);
    }
    if (relatives.has(lower) || (lower === 'that' && isNominal(tokens[before - 1]))) {
      const head = tokens[before - 1]?.text === ',' ? before - 1 : before;
      return plain(clause, head);
    }
    if (!group.isInfinitive) {
      const found = plain(clause, before + 1);
      if (found !== null) return found;
    }
    if (text === ',' || text === '—' || text === '–' || text === ')') {
      const found = overParenthesis(clause, before);
      if (found !== null) return found;
    } else if (pos === 'CCONJ' || lower === 'then')
      return ofMainClause(clause, group, subjectBefore);
    else if (pos === 'VERB' || pos === 'ADJ' || pos === 'NOUN' || group.isInfinitive) {
      return ofGovernor(clause, group.from, subjectBefore);
    } else if (pos === 'ADP' || pos === 'SCONJ') return null;
  } else if (group.isParticiple) return ofMainClause(clause, group, subjectBefore);
  if (!mayInvert) return null;
  const entries = verbs.get(tokens[group.verb]!.lemma) ?? [];
  const hasParticle = entries.some((one) => one.particle === tokens[group.verb + 1]?.lower);
  const found = phraseAfter(tokens, group.verb + (hasParticle ? 2 : 1), to);
  if (found === null) return null;
  const next = tokens[found.to];
  const goesOn = found.to < to && next !== undefined && (next.pos === 'VERB' || next.pos === 'AUX');
  // In a headline: Rivals chided, *says* talk insults voters.
  if (goesOn) return ofMainClause(clause, group, subjectBefore);
  return { ...found, isAfter: true };
}

/** Whether no verb stands before a comma: The president, *announcing* three days of mourning, … */
function isOpening(clause: Clause, comma: number): boolean {
  const { from } = clause;
  return comma > from && comma - from < 8 && !hasVerb(clause, from, comma);
}

/** That of the verb before on which an infinitive, or a verb behind an adjective, hangs. */
function ofGovernor(
  clause: Clause,
  end: number,
  subjectBefore: (at: number) => TokenRange | null,
): Subject | null {
  const { tokens, quotationOf } = clause.block;
  for (let at = end - 1; at > clause.from; at--) {
    const { pos, lower } = tokens[at]!;
    if (quotationOf[at] !== clause.quotation || pos === 'PUNCT') return null;
    if (pos !== 'VERB' && pos !== 'AUX') continue;
    const group = verbGroup(tokens, at, clause.from);
    if (
      lower.endsWith('ing') &&
      group.isParticiple &&
      at === group.from &&
      !isNominal(tokens[at - 1])
    )
      continue;
    return subjectOf(clause, group, false, subjectBefore);
  }
  return null;
}

/** That of the last cue before, or of the first verb of the clause. */
function ofMainClause(
  clause: Clause,
  { verb, from: end }: VerbGroup,
  subjectBefore: (at: number) => TokenRange | null,
): Subject | null {
  const known = subjectBefore(verb);
  if (known !== null) return { ...known, isAfter: false };
  const { tokens, quotationOf } = clause.block;
  for (let at = clause.from + 1; at < end; at++) {
    const { pos, lower } = tokens[at]!;
    if (quotationOf[at] !== clause.quotation) continue;
    if ((pos !== 'VERB' && pos !== 'AUX') || lower.endsWith('ing')) continue;
    const found = subjectOf(clause, verbGroup(tokens, at, clause.from), false, () => null);
    if (found !== null) return found;
  }
  return null;
}

/** We quoted *a resident* as saying; *he* was quoted as saying. */
function quoted(
  clause: Clause,
  as: number,
  subjectBefore: (at: number) => TokenRange | null,
): Subject | null {
  const { tokens } = clause.block;
  const end = tokens[as - 1]?.text === ',' ? as - 1 : as;
  if (!isNominal(tokens[end - 1])) return ofGovernor(clause, as, subjectBefore);
  for (let at = end - 1; at > clause.from; at--) {
    if (tokens[at]!.pos !== 'VERB' && tokens[at]!.pos !== 'AUX') continue;
    const found = phraseAfter(tokens, at + 1, as);
    return found === null ? null : { ...found, isAfter: false };
  }
  return null;
}

function plain(clause: Clause, end: number): Subject | null {
  const { tokens } = clause.block;
  const found = phraseBefore(tokens, clause.from, end);
  if (found === null) return null;
  if (isTime(tokens, found)) {
    const before = beforeTime(clause, found.from);
    if (before !== null) return before;
  }
  const begin = subjectBegin(clause, end);
  const from = Math.min(found.from, begin ?? found.from);
  let to = found.to;
  // The Red Cross *today* called on …
  while (to > from + 1 && /^(?:today|yesterday|tonight)$/u.test(tokens[to - 1]!.lower)) to--;
  // Which *brokers* expect to fall.
  const isObject = relatives.has(tokens[from]!.lower) && to > from + 1;
  return { from: isObject ? from + 1 : from, to, isAfter: false };
}

function isTime(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  return tokens.slice(from, to).every(({ lower }) => timeWords.has(lower));
}

/** The subject before a time: the firm, the largest of its kind, *on Thursday* cut …; a survey published
 *  *last week*, which … */
function beforeTime(clause: Clause, time: number): Subject | null {
  const { tokens } = clause.block;
  let end = time;
  if (tokens[end - 1]?.pos === 'ADP') end--;
  if (tokens[end - 1]?.pos === 'VERB' && tokens[end - 2]?.pos === 'NOUN') end--;
  if (end <= clause.from) return null;
  return tokens[end - 1]!.text === ',' ? overParenthesis(clause, end - 1) : plain(clause, end);
}

const boundaries = new Set(['CCONJ', 'SCONJ', 'AUX']);
const timeWords = new Set([
  ...weekdayNames,
  ...wordSet('yesterday today tonight last next this week month year earlier later now then'),
]);

/** Where the subject that ends before a verb begins, if all before the verb is one: people *who work on
 *  other races in the state*, a commander *I spoke to in April*. Null where it may not be. */
function subjectBegin({ block, from, quotation }: Clause, end: number): number | null {
  const { tokens, quotationOf } = block;
  let begin = end;
  let nVerbs = 0;
  while (begin > from) {
    const { pos, lower, lemma } = tokens[begin - 1]!;
    if (quotationOf[begin - 1] !== quotation || pos === 'PUNCT') break;
    if (boundaries.has(pos) && !relatives.has(lower) && lower !== 'since') break;
    if (lower === 'that' || lower === 'as' || lower === 'because') break;
    // A claim *the Clintons* deny: another phrase begins.
    if (nVerbs === 0 && tokens[begin]?.pos === 'DET' && (pos === 'NOUN' || pos === 'PROPN')) break;
    if (pos === 'VERB') {
      nVerbs++;
      const isOther = verbs.get(lemma)?.some(({ bare }) => bare) === true;
      if (nVerbs > 1 || (isOther && lemma !== 'find')) return null;
    }
    begin--;
  }
  while (begin < end && timeWords.has(tokens[begin]!.lower)) begin++;
  const first = tokens[begin];
  if (first === undefined || begin >= end) return null;
  const opens =
    first.pos === 'DET' ||
    first.pos === 'NUM' ||
    first.pos === 'ADJ' ||
    first.pos === 'NOUN' ||
    first.pos === 'PROPN';
  return opens ? begin : null;
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
    if (head === null || isPartOfParenthesis(clause, head)) continue;
    const person = reflexive.test(tokens[head.from]!.lower)
      ? phraseBefore(tokens, from, head.from)
      : null;
    if (person !== null) return { from: person.from, to: head.to, isAfter: false };
    const isApposition =
      !otherParentheses.test(tokens[at + 1]!.lower) && isNominal(tokens[closing - 1]);
    const office = officeBefore(clause, head.from);
    return { from: office ?? head.from, to: isApposition ? closing : head.to, isAfter: false };
  }
  return null;
}

const reflexive = /^(?:himself|herself|itself|themselves)$/u;

/** An age, or where somebody comes from: Anton Vessel, *58, of Quarry Road*, Lindham, denies … */
function isPartOfParenthesis({ block, from }: Clause, { from: head, to }: TokenRange): boolean {
  const { tokens } = block;
  const [before, comma] = [tokens[head - 1], tokens[head - 2]];
  if (to - head === 1 && tokens[head]!.pos === 'NUM') return before?.text === ',';
  return head - 2 > from && comma?.text === ',' && /^(?:of|from)$/u.test(before?.lower ?? '');
}

/** Where the office begins that stands before a name in commas: *The governor*, Ana Bell, who … */
function officeBefore({ block, from }: Clause, name: number): number | null {
  const { tokens } = block;
  if (tokens[name]!.pos !== 'PROPN' || tokens[name - 1]?.text !== ',') return null;
  const office = phraseBefore(tokens, from, name - 1);
  return office?.from === from && tokens[from]!.pos === 'DET' ? from : null;
}
