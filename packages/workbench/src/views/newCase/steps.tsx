import { type ReactNode, useId, useState } from 'react';
import {
  allOptions,
  type Draft,
  inForm,
  type OptionRef,
  type PartyDraft,
  stateTexts,
  type Want,
} from './draft.ts';
import { Moves } from './Moves.tsx';

interface Step {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

const forms = [
  ['options', 'Each has options, which it takes or leaves'],
  ['states', 'The states are listed, and who can move between them'],
] as const;

export function Title({ draft, change }: Step): ReactNode {
  const id = useId();
  return (
    <>
      <div className="field">
        <label htmlFor={id}>Title of the case</label>
        <input
          id={id}
          type="text"
          autoComplete="off"
          value={draft.title}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => change({ title: target.value })}
        />
        <p className="hint" id={`${id}-hint`}>
          As in “Mosul, October 2016”: a conflict, and when.
        </p>
      </div>
      <fieldset className="step-party">
        <legend>What can happen</legend>
        {forms.map(([form, label]) => (
          <label key={form} className="check">
            <input
              type="radio"
              name={`${id}-form`}
              checked={draft.form === form}
              onChange={() => change(inForm(draft, form))}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}

export function Parties({ draft, change }: Step): ReactNode {
  const { parties, form, states } = draft;
  const id = useId();
  const set = (at: number, part: Partial<PartyDraft>): void =>
    change({ parties: parties.map((each, i) => (i === at ? { ...each, ...part } : each)) });
  return (
    <>
      {form === 'options' ? (
        <p>Each option is something that one of them may do or leave.</p>
      ) : (
        <div className="field">
          <label htmlFor={`${id}-states`}>States, one a line</label>
          <textarea
            id={`${id}-states`}
            rows={4}
            value={states}
            aria-describedby={`${id}-states-hint`}
            onChange={({ target }) => change({ states: target.value })}
          />
          <p className="hint" id={`${id}-states-hint`}>
            As in talks, strike, lockout, deal: how things may stand.
          </p>
        </div>
      )}
      {parties.map(({ name, options }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parties are only added at the end
        <fieldset key={at} className="step-party">
          <legend>Decision maker {at + 1}</legend>
          <div className="field">
            <label htmlFor={`${id}-name-${at}`}>Name</label>
            <input
              id={`${id}-name-${at}`}
              type="text"
              autoComplete="off"
              value={name}
              onChange={({ target }) => set(at, { name: target.value })}
            />
          </div>
          {form === 'options' && (
            <div className="field">
              <label htmlFor={`${id}-options-${at}`}>Options, one a line</label>
              <textarea
                id={`${id}-options-${at}`}
                rows={3}
                value={options}
                onChange={({ target }) => set(at, { options: target.value })}
              />
            </div>
          )}
        </fieldset>
      ))}
      <button
        type="button"
        onClick={() => change({ parties: [...parties, { name: '', options: '', wants: [] }] })}
      >
        Another decision maker
      </button>
    </>
  );
}

export function Wants({ draft, change }: Step): ReactNode {
  const { parties } = draft;
  return (
    <>
      <p>
        Most important first. What is not named is no matter to it; conditions such as “if” can be
        added later.
      </p>
      {parties.map((party, at) =>
        party.name.trim() === '' ? null : (
          <WantsOf
            // biome-ignore lint/suspicious/noArrayIndexKey: parties keep their places here
            key={at}
            draft={draft}
            party={party}
            set={(part) =>
              change({
                parties: parties.map((each, i) => (i === at ? { ...each, ...part } : each)),
              })
            }
          />
        ),
      )}
    </>
  );
}

function WantsOf({
  draft,
  party,
  set,
}: {
  readonly draft: Draft;
  readonly party: PartyDraft;
  readonly set: (part: Partial<PartyDraft>) => void;
}): ReactNode {
  const { name } = party;
  const id = useId();
  const options = allOptions(draft);
  // What was wanted may be gone from the options by now.
  const wants = party.wants.filter(({ option }) => options.some(({ ref }) => ref === option));
  const free = options.filter(({ ref }) => !wants.some(({ option }) => option === ref));
  const [chosen, choose] = useState('');
  const offered = free.flatMap(({ ref }) =>
    [true, false].map((isTaken): Want => ({ option: ref, isTaken })),
  );
  const want = offered.find((each) => nameOf(each) === chosen) ?? null;
  const inWords = ({ option, isTaken }: Want): string => {
    const found = options.find(({ ref }) => ref === option);
    const who = found?.party ?? 'it';
    const does = draft.form === 'options' ? ['does', 'does not'] : ['comes to', 'does not come to'];
    return `${who} ${isTaken ? does[0] : does[1]}: ${found?.text ?? ''}`;
  };
  return (
    <fieldset className="step-party">
      <legend>{name}</legend>
      {draft.form === 'states' && (
        <Moves states={stateTexts(draft)} party={party} set={(moves) => set({ moves })} />
      )}
      <ol className="wants">
        {wants.map((want, at) => (
          <li key={want.option}>
            <span>{inWords(want)}</span>
            <span className="actions">
              <button
                type="button"
                className="small"
                disabled={at === 0}
                aria-label={`Up: ${inWords(want)}`}
                onClick={() => set({ wants: wants.toSpliced(at, 1).toSpliced(at - 1, 0, want) })}
              >
                Up
              </button>
              <button
                type="button"
                className="small"
                aria-label={`Remove: ${inWords(want)}`}
                onClick={() => set({ wants: wants.toSpliced(at, 1) })}
              >
                Remove
              </button>
            </span>
          </li>
        ))}
      </ol>
      {free.length > 0 && (
        <div className="field add-want">
          <label htmlFor={id}>{name} would like that</label>
          <select
            id={id}
            value={want === null ? '' : chosen}
            onChange={({ target }) => choose(target.value)}
          >
            <option value="">choose…</option>
            {offered.map((each) => (
              <option key={nameOf(each)} value={nameOf(each)}>
                {inWords(each)}
              </option>
            ))}
          </select>
          <button
            type="button"
            disabled={want === null}
            aria-label={`Add to what ${name} prefers`}
            onClick={() => want !== null && set({ wants: [...wants, want] })}
          >
            Add
          </button>
        </div>
      )}
    </fieldset>
  );
}

function nameOf({ option, isTaken }: Want): string {
  return `${isTaken ? '' : 'not '}${option}`;
}

export function NowAndQuestion({ draft, change }: Step): ReactNode {
  const id = useId();
  const options = allOptions(draft);
  const { taken, question } = draft;
  // Things stand in one state, and many options may be taken.
  const isOne = draft.form === 'states';
  return (
    <>
      <fieldset className="step-party">
        <legend>{isOne ? 'It is now' : 'Taken now'}</legend>
        {options.map(({ ref, label }) => (
          <label key={ref} className="check">
            <input
              type={isOne ? 'radio' : 'checkbox'}
              name={isOne ? `${id}-now` : undefined}
              checked={taken.includes(ref)}
              onChange={({ target }) =>
                change({
                  taken: options
                    .map((each) => each.ref)
                    .filter((each) =>
                      each === ref ? target.checked : !isOne && taken.includes(each),
                    ),
                })
              }
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor={`${id}-option`}>
          {isOne ? 'In the end, does it come to this?' : 'In the end, does this happen?'}
        </label>
        <select
          id={`${id}-option`}
          value={question.option ?? ''}
          onChange={({ target }) =>
            change({
              question: { ...question, option: (target.value || null) as OptionRef | null },
            })
          }
        >
          <option value="">choose…</option>
          {options.map(({ ref, label }) => (
            <option key={ref} value={ref}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-words`}>The question in words</label>
        <input
          id={`${id}-words`}
          type="text"
          autoComplete="off"
          value={question.words}
          onChange={({ target }) => change({ question: { ...question, words: target.value } })}
        />
      </div>
    </>
  );
}
