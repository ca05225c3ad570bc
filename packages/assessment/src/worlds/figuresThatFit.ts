import type { PlayEstimate, PlayPair } from './playEstimates.ts';

/** Finds figures of estimates that lie in given parts and in a given order; null where there are none.
 *  @returns takes per estimate the cuts that its figure is above, and per pair the splits that its left
 *  figure is above. Cost O(estimates × pairs). */
export function figuresThatFit(
  estimates: readonly PlayEstimate[],
  pairs: readonly PlayPair[],
): (parts: readonly number[], orders: readonly number[]) => number[] | null {
  // Only the order of figures counts. So it is enough to look at the ends of all parts, and between two
  // neighbouring ends at as many places as there are estimates.
  const ends = [
    ...new Set(
      estimates.flatMap(({ low, high, cuts }) => [low, high, ...cuts.map(({ value }) => value)]),
    ),
  ].sort((a, b) => a - b);
  const step = estimates.length + 1;
  const placeOf = (end: number): number => ends.indexOf(end) * step;
  const figureAt = (place: number): number => {
    const [end, share] = [Math.floor(place / step), (place % step) / step];
    return share === 0 ? ends[end]! : ends[end]! ** (1 - share) * ends[end + 1]! ** share;
  };
  /** Least and greatest place of a part. */
  const placesIn = ({ low, high, cuts }: PlayEstimate, part: number): [number, number] => {
    const [below, above] = [cuts[part - 1], cuts[part]];
    return [
      below === undefined ? placeOf(low) : placeOf(below.value) + (below.isInclusive ? 0 : 1),
      above === undefined ? placeOf(high) : placeOf(above.value) - (above.isInclusive ? 1 : 0),
    ];
  };
  return (parts, orders) => {
    const places = estimates.map((estimate, at) => placesIn(estimate, parts[at]!));
    const lowest = places.map(([least]) => least);
    const order = pairs.flatMap(({ left, right, splits }, at) =>
      splits.map((isInclusive, k) =>
        k < orders[at]!
          ? { greater: left, less: right, by: isInclusive ? 0 : 1 }
          : { greater: right, less: left, by: isInclusive ? 1 : 0 },
      ),
    );
    // What must be greater is raised; an order without a circle is reached in as many rounds as there
    // are estimates.
    let isRaised = true;
    for (let round = 0; isRaised && round <= estimates.length; round++) {
      isRaised = false;
      for (const { greater, less, by } of order) {
        if (lowest[greater]! >= lowest[less]! + by) continue;
        lowest[greater] = lowest[less]! + by;
        isRaised = true;
      }
    }
    const isFound = !isRaised && lowest.every((place, at) => place <= places[at]![1]);
    return isFound ? lowest.map(figureAt) : null;
  };
}
