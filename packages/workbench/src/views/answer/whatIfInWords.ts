import { type Choice, type Play, standsAt } from '@casus/report';

/** What the reader has changed, for who sees the picture only; empty where that is nothing. */
export function whatIfInWords(play: Play, { claims, figures }: Choice): string {
  const changes = [
    ...play.estimates
      .filter(({ id }) => figures.has(id))
      .map((estimate) => `${estimate.words} at ${standsAt(estimate, figures.get(estimate.id))}`),
    ...play.claims
      .filter(({ id }) => claims.has(id))
      .map(({ id, words }) => `${words} is ${claims.get(id) === true ? '' : 'not '}so`),
  ];
  return changes.length === 0 ? '' : `What if: ${changes.join('; ')}`;
}
