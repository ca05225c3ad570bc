import { type ReactNode, useId } from 'react';

/** A line in which words narrow the evidence down; Escape empties it. */
export function FilterBox({
  typed,
  change,
  nFound,
  nAll,
}: {
  readonly typed: string;
  readonly change: (typed: string) => void;
  readonly nFound: number;
  readonly nAll: number;
}): ReactNode {
  const id = useId();
  return (
    <search className="evidence-filter">
      <label htmlFor={id}>Find</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        value={typed}
        placeholder="words of a claim, an estimate, a source"
        onChange={({ target }) => change(target.value)}
        onKeyDown={({ key }) => {
          if (key === 'Escape') change('');
        }}
      />
      <span className="quiet" role="status">
        {typed.trim() === '' ? '' : `${nFound} of ${nAll}`}
      </span>
    </search>
  );
}
