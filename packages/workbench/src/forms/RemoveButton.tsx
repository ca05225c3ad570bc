import { type ReactNode, useState } from 'react';
import { MistakeList } from './MistakeList.tsx';
import type { Mistake } from './mistake.ts';
import { type MakeEdits, useEdits } from './useEdits.ts';

/** Removes something; undo brings it back. Where other parts of the case speak of it, says which: below
 *  the row, in its full width. */
export function RemoveButton({
  what,
  make,
  children,
}: {
  /** For its name: "Remove report 1". */
  readonly what: string;
  readonly make: MakeEdits;
  /** More buttons, before it. */
  readonly children?: ReactNode;
}): ReactNode {
  const write = useEdits();
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const remove = async (): Promise<void> => {
    const found = await write(make);
    setMistakes(found);
    // The button goes with what it removed.
    if (found.length === 0) document.getElementById('main')?.focus({ preventScroll: true });
  };
  return (
    <>
      <div className="actions">
        {children}
        <button
          type="button"
          className="small"
          aria-label={`Remove ${what}`}
          onClick={() => void remove()}
        >
          Remove
        </button>
      </div>
      {mistakes.length > 0 && (
        <div className="in-the-way">
          <p>It stays: other parts of the case speak of it.</p>
          <MistakeList mistakes={mistakes.map(withoutHint)} />
          <button type="button" className="small" onClick={() => setMistakes([])}>
            Close
          </button>
        </div>
      )}
    </>
  );
}

/** What would be right instead is of no use where nothing was typed. */
function withoutHint({ message, path }: Mistake): Mistake {
  return { message, path };
}
