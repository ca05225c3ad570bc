import { memo, type ReactNode } from 'react';
import type { StateTable } from '../../engine/asks/table.ts';
import { partyClass, partyOf } from './parties.ts';
import type { Showing } from './StateRows.tsx';

type Shared = Pick<Showing, 'theCase' | 'table' | 'concept' | 'show'>;

/** One state: the options as a strip, a verdict for each decision maker, and what is special. */
export const StateRow: React.NamedExoticComponent<
  Shared & { readonly s: number; readonly rowIndex: number; readonly isSelected: boolean }
> = memo(function StateRow({ s, rowIndex, isSelected, theCase, table, concept, show }) {
  const number = table.numbers[s]!;
  const columns = table.stable.get(concept);
  const isInWorld = table.inWorld[s] === 1;
  const isEquilibrium = isInWorld && columns?.every((column) => column[s] === 1) === true;
  return (
    <tr
      aria-rowindex={rowIndex}
      className={`${isSelected ? 'is-selected' : ''}${isInWorld ? '' : ' is-out'}`}
    >
      <th scope="row" className="number">
        <button type="button" onClick={() => show({ state: number })}>
          {number}
        </button>
      </th>
      {table.taken === null ? (
        <td className="name">{table.names?.[s]}</td>
      ) : (
        <Strip theCase={theCase} bits={table.taken[s]!} />
      )}
      {theCase.decisionMakers.map(({ id, name }, i) => {
        const isStable = columns?.[i]?.[s] === 1;
        const verdict = isStable ? 'stable' : 'not stable';
        return (
          <td key={id} className={`verdict ${partyClass(i, i === 0)}`}>
            {isInWorld && columns !== undefined && (
              <button
                type="button"
                className={isStable ? 'stable' : 'unstable'}
                aria-label={`State ${number}, ${name}: ${verdict}. Why?`}
                onClick={() => show({ state: number, for: id })}
              >
                {isStable ? '●' : '○'}
              </button>
            )}
          </td>
        );
      })}
      <td className="remarks">
        {remarks(table, s, isInWorld, isEquilibrium).map((remark) => (
          <span key={remark} className={`state-remark remark-${remark.replace(' ', '-')}`}>
            {remark}
          </span>
        ))}
      </td>
    </tr>
  );
});

/** The options of a state, filled where taken. */
function Strip({ theCase, bits }: Pick<Shared, 'theCase'> & { readonly bits: number }): ReactNode {
  return theCase.options.map(({ name, text }, k) => {
    const isTaken = ((bits >>> k) & 1) === 1;
    const how = isTaken ? 'taken' : 'not taken';
    return (
      <td
        key={name}
        className={`option ${partyOf(theCase, k)}${isTaken ? ' is-taken' : ''}`}
        title={`${text}: ${how}`}
      >
        <span className="hidden">{how}</span>
      </td>
    );
  });
}

function remarks(
  { statusQuo, isOutcome }: StateTable,
  s: number,
  isInWorld: boolean,
  isEquilibrium: boolean,
): string[] {
  if (!isInWorld) return ['ruled out'];
  return [
    ...(s === statusQuo ? ['status quo'] : []),
    ...(isOutcome[s] === 1 ? ['outcome'] : []),
    ...(isEquilibrium ? ['equilibrium'] : []),
  ];
}
