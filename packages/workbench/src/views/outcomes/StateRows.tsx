import type { Case } from '@casus/casefile';
import type { Concept } from '@casus/engine';
import { type ReactNode, useEffect, useRef } from 'react';
import type { StateTable } from '../../engine/asks/table.ts';
import { ColumnHeads } from './ColumnHeads.tsx';
import type { Filter, Sort } from './rows.ts';
import { StateRow } from './StateRow.tsx';
import { useVisibleRows } from './useVisibleRows.ts';

/** Height of a row in pixels; 2^20 of them are what browsers can still scroll. */
const rowHeight = 30;

export interface Showing {
  readonly theCase: Case;
  readonly table: StateTable;
  readonly concept: Concept;
  readonly rows: Int32Array;
  readonly sort: Sort;
  readonly setSort: (sort: Sort) => void;
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  /** Number of the state whose witness is shown. */
  readonly selected: number | null;
  readonly show: (asked: { readonly state: number; readonly for?: string | null }) => void;
}

/** The table of states; only the rows that can be seen are drawn, the others are room. */
export function StateRows(showing: Showing): ReactNode {
  const { theCase, table, rows, concept, selected, show } = showing;
  const box = useRef<HTMLElement>(null);
  const { from, to } = useVisibleRows(box, rows.length, rowHeight);
  useEffect(() => {
    if (rows.length > 0) box.current?.scrollTo({ top: 0 });
  }, [rows]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard
    <section className="states" ref={box} tabIndex={0} aria-label="States">
      <div style={{ paddingTop: from * rowHeight, paddingBottom: (rows.length - to) * rowHeight }}>
        <table aria-rowcount={rows.length + 1}>
          <colgroup>
            <col className="col-number" />
            {table.taken === null ? (
              <col className="col-name" />
            ) : (
              theCase.options.map(({ name }) => <col key={name} className="col-narrow" />)
            )}
            {theCase.decisionMakers.map(({ id }) => (
              <col key={id} className="col-narrow" />
            ))}
            <col className="col-remarks" />
          </colgroup>
          <thead>
            <ColumnHeads {...showing} />
          </thead>
          <tbody>
            {Array.from(rows.subarray(from, to), (s, k) => (
              <StateRow
                key={s}
                s={s}
                rowIndex={from + k + 2}
                theCase={theCase}
                table={table}
                concept={concept}
                isSelected={table.numbers[s] === selected}
                show={show}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
