import type { Case } from '@casus/casefile';
import { formulaInWords, type ModelWords } from '@casus/report';
import type { ReactNode } from 'react';
import { EditActions } from '../../forms/EditActions.tsx';
import type { Form } from '../../forms/form.ts';
import { UpButton } from '../../forms/UpButton.tsx';
import { anchors } from '../../links.ts';
import { EvidenceLinks } from './EvidenceLinks.tsx';
import { coalesceForm } from './forms/coalesceForm.ts';
import { coalitionForm } from './forms/coalitionForm.ts';
import { infeasibleForm } from './forms/infeasibleForm.ts';
import { questionForm } from './forms/questionForm.ts';
import { wordsOf } from './StatementList.tsx';

interface Part {
  readonly theCase: Case;
  readonly words: ModelWords | null;
  readonly open: (form: Form) => void;
}

/** Combinations that cannot be. */
export function Infeasible({ theCase, words, open }: Part): ReactNode {
  return (
    <section aria-label="Infeasible patterns">
      <h2>What cannot be</h2>
      <ul className="rules">
        {theCase.infeasible.map(({ text, when, because, note }, at) => {
          const inWords = wordsOf(words?.infeasible ?? [], at, text);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a pattern has no other name
            <li key={at} id={anchors.infeasible(at)} tabIndex={-1}>
              <div>
                <p className="in-words">{inWords?.words ?? text}</p>
                <p className="as-written">
                  never <code>{text}</code>
                </p>
                <EvidenceLinks
                  condition={inWords?.condition ?? null}
                  when={when}
                  because={because}
                />
                {note !== null && <p className="quiet note">{note}</p>}
              </div>
              <EditActions
                what={`infeasible pattern ${at + 1}`}
                edit={() => open(infeasibleForm(theCase, at))}
                remove={() => [{ path: ['infeasible', at], remove: true }]}
              />
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        className="small add"
        onClick={() => open(infeasibleForm(theCase, null))}
      >
        Add an infeasible pattern
      </button>
    </section>
  );
}

/** States that differ on paper only. */
export function Coalesced({ theCase, open }: Pick<Part, 'theCase' | 'open'>): ReactNode {
  return (
    <section aria-label="States that are one">
      <h2>Which states are one</h2>
      <p className="quiet">
        Those that differ on paper only: nobody tells them apart, and each has the moves of all.
      </p>
      <ul className="rules">
        {theCase.coalesce.map(({ text, formula }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a formula has no other name
          <li key={at}>
            <div>
              <p className="in-words">All in which {formulaInWords(theCase, formula)}</p>
              <p className="as-written">
                <code>{text}</code>
              </p>
            </div>
            <EditActions
              what={`states that are one, ${at + 1}`}
              edit={() => open(coalesceForm(theCase, at))}
              remove={() => [{ path: ['coalesce', at], remove: true }]}
            />
          </li>
        ))}
      </ul>
      <button type="button" className="small add" onClick={() => open(coalesceForm(theCase, null))}>
        Make states one
      </button>
    </section>
  );
}

/** Who can move together. */
export function Coalitions({ theCase, open }: Pick<Part, 'theCase' | 'open'>): ReactNode {
  const { coalitions, decisionMakers } = theCase;
  const named = coalitions.map((members) => members.map((i) => decisionMakers[i]!.name).join(', '));
  return (
    <section aria-label="Coalitions">
      <h2>Who can move together</h2>
      <p className="quiet">When every one of them gains.</p>
      <ul className="rules">
        {named.map((members, at) => (
          <li key={members}>
            <p className="in-words">{members}</p>
            <EditActions
              what={`coalition of ${members}`}
              edit={() => open(coalitionForm(theCase, at))}
              remove={() => [{ path: ['coalitions', at], remove: true }]}
            />
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="small add"
        onClick={() => open(coalitionForm(theCase, null))}
      >
        Add a coalition
      </button>
    </section>
  );
}

/** What is asked of the outcomes. */
export function Questions({ theCase, words, open }: Part): ReactNode {
  return (
    <section id="questions" tabIndex={-1} aria-label="Questions">
      <h2>Questions</h2>
      <ul className="rules">
        {[...theCase.questions.values()].map(({ id, ask, text, note }, at) => (
          <li key={id}>
            <div>
              <p className="in-words">{text}</p>
              <p className="as-written">
                <code>{id}</code>, asks whether <code>{ask.text}</code>:{' '}
                {words?.questions.find((each) => each.id === id)?.words}
              </p>
              {note !== null && <p className="quiet note">{note}</p>}
            </div>
            <EditActions
              what={`question ${id}`}
              edit={() => open(questionForm(theCase, id))}
              remove={() => [{ path: ['questions', id], remove: true }]}
            >
              <UpButton what={`question ${id}`} path={['questions', id]} at={at} />
            </EditActions>
          </li>
        ))}
      </ul>
      <button type="button" className="small add" onClick={() => open(questionForm(theCase, null))}>
        Add a question
      </button>
    </section>
  );
}
