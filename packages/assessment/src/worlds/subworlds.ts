import type { Case } from '@casus/casefile';
import { type Concept, stateNumber } from '@casus/engine';
import { conditions, type World } from '@casus/evidence';
import { verdictUnder } from '../answers.ts';
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
  /** Truth of every condition, one character each. */
  readonly keyOf: (world: World) => string;
  /** Computed once per key. */
  readonly verdictOf: (world: World) => WorldVerdict;
  readonly answersOf: (world: World) => ReadonlyMap<string, Answer>;
  /** What was computed so far. */
  readonly known: ReadonlyMap<string, WorldVerdict>;
}

export function subworlds(theCase: Case, concept: Concept): Subworlds {
  const all = conditions(theCase);
  const known = new Map<string, WorldVerdict>();
  const keyOf = (world: World): string => truthKey(all, world);
  const modelIn = worldModels(theCase);
  const verdictOf = (world: World): WorldVerdict => {
    const key = keyOf(world);
    const before = known.get(key);
    if (before !== undefined) return before;
    const verdict = worldVerdict(theCase, modelIn(world), concept);
    known.set(key, verdict);
    return verdict;
  };
  const ids = [...theCase.questions.keys()];
  return {
    keyOf,
    verdictOf,
    answersOf: (world) => {
      const { codes } = verdictOf(world);
      return new Map(ids.map((id, q) => [id, answers[codes[q]!]!]));
    },
    known,
  };
}

function worldVerdict(theCase: Case, inWorld: WorldModel, concept: Concept): WorldVerdict {
  const { settlement, answers: found } = verdictUnder(theCase, inWorld, concept);
  const { space } = inWorld.model;
  const equilibria: number[] = [];
  for (const [s, mark] of (settlement?.equilibria ?? []).entries()) {
    if (mark === 1) equilibria.push(stateNumber(space, s));
  }
  return {
    codes: Uint8Array.from(found.values(), (answer) => answers.indexOf(answer)),
    outcomes: Int32Array.from(settlement?.outcomes ?? [], (s) => stateNumber(space, s)),
    equilibria: Int32Array.from(equilibria),
  };
}
