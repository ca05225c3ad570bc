import { type Case, removeState } from '@casus/casefile';
import type { ReactNode } from 'react';
import { EditActions } from '../../forms/EditActions.tsx';
import type { Form } from '../../forms/form.ts';
import { UpButton } from '../../forms/UpButton.tsx';
import { stateForm } from './forms/stateForm.ts';

/** The states of a graph form; in option form there is no such list. */
export function States({
  theCase: { stateNames },
  open,
}: {
  readonly theCase: Case;
  readonly open: (form: Form) => void;
}): ReactNode {
  if (stateNames === null) return null;
  return (
    <section aria-label="States">
      <h2>States</h2>
      <ul className="rules">
        {stateNames.map((name, at) => (
          <li key={name}>
            <p>
              <code>{name}</code>
            </p>
            <EditActions
              what={`state ${name}`}
              edit={() => open(stateForm(at, name))}
              remove={(now) => removeState(now, name)}
            >
              <UpButton what={`state ${name}`} path={['states', at]} at={at} />
            </EditActions>
          </li>
        ))}
      </ul>
      <button type="button" className="small add" onClick={() => open(stateForm(null, null))}>
        Add a state
      </button>
    </section>
  );
}
