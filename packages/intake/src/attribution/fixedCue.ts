import { phraseAfter } from '../language/phrases.ts';
import type { Span } from '../span.ts';
import type { CueClass } from './attribution.ts';
import type { Candidate, Clause } from './candidate.ts';
import { contentEnd, hasVerb, passage } from './clause.ts';
import { pastInsertions } from './insertions.ts';

const judgement =
  /^(?:view|opinion|words|judge?ment|eyes|estimation|assessment|telling|account|phrase)$/u;

/** Behind “according to” or “in the view of”; null where neither stands. */
function behindPhrase({ block: { tokens } }: Clause, at: number): number | null {
  const [first, second, third, last] = tokens.slice(at, at + 4).map(({ lower }) => lower);
  if (first === 'according' && second === 'to') return at + 2;
  const isJudged = first === 'in' && second === 'the' && judgement.test(third ?? '');
  return isJudged && last === 'of' ? at + 4 : null;
}

/** According to the mayor, …; …, in the view of the mayor. Null where it is no more than a way of doing
 *  something: “according to plan”. */
export function accordingTo(clause: Clause, at: number): Candidate | null {
  const { block, from, to } = clause;
  const { tokens, quotationOf } = block;
  const behindCue = behindPhrase(clause, at);
  if (behindCue === null) return null;
  const source = phraseAfter(tokens, behindCue, to);
  if (source === null || /^(?:plan|schedule|custom)$/u.test(tokens[source.from]!.lower))
    return null;
  const cue = { from: at, to: behindCue };
  const before = at - 1;
  const isFirst =
    before < from ||
    /^[;:]$/u.test(tokens[before]!.text) ||
    (before === from && /^(?:but|and)$/iu.test(tokens[from]!.text));
  const content: Span[] = [];
  const behind = markBehind(clause, source.to);
  if (isFirst) {
    if (behind !== null) content.push(passage(clause, behind + 1, contentEnd(clause, behind + 1)));
  } else {
    let end = at;
    while (end > from && /^[,—–]$/u.test(tokens[end - 1]!.text)) end--;
    const begin = leftEdge(clause, end);
    if (end > begin) {
      const left = passage(clause, begin, end);
      const q = quotationOf[end - 1]!;
      const isQuoted = q >= 0 && q !== clause.quotation;
      const start = isQuoted ? Math.min(left.start, block.quotations[q]!.start) : left.start;
      content.push({ start, end: left.end });
      // Some 600 men, according to the mayor, are in the city.
      if (!isQuoted && behind !== null && goesOn(clause, begin, end, behind + 1)) {
        content.push(passage(clause, behind + 1, contentEnd(clause, behind + 1)));
      }
    }
  }
  if (content.length === 0) return null;
  return {
    block,
    source,
    cue,
    content,
    class: 'said',
    negated: false,
    isSpoken: true,
    lemma: 'according',
  };
}

/** The comma or dash behind a source, and behind what is told of it; null where none follows. */
function markBehind(clause: Clause, from: number): number | null {
  const { block, to } = clause;
  let at = from;
  while (at < to && !/^[,(—–]$/u.test(block.tokens[at]!.text)) at++;
  if (at + 1 >= to) return null;
  const mark = pastInsertions(clause, at);
  return mark + 1 < to && block.tokens[mark]!.text !== '(' ? mark : null;
}

/** Whether the sentence before a source lacks the verb that follows behind it. */
function goesOn(clause: Clause, from: number, to: number, behind: number): boolean {
  const { pos } = clause.block.tokens[behind]!;
  return (pos === 'VERB' || pos === 'AUX') && !hasVerb(clause, from, to);
}

/** Where what is ascribed in front of “according to” begins. */
function leftEdge({ block, from }: Clause, end: number): number {
  for (let at = end - 1; at > from; at--) {
    if (/^[;:]$/u.test(block.tokens[at]!.text)) return at + 1;
  }
  return from;
}

const adverbs: ReadonlyMap<string, CueClass> = new Map([
  ['reportedly', 'claimed'],
  ['allegedly', 'claimed'],
  ['purportedly', 'claimed'],
  ['supposedly', 'claimed'],
  ['ostensibly', 'claimed'],
]);

/** The bridge was *reportedly* destroyed. */
export function adverbCue(clause: Clause, at: number): Candidate | null {
  const { block, from } = clause;
  const found = adverbs.get(block.tokens[at]!.lower);
  if (found === undefined) return null;
  const end = contentEnd(clause, at);
  const first = /^(?:and|but)$/iu.test(block.tokens[from]!.text) ? from + 1 : from;
  const content =
    at > first
      ? [passage(clause, first, at), ...(end > at + 1 ? [passage(clause, at + 1, end)] : [])]
      : [passage(clause, at + 1, Math.max(end, at + 2))];
  return {
    block,
    source: null,
    cue: { from: at, to: at + 1 },
    content,
    class: found,
    negated: false,
    isSpoken: true,
    lemma: block.tokens[at]!.lower,
  };
}
