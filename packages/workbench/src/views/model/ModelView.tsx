import { type ReactNode, useState } from 'react';
import { useAsk, useReading } from '../../app/hooks.ts';
import { hrefOf, useRoute } from '../../app/routes.ts';
import { useTarget } from '../../app/useTarget.ts';
import { Working } from '../../app/Working.tsx';
import { EntryDialog } from '../../forms/EntryDialog.tsx';
import type { Form } from '../../forms/form.ts';
import { NewCase } from '../newCase/NewCase.tsx';
import { DecisionMakerCard } from './DecisionMakerCard.tsx';
import { caseForm } from './forms/caseForm.ts';
import { decisionMakerForm } from './forms/decisionMakerForm.ts';
import { Coalesced, Coalitions, Infeasible, Questions } from './Rules.tsx';
import { States } from './States.tsx';
import { StatusQuo } from './StatusQuo.tsx';
import './model.css';

/** Who can do what, who prefers what, what cannot be, and what is asked. */
export function ModelView(): ReactNode {
  const { query } = useRoute();
  return query.has('step') ? <NewCase /> : <Model />;
}

function Model(): ReactNode {
  const base = useReading('base');
  const { answer: words, refused, isStale, progress, stop } = useAsk('model', undefined);
  const [form, open] = useState<Form | null>(null);
  useTarget(base !== null && words !== null);
  if (base === null) {
    return (
      <>
        <h1>Model</h1>
        <p>
          <a href={hrefOf('model', { step: '1' })}>Begin a new case</a>
        </p>
      </>
    );
  }
  const { theCase } = base;
  return (
    <>
      <header className="view-head">
        <h1>Model</h1>
        <p className="buttons">
          <button type="button" onClick={() => open(caseForm)}>
            Edit the case
          </button>
          <button type="button" onClick={() => open(decisionMakerForm(null))}>
            Add a decision maker
          </button>
        </p>
      </header>
      {/* Words take more room than formulas. */}
      {words === null && refused === null ? (
        <Working
          what="The model is being put into words…"
          isWorking={isStale}
          progress={progress}
          stop={stop}
        />
      ) : (
        <>
          {theCase.decisionMakers.map((party) => (
            <DecisionMakerCard
              key={party.id}
              theCase={theCase}
              party={party}
              words={words?.decisionMakers.find(({ id }) => id === party.id) ?? null}
              open={open}
            />
          ))}
          <States theCase={theCase} open={open} />
          <StatusQuo theCase={theCase} words={words?.statusQuo ?? null} />
          <Infeasible theCase={theCase} words={words} open={open} />
          <Coalesced theCase={theCase} open={open} />
          <Coalitions theCase={theCase} open={open} />
          <Questions theCase={theCase} words={words} open={open} />
        </>
      )}
      {form !== null && <EntryDialog form={form} close={() => open(null)} />}
    </>
  );
}
