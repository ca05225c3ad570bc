import type { Case } from '@casus/casefile';
import type { ReactNode } from 'react';
import { partyClass } from '../outcomes/parties.ts';
import { kindWords } from './kinds.ts';

/** What colours, lines and frames stand for. */
export function Legend({
  theCase,
  hasAllMoves,
}: {
  readonly theCase: Case;
  readonly hasAllMoves: boolean;
}): ReactNode {
  const kinds = (['undeterred', 'improvement', 'move'] as const).filter(
    (kind) => hasAllMoves || kind !== 'move',
  );
  return (
    <ul className="legend" aria-label="Legend">
      {theCase.decisionMakers.map(({ id, name }, i) => (
        <li key={id} className={partyClass(i, false)}>
          <span className="swatch" /> {name}
        </li>
      ))}
      {kinds.map((kind) => (
        <li key={kind}>
          <svg className={`move is-${kind}`} width="30" height="10" aria-hidden="true">
            <path className="line" d="M1 5H24" />
            <path className="head" d="M29 5L20 1L20 9Z" />
          </svg>{' '}
          {kindWords[kind]}
        </li>
      ))}
      <li>
        <span className="frame is-outcome" /> outcome
      </li>
      <li>
        <span className="frame is-equilibrium" /> equilibrium, yet no outcome
      </li>
      <li>where one mover can go on, only the single steps are drawn</li>
      {theCase.stateNames === null && (
        <li>
          <span className="cells-sample" /> an option, filled where taken
        </li>
      )}
    </ul>
  );
}
