import { type Case, type DecisionMaker, removeDecisionMaker } from '@casus/casefile';
import type { ModelWords } from '@casus/report';
import type { ReactNode } from 'react';
import { hrefOf } from '../../app/routes.ts';
import { Blocks } from '../../blocks/Blocks.tsx';
import { EditActions } from '../../forms/EditActions.tsx';
import type { Form } from '../../forms/form.ts';
import { decisionMakerForm } from './forms/decisionMakerForm.ts';
import { optionForm } from './forms/optionForm.ts';
import { statementForm } from './forms/statementForm.ts';
import { OptionList } from './OptionList.tsx';
import { StatementList } from './StatementList.tsx';

/** A decision maker: what it may do, what it prefers, and beside that the states this puts first and
 *  last, so that a wrong order is seen at once. */
export function DecisionMakerCard({
  theCase,
  party: { id, name, options, preferences, note, range },
  words,
  open,
}: {
  readonly theCase: Case;
  readonly party: DecisionMaker;
  readonly words: ModelWords['decisionMakers'][number] | null;
  readonly open: (form: Form) => void;
}): ReactNode {
  const hasStatements = preferences.kind === 'statements' || preferences.kind === 'none';
  return (
    <section className="party" aria-label={name}>
      <header>
        <h2>{name}</h2>
        <code>{id}</code>
        <EditActions
          what={`decision maker ${id}`}
          edit={() => open(decisionMakerForm(id))}
          remove={(now) => removeDecisionMaker(now, id)}
        />
      </header>
      {note !== null && <p className="quiet note">{note}</p>}
      <div className="party-parts">
        <div>
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
          <h3>Prefers, most important first</h3>
          {preferences.kind === 'statements' && (
            <StatementList
              theCase={theCase}
              decisionMaker={id}
              statements={preferences.statements}
              words={words?.statements ?? []}
              open={open}
            />
          )}
          {words !== null && words.given !== null && <p>{words.given}</p>}
          {hasStatements ? (
            <button
              type="button"
              className="small add"
              aria-label={`Add a statement of ${name}`}
              onClick={() => open(statementForm(theCase, id, null))}
            >
              Add a statement
            </button>
          ) : (
            <p>
              <a href={hrefOf('text', { line: `${range.line}` })}>Change it in the text</a>
            </p>
          )}
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
