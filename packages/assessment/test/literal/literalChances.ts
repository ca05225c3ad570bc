import type { Case } from '@casus/casefile';
import {
  type Lens,
  type LiteralWorld,
  literalAlternatives,
  literalCredence,
  literalParts,
} from './literalEvidence.ts';
import type { LiteralAnswer } from './literalOutcomes.ts';

const answers = ['yes', 'open', 'no', 'unsettled'] as const;

interface Factor {
  readonly levels: readonly ((world: LiteralWorld) => LiteralWorld)[];
  readonly point: readonly number[];
  /** Distributions at the corners of what is known. */
  readonly corners: readonly (readonly number[])[];
}

/** Probability of each answer: every combination of the connected claims and parts of estimates, and
 *  the least and the greatest sum at the corners of the credences. Claims must be independent. */
export function literalChances(
  theCase: Case,
  lens: Lens,
  base: LiteralWorld,
  isConnected: (id: string) => boolean,
  answersIn: (world: LiteralWorld) => Record<string, LiteralAnswer>,
) {
  const factors = factorsOf(theCase, lens, base, isConnected);
  const worlds = factors.reduce<{ world: LiteralWorld; levels: readonly number[] }[]>(
    (all, { levels }) =>
      all.flatMap(({ world, levels: before }) =>
        levels.map((change, at) => ({ world: change(world), levels: [...before, at] })),
      ),
    [{ world: base, levels: [] }],
  );
  const said = worlds.map(({ world }) => answersIn(world));
  const corners = factors.reduce<(readonly number[])[][]>(
    (all, factor) => all.flatMap((before) => factor.corners.map((one) => [...before, one])),
    [[]],
  );
  const chance = (per: readonly (readonly number[])[], id: string, answer: string): number =>
    worlds.reduce(
      (sum, { levels }, w) =>
        said[w]![id] === answer
          ? sum + levels.reduce((product, level, f) => product * per[f]![level]!, 1)
          : sum,
      0,
    );
  return Object.fromEntries(
    [...theCase.questions.keys()].map((id) => {
      const probability = Object.fromEntries(
        answers.map((answer) => {
          const ends = corners.map((per) => chance(per, id, answer));
          const point = chance(
            factors.map((factor) => factor.point),
            id,
            answer,
          );
          return [answer, { low: Math.min(...ends), point, high: Math.max(...ends) }];
        }),
      );
      return [id, probability];
    }),
  );
}

function factorsOf(
  theCase: Case,
  lens: Lens,
  base: LiteralWorld,
  isConnected: (id: string) => boolean,
): Factor[] {
  const isOpen = (id: string): boolean => isConnected(id) && !lens.assume.has(id);
  const claims = [...theCase.claims.values()].filter(({ id }) => isOpen(id));
  const estimates = [...theCase.estimates.values()].filter(
    ({ id }) => isOpen(id) && base.estimates.has(id),
  );
  return [
    ...claims.map((claim) => {
      const { low, point, high } = literalCredence(theCase, claim, lens);
      const set = (value: boolean) => (world: LiteralWorld) => ({
        ...world,
        claims: new Map(world.claims).set(claim.id, value),
      });
      const two = (p: number): number[] => [p, 1 - p];
      return { levels: [set(true), set(false)], point: two(point), corners: [two(low), two(high)] };
    }),
    ...estimates.map((estimate) => {
      const parts = literalParts(theCase, estimate, lens);
      const { unassigned } = literalAlternatives(theCase, estimate, lens);
      const point = parts.map(({ weight }) => weight);
      return {
        levels: parts.map(({ figure }) => (world: LiteralWorld) => ({
          ...world,
          estimates: new Map(world.estimates).set(estimate.id, figure),
        })),
        point,
        corners: parts.map((_, given) =>
          point.map((weight, at) => (1 - unassigned) * weight + (at === given ? unassigned : 0)),
        ),
      };
    }),
  ];
}
