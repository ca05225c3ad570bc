import { type Case, type DecisionMaker, removeDecisionMaker } from '@casus/casefile';
import type { ModelWords } from '@casus/report';
import type { ReactNode } from 'react';
import { Blocks } from '../../blocks/Blocks.tsx';
import { EditActions } from '../../forms/EditActions.tsx';
import type { Form } from '../../forms/form.ts';
import { UpButton } from '../../forms/UpButton.tsx';
import { attitudesForm } from './forms/attitudesForm.ts';
import { decisionMakerForm } from './forms/decisionMakerForm.ts';
import { optionForm } from './forms/optionForm.ts';
import { perceivesForm } from './forms/perceivesForm.ts';
import { MoveList } from './MoveList.tsx';
import { OptionList } from './OptionList.tsx';
import { Order } from './Order.tsx';

/** A decision maker: what it may do, what it prefers, and beside that the states this puts first and
 *  last, so that a wrong order is seen at once. */
export function DecisionMakerCard({
  theCase,
  party,
  words,
  open,
}: {
  readonly theCase: Case;
  readonly party: DecisionMaker;
  readonly words: ModelWords['decisionMakers'][number] | null;
  readonly open: (form: Form) => void;
}): ReactNode {
  const { id, name, options, note } = party;
  return (
    <section className="party" aria-label={name}>
      <header>
        <h2>{name}</h2>
        <code>{id}</code>
        <EditActions
          what={`decision maker ${id}`}
          edit={() => open(decisionMakerForm(id))}
          remove={(now) => removeDecisionMaker(now, id)}
        >
          <UpButton
            what={`decision maker ${id}`}
            path={['decisionMakers', id]}
            at={theCase.decisionMakers.indexOf(party)}
          />
        </EditActions>
      </header>
      {note !== null && <p className="quiet note">{note}</p>}
      <div className="party-parts">
        <div>
          {theCase.stateNames !== null && (
            <MoveList theCase={theCase} decisionMaker={id} name={name} open={open} />
          )}
          {theCase.stateNames === null && (
            <>
              <h3>Options</h3>
              <OptionList
                theCase={theCase}
                decisionMaker={id}
                options={options.map((k) => theCase.options[k]!)}
                open={open}
              />
              <button
                type="button"
                className="small add"
                aria-label={`Add an option of ${name}`}
                onClick={() => open(optionForm(theCase, id, null))}
              >
                Add an option
              </button>
            </>
          )}
          <Order theCase={theCase} party={party} words={words} open={open} />
          <details className="later">
            <summary>Attitudes and views</summary>
            <div className="actions">
              <button
                type="button"
                className="small add"
                aria-label={`Attitudes of ${name}`}
                onClick={() => open(attitudesForm(theCase, id))}
              >
                Attitudes
              </button>
              <button
                type="button"
                className="small add"
                aria-label={`What it perceives: ${name}`}
                onClick={() => open(perceivesForm(theCase, id))}
              >
                What it perceives
              </button>
            </div>
          </details>
        </div>
        <aside className="extremes" aria-label={`Best and worst states for ${name}`}>
          <div>
            <h3>What that puts first and last</h3>
            <Blocks blocks={words?.extremes ?? []} />
          </div>
        </aside>
      </div>
    </section>
  );
}
