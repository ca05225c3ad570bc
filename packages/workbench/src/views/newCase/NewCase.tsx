import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useDocument, useSession } from '../../app/hooks.ts';
import { go, hrefOf, useRoute } from '../../app/routes.ts';
import { isDirty } from '../../document/document.ts';
import { draftEdits, firstText, missing } from './draft.ts';
import { FirstAnswer } from './FirstAnswer.tsx';
import { NowAndQuestion, Parties, Title, Wants } from './steps.tsx';
import { useDraft } from './useDraft.ts';
import '../../forms/forms.css';
import './newCase.css';

const titles = [
  'What is it about?',
  'Who decides, and what may each do?',
  'What does each prefer?',
  'How do things stand, and what do you ask?',
  'The first answer',
];

/** From an empty page to a first answer in five steps. */
export function NewCase(): ReactNode {
  const session = useSession();
  const file = useDocument();
  const { draft, change, forget } = useDraft();
  const asked = Number(useRoute().query.get('step'));
  const [need, setNeed] = useState<string | null>(null);
  // No step is shown before those that it needs.
  const open = [1, 2, 3, 4].find((at) => missing(draft, at) !== null) ?? 4;
  const step = asked === 5 ? 5 : Math.max(1, Math.min(asked || 1, open));
  const head = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a step
  useEffect(() => {
    head.current?.focus({ preventScroll: true });
    // It is a case by now.
    if (step === 5) forget();
  }, [step]);
  const next = async (): Promise<void> => {
    const needed = missing(draft, step);
    setNeed(needed);
    if (needed !== null) return;
    if (step === 4) {
      const text = await session.engine.ask('edit', {
        text: firstText,
        edits: draftEdits(draft),
      });
      if (text === null) return;
      session.openNew(text);
    }
    go(hrefOf('model', { step: `${step + 1}` }));
  };
  return (
    <div className="new-case">
      <p className="quiet" aria-hidden="true">
        New case, step {step} of {titles.length}
      </p>
      <h1 ref={head} tabIndex={-1}>
        <span className="hidden">Step {step}: </span>
        {step === 3 && draft.form === 'states'
          ? 'Where can each move, and what does it prefer?'
          : titles[step - 1]}
      </h1>
      {step < 5 && isDirty(file) && (
        <p className="notice">
          {file.name} has changes that are not saved, and the new case takes its place.{' '}
          <button type="button" className="small" onClick={() => void session.save()}>
            Save it first
          </button>
        </p>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void next();
        }}
      >
        {step === 1 && <Title draft={draft} change={change} />}
        {step === 2 && <Parties draft={draft} change={change} />}
        {step === 3 && <Wants draft={draft} change={change} />}
        {step === 4 && <NowAndQuestion draft={draft} change={change} />}
        {step === 5 && <FirstAnswer />}
        <p role="alert" className="told">
          {need}
        </p>
        {step < 5 && (
          <p className="buttons">
            {step > 1 && (
              <button
                type="button"
                onClick={() => {
                  setNeed(null);
                  go(hrefOf('model', { step: `${step - 1}` }));
                }}
              >
                Back
              </button>
            )}
            <button type="submit" className="primary">
              {step === 4 ? 'Show the answer' : 'Go on'}
            </button>
          </p>
        )}
      </form>
    </div>
  );
}
