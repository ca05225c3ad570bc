import type { Block } from '../article/article.ts';
import type { ParsedBlock } from '../language/block.ts';
import type { Quotation } from '../language/quotations.ts';
import { contains, overlaps } from '../span.ts';
import type { Candidate } from './candidate.ts';
import { passage } from './clause.ts';
import { isOfFirstPerson } from './nested.ts';

/** Gives quotations that stand by themselves to whoever was quoted last: sentences that follow in the same
 *  paragraph, and paragraphs that open with a quotation mark, as long as nothing else comes between. */
export function withQuotationsGoingOn(
  blocks: readonly Block[],
  parsed: readonly ParsedBlock[],
  candidates: readonly (readonly Candidate[])[],
): Candidate[] {
  const all: Candidate[] = [];
  const ownThoughts = new Set<Candidate>();
  /** The last one that was quoted, by its place in `all`; null where something came between. */
  let last: number | null = null;
  for (const [b, block] of parsed.entries()) {
    const { kind } = blocks[b]!;
    if (kind === 'headline' || kind === 'subheading' || kind === 'caption') {
      all.push(...candidates[b]!);
      continue;
    }
    const own = candidates[b]!;
    const first = all.length;
    all.push(...own);
    let isWhole = true;
    for (const quotation of block.quotations) {
      const place = quotedBy(own, quotation);
      if (place >= 0) {
        last = first + place;
        isWhole = false;
        continue;
      }
      if (last === null || !standsAlone(block, quotation)) continue;
      const before = all[last]!;
      if (before.block !== block && !(isWhole && startsWith(block, quotation))) continue;
      all[last] = {
        ...before,
        content: [...before.content, { start: quotation.start, end: quotation.end }],
      };
      for (const one of own)
        if (isCueWithin(one, quotation) && isOfFirstPerson(one)) ownThoughts.add(one);
    }
    const hasOther = own.some(
      ({ content }) =>
        !block.quotations.some((quotation) => content.some((part) => overlaps(part, quotation))),
    );
    if (block.quotations.length === 0 || (hasOther && isWhole)) last = null;
  }
  return all.filter((one) => !ownThoughts.has(one));
}

/** The place of the one whose content has most of a quotation, −1 where none has any. What is said or
 *  thought *within* it does not count. */
function quotedBy(candidates: readonly Candidate[], quotation: Quotation): number {
  let place = -1;
  let most = 0;
  for (const [at, one] of candidates.entries()) {
    if (isCueWithin(one, quotation)) continue;
    for (const part of one.content) {
      const common = Math.min(part.end, quotation.end) - Math.max(part.start, quotation.start);
      if (common <= most) continue;
      most = common;
      place = at;
    }
  }
  return place;
}

function isCueWithin({ block, cue }: Candidate, quotation: Quotation): boolean {
  return cue !== null && contains(quotation, passage({ block }, cue.from, cue.to));
}

/** Whether a quotation is a sentence or several: nothing of the sentence stands outside of it. */
function standsAlone({ tokens, sentences }: ParsedBlock, { start, end }: Quotation): boolean {
  return sentences
    .filter(({ from, to }) => tokens[from]!.start < end && tokens[to - 1]!.end > start)
    .every(({ from, to }) => tokens[from]!.start >= start && tokens[to - 1]!.end <= end + 1);
}

function startsWith({ span }: ParsedBlock, { start }: Quotation): boolean {
  return start === span.start;
}
