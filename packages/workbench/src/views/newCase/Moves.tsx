import type { ReactNode } from 'react';
import type { Move, PartyDraft } from './draft.ts';

/** Where a party can move from each of the listed states. */
export function Moves({
  states,
  party: { name, moves = [] },
  set,
}: {
  readonly states: readonly string[];
  readonly party: PartyDraft;
  readonly set: (moves: readonly Move[]) => void;
}): ReactNode {
  const has = ([a, b]: Move): boolean => moves.some(([from, to]) => from === a && to === b);
  return (
    <>
      {states.map((from, a) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a state has no other name yet
        <fieldset key={a} className="step-moves">
          <legend>
            {name} can move from {from} to
          </legend>
          {states.map((to, b) =>
            a === b ? null : (
              // biome-ignore lint/suspicious/noArrayIndexKey: a state has no other name yet
              <label key={b} className="check">
                <input
                  type="checkbox"
                  checked={has([a, b])}
                  onChange={({ target }) =>
                    set(
                      target.checked
                        ? [...moves, [a, b]]
                        : moves.filter(([x, y]) => x !== a || y !== b),
                    )
                  }
                />
                <span>{to}</span>
              </label>
            ),
          )}
        </fieldset>
      ))}
    </>
  );
}
