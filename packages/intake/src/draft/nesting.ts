import { contains, overlaps, type Span } from '../span.ts';
import type { DraftedAttribution } from './articleReading.ts';

/** Share of an outer content that an inner attribution must fill for the outer one only to pass it on. */
const leastFilled = 0.8;

/** Who passes on whose words within an article. */
export interface Nesting {
  /** The attributions that pass this one on, outermost first: "an official told X that Turkey said". */
  readonly outersOf: (inner: DraftedAttribution) => readonly DraftedAttribution[];
  /** Those inside one that say nearly all it says. */
  readonly passedOnBy: (outer: DraftedAttribution) => readonly DraftedAttribution[];
}

/** Characters of a cell of the text in which attributions are looked up. */
const cellLength = 1000;

/** Attributions inside others. Cost: linear in the attributions of an article, times those around one
 *  place. */
export function nestingOf(attributions: readonly DraftedAttribution[]): Nesting {
  const byCell = new Map<number, Set<DraftedAttribution>>();
  for (const attribution of attributions) {
    for (const { start, end } of attribution.content) {
      const last = Math.floor(end / cellLength);
      for (let cell = Math.floor(start / cellLength); cell <= last; cell++) {
        byCell.set(cell, (byCell.get(cell) ?? new Set()).add(attribution));
      }
    }
  }
  const outerOf = new Map<DraftedAttribution, DraftedAttribution>();
  const inside = new Map<DraftedAttribution, DraftedAttribution[]>();
  for (const inner of attributions) {
    const around = byCell.get(Math.floor(inner.content[0]!.start / cellLength))!;
    const outer = [...around]
      .filter((one) => one !== inner && isOuter(one, inner))
      .sort((a, b) => lengthOf(a.content) - lengthOf(b.content))[0];
    if (outer === undefined) continue;
    outerOf.set(inner, outer);
    const isAll = isChained(outer, inner) || reach(inner) >= leastFilled * lengthOf(outer.content);
    if (isAll) inside.set(outer, [...(inside.get(outer) ?? []), inner]);
  }
  return {
    outersOf: (inner) => {
      const outers: DraftedAttribution[] = [];
      let at = outerOf.get(inner);
      // Chains that were read in a circle end where they began.
      while (at !== undefined && at !== inner && !outers.includes(at)) {
        outers.unshift(at);
        at = outerOf.get(at);
      }
      return outers;
    },
    passedOnBy: (outer) => inside.get(outer) ?? [],
  };
}

function isOuter(outer: DraftedAttribution, inner: DraftedAttribution): boolean {
  const { source } = inner;
  if (source === null) return false;
  if (isChained(outer, inner)) return !isChained(inner, outer);
  return (
    isWithin(source, outer.content) &&
    inner.content.every((part) => isWithin(part, outer.content)) &&
    lengthOf(inner.content) < lengthOf(outer.content)
  );
}

/** "The channel reported, citing one officer, that": one content, the officer behind the channel. */
function isChained(outer: DraftedAttribution, { source, content }: DraftedAttribution): boolean {
  if (source === null) return false;
  return (
    outer.chain.some((behind) => overlaps(behind, source)) &&
    content.every((part) => outer.content.some((whole) => overlaps(part, whole))) &&
    !isWithin(source, outer.content)
  );
}

function isWithin(span: Span, content: readonly Span[]): boolean {
  return content.some((whole) => contains(whole, span));
}

function lengthOf(content: readonly Span[]): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0);
}

function reach({ source, content }: DraftedAttribution): number {
  const spans = [...(source === null ? [] : [source]), ...content];
  return Math.max(...spans.map(({ end }) => end)) - Math.min(...spans.map(({ start }) => start));
}
