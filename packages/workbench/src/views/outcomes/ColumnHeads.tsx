import type { ReactNode } from 'react';
import { partyClass, partyOf } from './parties.ts';
import { nextFilter, type Sort } from './rows.ts';
import type { Showing } from './StateRows.tsx';

/** The heads of the columns: sorting by number and by verdicts, filters on options. */
export function ColumnHeads({
  theCase,
  table,
  sort,
  setSort,
  filter,
  setFilter,
}: Showing): ReactNode {
  const by = (column: Sort['by'], isDescending = false): void =>
    setSort({
      by: column,
      isDescending: sort.by === column ? !sort.isDescending : isDescending,
    });
  const sorted = (column: Sort['by']): 'ascending' | 'descending' | 'none' => {
    if (sort.by !== column) return 'none';
    return sort.isDescending ? 'descending' : 'ascending';
  };
  return (
    <tr aria-rowindex={1}>
      <th scope="col" aria-sort={sorted('number')} className="number">
        <button type="button" onClick={() => by('number')} title="Sort by number">
          No.
        </button>
      </th>
      {table.taken === null ? (
        <th scope="col" className="name">
          State
        </th>
      ) : (
        theCase.options.map(({ name, text, decisionMaker }, k) => {
          const how = wanted(filter, k);
          const who = theCase.decisionMakers[decisionMaker]!.name;
          return (
            <th scope="col" key={name} className={`option ${partyOf(theCase, k)}`}>
              <button
                type="button"
                className={`upright wants-${how.replace(' ', '-')}`}
                onClick={() => setFilter(nextFilter(filter, k))}
                aria-label={`${name}, ${who}: ${text}. Shown: ${how}`}
                title={`${who}: ${text}. Shown: ${how}; click to change`}
              >
                {name}
              </button>
            </th>
          );
        })
      )}
      {theCase.decisionMakers.map(({ id, name }, i) => (
        <th
          scope="col"
          key={id}
          aria-sort={sorted(i)}
          className={`verdict ${partyClass(i, i === 0)}`}
        >
          <button
            type="button"
            className="upright"
            onClick={() => by(i, true)}
            title={`Sort by stability for ${name}`}
          >
            {name}
          </button>
        </th>
      ))}
      <th scope="col" aria-sort={sorted('stable')} className="remarks">
        <button
          type="button"
          onClick={() => by('stable', true)}
          title="Sort by for how many it is stable"
        >
          Most stable
        </button>
      </th>
    </tr>
  );
}

function wanted(
  { taken, notTaken }: Showing['filter'],
  option: number,
): 'any' | 'taken' | 'not taken' {
  if (((taken >>> option) & 1) === 1) return 'taken';
  return ((notTaken >>> option) & 1) === 1 ? 'not taken' : 'any';
}
