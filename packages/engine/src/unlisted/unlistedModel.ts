import type { Direction } from '../model/definition.ts';
import { ModelError } from '../model/error.ts';
import type { Formula } from '../model/formula.ts';
import { hasOption, maxUnlistedOptions, type OptionSet, optionSet } from './optionSet.ts';
import type { Comparison, Order } from './order.ts';
import { Planes } from './planes.ts';
import { Program } from './program.ts';

/** A model in option form whose states are not listed: states, moves and preferences are worked out
 *  where a question comes by. */
export interface UnlistedModel {
  readonly nOptions: number;
  /** Per decision maker the options it owns, and these as a set. */
  readonly own: readonly (readonly number[])[];
  readonly ownSets: readonly OptionSet[];
  readonly directions: readonly Direction[];
  readonly patterns: readonly Pattern[];
  /** Whether every infeasible pattern speaks of one decision maker's options only. Then what is feasible
   *  for one does not depend on the others. */
  readonly isSeparable: boolean;
  readonly orders: readonly Order[];
}

/** An infeasible pattern. */
export interface Pattern {
  readonly program: Program;
  /** Whose options it mentions. */
  readonly owners: ReadonlySet<number>;
}

/** What the model is made of. */
export interface UnlistedForm {
  /** Number of options of each decision maker, in order. */
  readonly optionCounts: readonly number[];
  /** One per option. */
  readonly directions: readonly Direction[];
  readonly infeasible: readonly Formula[];
  /** One per decision maker. */
  readonly orders: readonly Order[];
}

/** Prepares a model; no state is looked at.
 *  @throws ModelError "size-limit" above 60 options; "directions", "orders" for a wrong count. */
export function unlistedModel(form: UnlistedForm): UnlistedModel {
  const { optionCounts, directions, infeasible, orders } = form;
  const nOptions = optionCounts.reduce((sum, count) => sum + count, 0);
  if (nOptions > maxUnlistedOptions) {
    throw new ModelError(
      'size-limit',
      `${nOptions} options; the limit is ${maxUnlistedOptions}`,
      nOptions,
    );
  }
  if (directions.length !== nOptions) {
    throw new ModelError('directions', `${nOptions} directions expected`, directions.length);
  }
  if (orders.length !== optionCounts.length) {
    throw new ModelError('orders', `${optionCounts.length} orders expected`, orders.length);
  }
  const owners = optionCounts.flatMap((count, i) => new Array<number>(count).fill(i));
  const own = optionCounts.map((_, i) => owners.flatMap((owner, k) => (owner === i ? [k] : [])));
  const patterns = infeasible.map((formula) => {
    const program = new Program(formula);
    return { program, owners: new Set(program.options.map((k) => owners[k]!)) };
  });
  return {
    nOptions,
    own,
    ownSets: own.map(optionSet),
    directions,
    patterns,
    isSeparable: patterns.every(({ owners: whose }) => whose.size <= 1),
    orders,
  };
}

/** Whether no infeasible pattern holds in the state. */
export function isFeasible({ nOptions, patterns }: UnlistedModel, state: OptionSet): boolean {
  if (patterns.length === 0) return true;
  const planes = new Planes(nOptions, state);
  return patterns.every(({ program }) => {
    program.run(planes);
    return (program.mayHold & 1) === 0;
  });
}

/** The options that `members` own and may change from the state. */
export function freeOptions(
  { own, directions }: UnlistedModel,
  members: readonly number[],
  state: OptionSet,
): number[] {
  return members.flatMap((i) =>
    own[i]!.filter((k) => {
      const direction = directions[k]!;
      return direction === 'both' || hasOption(state, k) === (direction === 'backward');
    }),
  );
}

/** All options of `members`, as a set. */
export function ownedBy({ own }: UnlistedModel, members: readonly number[]): OptionSet {
  return optionSet(members.flatMap((i) => own[i]!));
}

/** The same states with every move turned round: an improvement leads to a state that was left for a
 *  better one. */
export function reversedModel(model: UnlistedModel): UnlistedModel {
  return {
    ...model,
    directions: model.directions.map((direction) => opposite[direction]),
    orders: model.orders.map(({ against, between }) => ({
      against: (state) => {
        const standard = against(state);
        return (planes, lanes) => turned(standard(planes, lanes));
      },
      between: (...both) => turned(between(...both)),
    })),
  };
}

function turned({ better, worse, equal, open }: Readonly<Comparison>): Comparison {
  return { better: worse, worse: better, equal, open };
}

const opposite: Readonly<Record<Direction, Direction>> = {
  both: 'both',
  forward: 'backward',
  backward: 'forward',
};
