import { ModelError } from '../model/error.ts';
import type { StateSpace } from '../states/stateSpace.ts';

/** An exact fraction with a positive denominator. */
export interface Payoff {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Ranks by payoff, compared exactly: 1/3 ties with 2/6.
 *  @param payoffs  one per state.
 *  @returns Int32Array [nStates], 0 = worst, without gaps.
 *  @throws ModelError "payoffs" for a wrong count. */
export function rankByPayoffs(space: StateSpace, payoffs: readonly Payoff[]): Int32Array {
  if (payoffs.length !== space.nStates) {
    throw new ModelError('payoffs', `${space.nStates} payoffs expected`, payoffs.length);
  }
  const order = payoffs.map((_, s) => s).sort((a, b) => compare(payoffs[a]!, payoffs[b]!));
  const ranks = new Int32Array(space.nStates);
  let rank = 0;
  for (const [at, s] of order.entries()) {
    if (at > 0 && compare(payoffs[order[at - 1]!]!, payoffs[s]!) !== 0) rank++;
    ranks[s] = rank;
  }
  return ranks;
}

function compare(a: Payoff, b: Payoff): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}
