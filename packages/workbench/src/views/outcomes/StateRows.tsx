import type { Case } from '@casus/casefile';
import type { Concept } from '@casus/engine';
import { type CSSProperties, memo, type ReactNode, useEffect, useRef } from 'react';
import type { StateTable } from '../../engine/asks/table.ts';
import { ColumnHeads } from './ColumnHeads.tsx';
import type { Filter, Sort } from './rows.ts';
import { useVisibleRows } from './useVisibleRows.ts';

/** Height of a row in pixels; 2^20 of them are what browsers can still scroll. */
export const rowHeight = 30;

export interface Showing {
  readonly theCase: Case;
  readonly table: StateTable;
  readonly concept: Concept;
  readonly rows: Int32Array;
  readonly sort: Sort;
  readonly setSort: (sort: Sort) => void;
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  readonly selected: number | null;
  readonly show: (asked: { readonly state: number; readonly for?: string | null }) => void;
}

/** The table of states; only the rows that can be seen are drawn. */
export function StateRows(showing: Showing): ReactNode {
  const { theCase, table, rows, concept, selected, show } = showing;
  const box = useRef<HTMLDivElement>(null);
  const { from, to } = useVisibleRows(box, rows.length, rowHeight);
  useEffect(() => {
    if (rows.length > 0) box.current?.scrollTo({ top: 0 });
  }, [rows]);
  const style: CSSProperties & Record<`--${string}`, number> = {
    '--options': theCase.options.length,
    '--parties': theCase.decisionMakers.length,
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard
    <div className="states" ref={box} tabIndex={0} role="group" aria-label="States" style={style}>
      {/* biome-ignore lint/a11y/useSemanticElements: rows that are not drawn take their place by height */}
      <div role="table" aria-label="States" aria-rowcount={rows.length + 1} className="state-table">
        <ColumnHeads {...showing} />
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        <div role="rowgroup" style={{ height: rows.length * rowHeight, position: 'relative' }}>
          {Array.from(rows.subarray(from, to), (s, k) => (
            <Row
              key={s}
              s={s}
              place={from + k}
              theCase={theCase}
              table={table}
              concept={concept}
              isSelected={table.numbers[s] === selected}
              show={show}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

const Row = memo(function Row({
  s,
  place,
  theCase,
  table,
  concept,
  isSelected,
  show,
}: Pick<Showing, 'theCase' | 'table' | 'concept' | 'show'> & {
  readonly s: number;
  readonly place: number;
  readonly isSelected: boolean;
}): ReactNode {
  const number = table.numbers[s]!;
  const columns = table.stable.get(concept);
  const isInWorld = table.inWorld[s] === 1;
  const isEquilibrium = isInWorld && columns?.every((column) => column[s] === 1) === true;
  return (
    // biome-ignore lint/a11y: a row of the table above
    <div
      role="row"
      aria-rowindex={place + 2}
      className={`state-row${isSelected ? ' is-selected' : ''}${isInWorld ? '' : ' is-out'}`}
      style={{ top: place * rowHeight }}
    >
      <span role="rowheader" className="cell number">
        <button type="button" onClick={() => show({ state: number })}>
          {number}
        </button>
      </span>
      <Strip theCase={theCase} table={table} s={s} />
      {theCase.decisionMakers.map(({ id, name }, i) => (
        // biome-ignore lint/a11y/useSemanticElements: see above
        <span role="cell" key={id} className={`cell verdict-cell party-${i % 6}${i === 0 ? ' starts' : ''}`}>
          {isInWorld && columns !== undefined && (
            <button
              type="button"
              className={columns[i]![s] === 1 ? 'stable' : 'unstable'}
              aria-label={`State ${number}, ${name}: ${columns[i]![s] === 1 ? 'stable' : 'not stable'}. Why?`}
              onClick={() => show({ state: number, for: id })}
            >
              {columns[i]![s] === 1 ? '●' : '○'}
            </button>
          )}
        </span>
      ))}
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <span role="cell" className="cell remarks">
        {remarks(table, s, isInWorld, isEquilibrium).map((remark) => (
          <span key={remark} className={`remark remark-${remark.replace(' ', '-')}`}>
            {remark}
          </span>
        ))}
      </span>
    </div>
  );
});

/** The options as a strip: filled where taken. */
function Strip({
  theCase,
  table,
  s,
}: Pick<Showing, 'theCase' | 'table'> & { readonly s: number }): ReactNode {
  if (table.taken === null) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: see above
      <span role="cell" className="cell name">
        {table.names?.[s]}
      </span>
    );
  }
  const bits = table.taken[s]!;
  return theCase.options.map(({ name, text }, k) => {
    const isTaken = ((bits >>> k) & 1) === 1;
    return (
      // biome-ignore lint/a11y/useSemanticElements: see above
      <span
        role="cell"
        key={name}
        className={`cell option ${partyClass(theCase, k)}${isTaken ? ' is-taken' : ''}`}
        title={`${text}: ${isTaken ? 'taken' : 'not taken'}`}
      >
        <span className="hidden">{isTaken ? 'taken' : 'not taken'}</span>
      </span>
    );
  });
}

/** The colour of the decision maker whose option it is, and a gap before its first. */
export function partyClass({ options }: Case, k: number): string {
  const { decisionMaker } = options[k]!;
  const isFirst = k > 0 && options[k - 1]!.decisionMaker !== decisionMaker;
  return `party-${decisionMaker % 6}${isFirst ? ' starts' : ''}`;
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
