import { type LiteralModel, prefers } from './literalModel.ts';

/** R_i(s), ascending. */
export function unilateralMoves(model: LiteralModel, i: number, s: number): number[] {
  return [...model.moves[i]![s]!];
}

/** R_i⁺(s): the moves of i to states it strictly prefers to s. */
export function unilateralImprovements(model: LiteralModel, i: number, s: number): number[] {
  return unilateralMoves(model, i, s).filter((q) => prefers(model, i, q, s));
}

/** R_H(s): the ends of legal sequences of moves of members of H, nobody moving twice in succession.
 *  It holds s itself where a sequence leads back. */
export function jointMoves(
  model: LiteralModel,
  members: readonly number[],
  s: number,
): ReadonlySet<number> {
  return remembered(model, `moves ${members.join()} from ${s}`, () =>
    endsOfSequences(members, s, (j, state) => unilateralMoves(model, j, state)),
  );
}

/** R_H⁺(s): the same, every step an improvement of its mover from the state where it moves. */
export function jointImprovements(
  model: LiteralModel,
  members: readonly number[],
  s: number,
): ReadonlySet<number> {
  return remembered(model, `improvements ${members.join()} from ${s}`, () =>
    endsOfSequences(members, s, (j, state) => unilateralImprovements(model, j, state)),
  );
}

function endsOfSequences(
  members: readonly number[],
  s: number,
  stepsOf: (j: number, state: number) => readonly number[],
): Set<number> {
  const ends = new Set<number>();
  const seen = new Set<string>();
  const visit = (state: number, lastMover: number | null): void => {
    for (const j of members) {
      if (j === lastMover) continue;
      for (const q of stepsOf(j, state)) {
        ends.add(q);
        if (seen.has(`${q} after ${j}`)) continue;
        seen.add(`${q} after ${j}`);
        visit(q, j);
      }
    }
  };
  visit(s, null);
  return ends;
}

/** The same set is asked for under every concept; computing it once changes nothing but the time. */
const memory = new WeakMap<LiteralModel, Map<string, ReadonlySet<number>>>();

function remembered(
  model: LiteralModel,
  key: string,
  compute: () => ReadonlySet<number>,
): ReadonlySet<number> {
  const known = memory.get(model) ?? new Map<string, ReadonlySet<number>>();
  memory.set(model, known);
  const found = known.get(key) ?? compute();
  known.set(key, found);
  return found;
}
