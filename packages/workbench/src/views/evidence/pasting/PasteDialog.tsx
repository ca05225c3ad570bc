import type { Case } from '@casus/casefile';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { Dialog } from '../../../forms/Dialog.tsx';
import { MistakeList } from '../../../forms/MistakeList.tsx';
import type { Mistake } from '../../../forms/mistake.ts';
import { useEdits } from '../../../forms/useEdits.ts';
import { columns } from './columns.ts';
import { maxRows, pastedRows } from './rows.ts';

/** Rows of a spreadsheet become reports: what each would be is shown before anything is added. */
export function PasteDialog({
  theCase,
  close,
}: {
  readonly theCase: Case;
  readonly close: () => void;
}): ReactNode {
  const write = useEdits();
  const id = useId();
  const [text, setText] = useState('');
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const { rows, unknown } = useMemo(() => pastedRows(theCase, text), [theCase, text]);
  const good = rows.filter(({ problems }) => problems.length === 0);
  const used = columns.filter((column) => rows.some(({ cells }) => cells[column] !== undefined));
  const add = async (): Promise<void> => {
    const found = await write((now) => pastedRows(now, text).edits);
    setMistakes(found);
    if (found.length === 0) close();
  };
  return (
    <Dialog title="Paste rows of a spreadsheet" isWide close={close}>
      <div className="field">
        <label htmlFor={id}>Rows</label>
        <textarea
          id={id}
          rows={5}
          className="pasted"
          aria-describedby={`${id}-hint`}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <p className="hint" id={`${id}-hint`}>
          Copied from a spreadsheet, with a header or in this order: {columns.join(', ')}. The claim
          is an id, a statement of the case, or a new statement; a figure goes with an estimate.
        </p>
      </div>
      {unknown.length > 0 && (
        <p role="status">Not read, for no column is called so: {unknown.join(', ')}.</p>
      )}
      {rows.length === maxRows && <p role="status">Only the first {maxRows} rows are read.</p>}
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard
        <section className="wide" aria-label="What would be added" tabIndex={0}>
          <table className="preview">
            <thead>
              <tr>
                <th scope="col">Row</th>
                <th scope="col">Is</th>
                {used.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ cells, problems, remarks }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows come anew as a whole
                <tr key={at} className={problems.length > 0 ? 'is-wrong' : undefined}>
                  <td className="tally">{at + 1}</td>
                  <td>
                    {problems.length > 0 ? (
                      <span className="no">{problems.join('; ')}</span>
                    ) : (
                      <span>
                        ready
                        {remarks.length > 0 && (
                          <span className="quiet">: {remarks.join('; ')}</span>
                        )}
                      </span>
                    )}
                  </td>
                  {used.map((column) => (
                    <td key={column}>{cells[column]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <MistakeList mistakes={mistakes} />
      <p className="buttons">
        <button
          type="button"
          className="primary"
          disabled={good.length === 0}
          onClick={() => void add()}
        >
          {good.length === 1 ? 'Add 1 row' : `Add ${good.length} rows`}
        </button>
        <button type="button" onClick={close}>
          Cancel
        </button>
        {good.length < rows.length && (
          <span className="quiet">Not added: {rows.length - good.length} with problems.</span>
        )}
      </p>
    </Dialog>
  );
}
