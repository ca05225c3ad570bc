import type { Attribution } from '../attribution/attribution.ts';
import { overlaps, type Span } from '../span.ts';

/** What a stretch of an article is to an attribution. */
export type Part = 'source' | 'cue' | 'content';

/** A part of the `n`-th attribution of a reading. */
export interface Marked extends Span {
  readonly n: number;
  readonly part: Part;
}

/** A stretch of text between two ends of marks, with what it is part of. */
export interface MarkedRun extends Span {
  /** Outer ones first. */
  readonly marks: readonly Marked[];
}

/** The parts of attributions, by where they begin; the longer first. */
export function marksOf(attributions: readonly Pick<Attribution, Part>[]): Marked[] {
  const marks = attributions.flatMap(({ source, cue, content }, n): Marked[] => [
    ...content.map(({ start, end }) => ({ start, end, n, part: 'content' as const })),
    ...(source === null ? [] : [{ ...source, n, part: 'source' as const }]),
    ...(cue === null ? [] : [{ ...cue, n, part: 'cue' as const }]),
  ]);
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A passage cut wherever a mark begins or ends; together the runs are the passage.
 *  @param marks  by where they begin. Cost O(marks × depth of nesting). */
export function runsIn({ start, end }: Span, marks: readonly Marked[]): MarkedRun[] {
  const inside = marks.filter((mark) => overlaps(mark, { start, end }));
  const cuts = new Set([start, end]);
  for (const mark of inside) {
    if (mark.start > start) cuts.add(mark.start);
    if (mark.end < end) cuts.add(mark.end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  let open: Marked[] = [];
  let next = 0;
  return places.slice(0, -1).map((from, at) => {
    open = open.filter((mark) => mark.end > from);
    while (next < inside.length && inside[next]!.start <= from) open.push(inside[next++]!);
    return { start: from, end: places[at + 1]!, marks: open.slice() };
  });
}
