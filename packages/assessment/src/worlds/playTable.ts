import type { Case } from '@casus/casefile';
import { connected, type Evidence, type World } from '@casus/evidence';
import type { CollectionRow } from '../document.ts';
import { figuresThatFit } from './figuresThatFit.ts';
import { type PlayEstimate, type PlayPair, playEstimates } from './playEstimates.ts';
import type { Subworlds } from './subworlds.ts';

/** Answers of the base world with any of its claims and estimates changed, for a page on which a reader
 *  changes them. */
export interface PlayTable {
  readonly claims: readonly { readonly id: string; readonly base: boolean }[];
  readonly estimates: readonly PlayEstimate[];
  /** Pairs of estimates that a condition compares. */
  readonly pairs: readonly PlayPair[];
  /** Claims and estimates that stay as in the base world, because the table would be too large. */
  readonly fixed: readonly string[];
  /** Per question one digit a combination: index into `answers`, or `-` where no figures make the
   *  combination. The first claim changes fastest (false, true), then the other claims, then the
   *  estimates by the cuts their figure is above, then the pairs by the splits the left one is above. */
  readonly answers: Readonly<Record<string, string>>;
}

/** Most combinations of a table. */
const maxCombinations = 2 ** 12;

/** Builds the table of what reaches the model; where it would be too large, what is most worth asking
 *  about comes first, then the order of the file.
 *  @param plan  the collection plan. */
export function playTable(
  theCase: Case,
  evidence: Evidence,
  base: World,
  subworlds: Subworlds,
  plan: readonly CollectionRow[],
): PlayTable {
  const door = connected(theCase);
  const ids = [...theCase.claims.keys(), ...theCase.estimates.keys()].filter((id) =>
    theCase.claims.has(id) ? door.claims.has(id) : base.estimates.has(id) && door.estimates.has(id),
  );
  const rankOf = new Map(plan.map((row, at) => ['claim' in row ? row.claim : row.estimate, at]));
  const byWorth = [...ids].sort(
    (a, b) => (rankOf.get(a) ?? plan.length) - (rankOf.get(b) ?? plan.length),
  );
  const controlsOf = (kept: ReadonlySet<string>): Controls => {
    const inOrder = ids.filter((id) => kept.has(id));
    const estimates = inOrder.filter((id) => theCase.estimates.has(id));
    return {
      claims: inOrder
        .filter((id) => theCase.claims.has(id))
        .map((id) => ({ id, base: base.claims.get(id) === true })),
      ...playEstimates(theCase, evidence, base, estimates),
    };
  };
  let kept = new Set<string>();
  for (const id of byWorth) {
    const more = new Set([...kept, id]);
    if (sizeOf(controlsOf(more)) <= maxCombinations) kept = more;
  }
  const controls = controlsOf(kept);
  const digits = digitsOf(controls, base, subworlds);
  return {
    ...controls,
    fixed: ids.filter((id) => !kept.has(id)),
    answers: Object.fromEntries(
      [...theCase.questions.keys()].map((id, q) => [
        id,
        digits.map((codes) => (codes === null ? '-' : `${codes[q]!}`)).join(''),
      ]),
    ),
  };
}

/** What a reader may change. */
type Controls = Pick<PlayTable, 'claims' | 'estimates' | 'pairs'>;

/** Combinations of what a reader may change. */
function sizeOf(controls: Controls): number {
  return figureChoices(controls).reduce((size, n) => size * n, 2 ** controls.claims.length);
}

/** Per estimate, then per pair, how many ways it may turn out. */
function figureChoices({ estimates, pairs }: Controls): number[] {
  return [
    ...estimates.map(({ cuts }) => cuts.length + 1),
    ...pairs.map(({ splits }) => splits.length + 1),
  ];
}

/** Per combination the answers as codes, null where no figures make it. */
function digitsOf(controls: Controls, base: World, subworlds: Subworlds): (Uint8Array | null)[] {
  const { claims, estimates, pairs } = controls;
  const choices = figureChoices(controls);
  const fit = figuresThatFit(estimates, pairs);
  const nClaimSets = 2 ** claims.length;
  return Array.from({ length: sizeOf(controls) / nClaimSets }, (_, combination) => {
    let rest = combination;
    const chosen = choices.map((n) => {
      const choice = rest % n;
      rest = Math.floor(rest / n);
      return choice;
    });
    const figures = fit(chosen.slice(0, estimates.length), chosen.slice(estimates.length));
    return Array.from({ length: nClaimSets }, (__, bits) => {
      if (figures === null) return null;
      const world = { claims: new Map(base.claims), estimates: new Map(base.estimates) };
      for (const [k, { id }] of claims.entries()) world.claims.set(id, ((bits >> k) & 1) === 1);
      for (const [at, { id }] of estimates.entries()) world.estimates.set(id, figures[at]!);
      return subworlds.verdictOf(world).codes;
    });
  }).flat();
}
