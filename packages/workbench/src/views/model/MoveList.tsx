import { type Case, removeMove, targetsFrom } from '@casus/casefile';
import type { ReactNode } from 'react';
import type { Form } from '../../forms/form.ts';
import { RemoveButton } from '../../forms/RemoveButton.tsx';
import { moveForm } from './forms/moveForm.ts';

/** Where a decision maker of a graph form can go, by the state it goes from. */
export function MoveList({
  theCase,
  decisionMaker,
  name,
  open,
}: {
  readonly theCase: Case;
  readonly decisionMaker: string;
  readonly name: string;
  readonly open: (form: Form) => void;
}): ReactNode {
  const rows = (theCase.stateNames ?? [])
    .map((from) => ({ from, targets: targetsFrom(theCase, decisionMaker, from) }))
    .filter(({ targets }) => targets.length > 0);
  return (
    <>
      <h3>Moves</h3>
      {rows.length > 0 && (
        <table className="worth" aria-label={`Moves of ${name}`}>
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">To</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ from, targets }) => (
              <tr key={from}>
                <th scope="row">{from}</th>
                <td>
                  <ul className="tied">
                    {targets.map((to) => (
                      <li key={to}>
                        {to}
                        <RemoveButton
                          what={`move of ${name} from ${from} to ${to}`}
                          make={(now) => removeMove(now, decisionMaker, from, to)}
                        />
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <button
        type="button"
        className="small add"
        aria-label={`Add a move of ${name}`}
        onClick={() => open(moveForm(theCase, decisionMaker))}
      >
        Add a move
      </button>
    </>
  );
}
