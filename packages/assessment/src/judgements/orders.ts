import type { Case, Preferences } from '@casus/casefile';
import { holds, type World } from '@casus/evidence';

/** What the analyst put in order for one decision maker, and could have put otherwise: the statements
 *  that count in a world, or the places of a ranking. Null for weights, payoffs and nothing. */
export interface Judged {
  /** Index of the decision maker. */
  readonly i: number;
  /** Places in the file's list, counted from 0, in order of importance. */
  readonly places: readonly number[];
  /** The preferences with the list in another order, or with less of it. */
  readonly inOrder: (places: readonly number[]) => Preferences;
  /** Whether a single place can be dropped: a state cannot be taken out of a ranking. */
  readonly canDrop: boolean;
}

/** Longest ranking of which neighbouring places are swapped. */
const maxPlaces = 200;

/** The orders that an assessment in a world rests on, per decision maker that has one.
 *  @param mostPlaces  of a ranking. */
export function judged(theCase: Case, world: World, mostPlaces: number = maxPlaces): Judged[] {
  return theCase.decisionMakers.flatMap(({ preferences }, i): Judged[] => {
    if (preferences.kind === 'statements') {
      const { statements } = preferences;
      return [
        {
          i,
          places: [...statements.keys()].filter((k) => {
            const { when } = statements[k]!;
            return when === null || holds(when.condition, world);
          }),
          inOrder: (places) => ({
            kind: 'statements',
            statements: places.map((k) => statements[k]!),
          }),
          canDrop: true,
        },
      ];
    }
    if (preferences.kind !== 'ranking' || preferences.ranking.length > mostPlaces) return [];
    const { ranking } = preferences;
    return [
      {
        i,
        places: [...ranking.keys()],
        inOrder: (places) => ({ kind: 'ranking', ranking: places.map((k) => ranking[k]!) }),
        canDrop: false,
      },
    ];
  });
}

/** A list with the neighbours at `at` and `at + 1` swapped. */
export function swapped(places: readonly number[], at: number): number[] {
  return places.with(at, places[at + 1]!).with(at + 1, places[at]!);
}
