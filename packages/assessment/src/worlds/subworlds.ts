import type { Case } from '@casus/casefile';
import {
  ArrayNames,
  type BriefSettlement,
  type Concept,
  type ManySettlements,
  type Model,
  noPulse,
  type Pulse,
  type Settlement,
  type StateSpace,
  settleMany,
  stateNumber,
} from '@casus/engine';
import { conditions, type World } from '@casus/evidence';
import { answersOver, settlementIn } from '../answers.ts';
import { type Answer, answers } from '../document.ts';
import { truthKey, type WorldModel, worldModels } from '../worldModel.ts';

/** What one world says: the answers, and which states hold. */
export interface WorldVerdict {
  /** Per question, in file order: index into `answers`. */
  readonly codes: Uint8Array;
  /** State numbers, ascending. */
  readonly outcomes: Int32Array;
  readonly equilibria: Int32Array;
}

/** The worlds of a case as its model sees them: worlds that agree on every `when` are one. */
export interface Subworlds {
  /** A number from 0 on, the same for worlds that agree on every condition. */
  readonly idOf: (world: World) => number;
  /** By id: truth of every condition, one character each. */
  readonly keys: readonly string[];
  /** Announces a world: what it has in common with other announced ones is computed once. */
  readonly expect: (world: World) => void;
  /** Computed once per id; equal verdicts are one object. */
  readonly verdictOf: (world: World) => WorldVerdict;
  /** Takes what a world settles to, null where there is nothing to settle. */
  readonly settledAs: (world: World, inWorld: WorldModel, settlement: Settlement | null) => void;
  /** Takes the verdict of a subworld from elsewhere. @returns its id. */
  readonly learn: (key: string, verdict: WorldVerdict) => number;
  readonly answersOf: (world: World) => ReadonlyMap<string, Answer>;
  /** By id: what was computed so far, null where nothing was. */
  readonly known: readonly (WorldVerdict | null)[];
  /** For whatever takes long over many worlds. */
  readonly pulse: Pulse;
}

/** Announced worlds of a model from which it pays to settle them together. */
const manyWorlds = 16;

export function subworlds(theCase: Case, concept: Concept, pulse: Pulse = noPulse): Subworlds {
  const all = conditions(theCase);
  const ids = new Map<string, number>();
  const keys: string[] = [];
  const known: (WorldVerdict | null)[] = [];
  const idOfKey = (key: string): number => {
    const before = ids.get(key);
    if (before !== undefined) return before;
    ids.set(key, keys.length);
    known.push(null);
    return keys.push(key) - 1;
  };
  const idOf = (world: World): number => idOfKey(truthKey(all, world));
  const modelIn = worldModels(theCase, pulse);
  const names = new ArrayNames();
  const verdicts: WorldVerdict[] = [];
  const oneOf = (verdict: WorldVerdict): WorldVerdict => {
    const { name } = names.of(inOneArray(verdict));
    verdicts[name] ??= verdict;
    return verdicts[name];
  };
  /** Per model the preferences that were announced, and from enough of them on what settles it for all
   *  its worlds; null where each settles by itself. */
  const announced = new Map<Model, (readonly Int32Array[])[]>();
  const settlers = new Map<Model, ManySettlements | null>();
  const settlerOf = ({ model, statusQuo }: WorldModel): ManySettlements | null => {
    const before = settlers.get(model);
    if (before !== undefined) return before;
    const waiting = announced.get(model) ?? [];
    if (waiting.length < manyWorlds) return null;
    const made =
      theCase.coalitions.length > 0 || statusQuo === -1
        ? null
        : settleMany(model, concept, statusQuo, pulse);
    for (const ranks of waiting) made?.expect(ranks);
    announced.delete(model);
    settlers.set(model, made);
    return made;
  };
  const bySettlement = new WeakMap<BriefSettlement, WorldVerdict>();
  const compute = (inWorld: WorldModel): WorldVerdict => {
    const settlement = settlerOf(inWorld)?.settle(inWorld.ranks);
    if (settlement === undefined) {
      return oneOf(verdictOn(theCase, inWorld, settlementIn(theCase, inWorld, concept)));
    }
    const before = bySettlement.get(settlement);
    if (before !== undefined) return before;
    const made = oneOf(verdictOn(theCase, inWorld, settlement));
    bySettlement.set(settlement, made);
    return made;
  };
  const verdictOf = (world: World): WorldVerdict => {
    const id = idOf(world);
    known[id] ??= compute(modelIn(world));
    return known[id];
  };
  const questions = [...theCase.questions.keys()];
  return {
    idOf,
    keys,
    expect: (world) => {
      const { model, ranks } = modelIn(world);
      if (settlers.has(model)) settlers.get(model)?.expect(ranks);
      else {
        const waiting = announced.get(model) ?? [];
        announced.set(model, waiting);
        waiting.push(ranks);
      }
    },
    settledAs: (world, inWorld, settlement) => {
      known[idOf(world)] = oneOf(verdictOn(theCase, inWorld, settlement));
    },
    verdictOf,
    learn: (key, verdict) => {
      const id = idOfKey(key);
      known[id] ??= oneOf(verdict);
      return id;
    },
    answersOf: (world) => {
      const { codes } = verdictOf(world);
      return new Map(questions.map((id, q) => [id, answers[codes[q]!]!]));
    },
    known,
    pulse,
  };
}

/** @param settlement  null where there is nothing to settle. */
function verdictOn(
  theCase: Case,
  { model }: WorldModel,
  settlement: BriefSettlement | null,
): WorldVerdict {
  const { space } = model;
  const outcomes = settlement?.outcomes ?? new Int32Array(0);
  const found = answersOver(theCase, model, outcomes);
  return {
    codes: Uint8Array.from([...found.values()], (answer) => answers.indexOf(answer)),
    outcomes: outcomes.map((s) => stateNumber(space, s)),
    equilibria: numbersOf(space, settlement?.equilibria ?? new Uint8Array(0)),
  };
}

/** Numbers of the marked states, ascending. */
function numbersOf(space: StateSpace, marks: Uint8Array): Int32Array {
  const numbers: number[] = [];
  for (let s = 0; s < marks.length; s++) if (marks[s] === 1) numbers.push(stateNumber(space, s));
  return Int32Array.from(numbers);
}

/** All of a verdict of a given number of questions in one array. */
function inOneArray({ codes, outcomes, equilibria }: WorldVerdict): Int32Array {
  const all = new Int32Array(codes.length + 1 + outcomes.length + equilibria.length);
  all.set(codes);
  all[codes.length] = outcomes.length;
  all.set(outcomes, codes.length + 1);
  all.set(equilibria, codes.length + 1 + outcomes.length);
  return all;
}
