import type { ReactNode } from 'react';
import { nextFilter, type Sort } from './rows.ts';
import { partyClass, type Showing } from './StateRows.tsx';

/** The heads of the columns: sorting by number and by verdicts, filters on options. */
export function ColumnHeads({
  theCase,
  table,
  sort,
  setSort,
  filter,
  setFilter,
}: Showing): ReactNode {
  const by = (column: Sort['by']): void =>
    setSort({ by: column, isDescending: sort.by === column && !sort.isDescending });
  const sorted = (column: Sort['by']): 'ascending' | 'descending' | 'none' => {
    if (sort.by !== column) return 'none';
    return sort.isDescending ? 'descending' : 'ascending';
  };
  return (
    // biome-ignore lint/a11y: the first row of the table
    <div role="row" aria-rowindex={1} className="state-row heads">
      {/* biome-ignore lint/a11y: a head of the table */}
      <span role="columnheader" aria-sort={sorted('number')} className="cell number">
        <button type="button" onClick={() => by('number')} title="Sort by number">
          No.
        </button>
      </span>
      {table.taken === null ? (
        // biome-ignore lint/a11y: a head of the table
        <span role="columnheader" className="cell name">
          State
        </span>
      ) : (
        theCase.options.map(({ name, text, decisionMaker }, k) => {
          const how = wanted(filter, k);
          return (
            // biome-ignore lint/a11y: a head of the table
            <span
              role="columnheader"
              key={name}
              className={`cell option ${partyClass(theCase, k)}`}
            >
              <button
                type="button"
                className={`upright wants-${how}`}
                onClick={() => setFilter(nextFilter(filter, k))}
                aria-label={`${theCase.decisionMakers[decisionMaker]!.name}: ${text}. Shown: ${how}`}
                title={`${text}. Shown: ${how}; click to change`}
              >
                {name}
              </button>
            </span>
          );
        })
      )}
      {theCase.decisionMakers.map(({ id, name }, i) => (
        // biome-ignore lint/a11y: a head of the table
        <span
          role="columnheader"
          key={id}
          aria-sort={sorted(i)}
          className={`cell verdict-cell party-${i % 6}${i === 0 ? ' starts' : ''}`}
        >
          <button
            type="button"
            className="upright"
            onClick={() => by(i)}
            title={`Sort by stability for ${name}`}
          >
            {name}
          </button>
        </span>
      ))}
      {/* biome-ignore lint/a11y: a head of the table */}
      <span role="columnheader" aria-sort={sorted('stable')} className="cell remarks">
        <button type="button" onClick={() => by('stable')} title="Sort by for how many it is stable">
          Most stable
        </button>
      </span>
    </div>
  );
}

function wanted(
  { taken, notTaken }: Showing['filter'],
  option: number,
): 'any' | 'taken' | 'not taken' {
  if (((taken >>> option) & 1) === 1) return 'taken';
  return ((notTaken >>> option) & 1) === 1 ? 'not taken' : 'any';
}
