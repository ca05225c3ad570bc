import type { Case } from '@casus/casefile';
import { stateOfDecimal } from '@casus/engine';
import { decimalIn, type WorldModel } from '../worldModel.ts';

/** What is taken in the states of a case, as decimals over the options of another one that has them all. */
export interface Combination {
  readonly of: (inWorld: WorldModel, s: number) => number;
  /** State with such a decimal; −1 where the case, or the world, has none. */
  readonly stateOf: (inWorld: WorldModel, decimal: number) => number;
  /** Names of the options taken; in graph form the name of the state. */
  readonly taken: (inWorld: WorldModel, s: number) => readonly string[];
}

/** @param common  has every option of `theCase`, perhaps in other places. */
export function combinations(theCase: Case, common: Case): Combination {
  const { stateNames, options } = theCase;
  const decimal = ({ model }: WorldModel, s: number): number => decimalIn(theCase, model, s);
  if (stateNames !== null) {
    return {
      of: decimal,
      stateOf: ({ model }, index) => stateOfDecimal(model.space, index),
      taken: (inWorld, s) => [stateNames[decimal(inWorld, s)]!],
    };
  }
  const keyIn = ({ decisionMakers, options: all }: Case, k: number): string =>
    `${decisionMakers[all[k]!.decisionMaker]!.id}.${all[k]!.id}`;
  const placeOf = new Map(common.options.map((_, k) => [keyIn(common, k), k]));
  const places = options.map((_, k) => placeOf.get(keyIn(theCase, k))!);
  const known = places.reduce((mask, place) => mask | (1 << place), 0);
  const isSame = places.every((place, k) => place === k);
  const mapped = (from: number, bit: (k: number) => number, to: (k: number) => number): number =>
    options.reduce((sum, _, k) => sum | (((from >>> bit(k)) & 1) << to(k)), 0);
  return {
    of: (inWorld, s) => {
      const own = decimal(inWorld, s);
      return isSame
        ? own
        : mapped(
            own,
            (k) => k,
            (k) => places[k]!,
          );
    },
    stateOf: ({ model }, wanted) => {
      if ((wanted & ~known) !== 0) return -1;
      return stateOfDecimal(
        model.space,
        isSame
          ? wanted
          : mapped(
              wanted,
              (k) => places[k]!,
              (k) => k,
            ),
      );
    },
    taken: (inWorld, s) => {
      const own = decimal(inWorld, s);
      return options.flatMap(({ name }, k) => (((own >>> k) & 1) === 1 ? [name] : []));
    },
  };
}
