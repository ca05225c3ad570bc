import { type Case, type Option, removeOption } from '@casus/casefile';
import type { ReactNode } from 'react';
import { EditActions } from '../../forms/EditActions.tsx';
import type { Form } from '../../forms/form.ts';
import { UpButton } from '../../forms/UpButton.tsx';
import { anchors } from '../../links.ts';
import { EvidenceLinks } from './EvidenceLinks.tsx';
import { optionForm } from './forms/optionForm.ts';

const directions = {
  both: null,
  forward: 'once taken, it stays',
  backward: 'once dropped, it is gone',
} as const;

/** What a decision maker may do. */
export function OptionList({
  theCase,
  decisionMaker,
  options,
  open,
}: {
  readonly theCase: Case;
  readonly decisionMaker: string;
  readonly options: readonly Option[];
  readonly open: (form: Form) => void;
}): ReactNode {
  return (
    <ul className="options">
      {options.map(({ id, name, text, direction, directionWhen, when, because, note }, at) => (
        <li key={id} id={anchors.option(name)} tabIndex={-1}>
          <div>
            <p>
              {text} <code>{name}</code>
            </p>
            {directions[direction] !== null && (
              <p className="quiet note">
                One way: {directions[direction]}
                {directionWhen !== null && `, if ${directionWhen.text}`}.
              </p>
            )}
            <EvidenceLinks condition={null} when={when} because={because} />
            {note !== null && <p className="quiet note">{note}</p>}
          </div>
          <EditActions
            what={`option ${name}`}
            edit={() => open(optionForm(theCase, decisionMaker, id))}
            remove={(now) => removeOption(now, decisionMaker, id)}
          >
            <UpButton
              what={`option ${name}`}
              path={['decisionMakers', decisionMaker, 'options', id]}
              at={at}
            />
          </EditActions>
        </li>
      ))}
    </ul>
  );
}
