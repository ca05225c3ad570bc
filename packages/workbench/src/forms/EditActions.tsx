import type { ReactNode } from 'react';
import { RemoveButton } from './RemoveButton.tsx';
import type { MakeEdits } from './useEdits.ts';

/** What can be done with a part of the case: edit it in its form, or remove it. */
export function EditActions({
  what,
  edit,
  remove,
  children,
}: {
  /** For the names of the buttons: "Edit report 1". */
  readonly what: string;
  readonly edit: () => void;
  readonly remove: MakeEdits;
  /** More buttons, before these. */
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <RemoveButton what={what} make={remove}>
      {children}
      <button type="button" className="small" onClick={edit} aria-label={`Edit ${what}`}>
        Edit
      </button>
    </RemoveButton>
  );
}
