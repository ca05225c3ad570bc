import { type ReactNode, useId } from 'react';
import { ChosenNames } from './ChosenNames.tsx';
import { CompletedInput } from './CompletedInput.tsx';
import type { Field } from './form.ts';
import { inWords } from './MistakeList.tsx';
import type { Mistake } from './mistake.ts';
import { useFormulaReading } from './useFormulaReading.ts';

/** A field with its label, its hint, and what is wrong with what stands in it. */
export function FieldRow({
  field,
  value,
  mistakes,
  change,
}: {
  readonly field: Field;
  readonly value: string;
  readonly mistakes: readonly Mistake[];
  readonly change: (text: string) => void;
}): ReactNode {
  const id = useId();
  const { label, hint, isRequired, input } = field;
  const reading = useFormulaReading(input, value);
  const told = mistakes.length > 0 ? mistakes : reading.mistakes;
  const isWrong = told.length > 0;
  const described = [hint === undefined ? '' : `${id}-hint`, `${id}-told`].join(' ').trim();
  const attributes = {
    id,
    value,
    'aria-describedby': described,
    'aria-invalid': isWrong,
    'aria-required': isRequired === true,
  };
  return (
    <div className={`field${isWrong ? ' is-wrong' : ''}`}>
      <label htmlFor={id}>
        {label}
        {isRequired === true && <span className="quiet"> (needed)</span>}
      </label>
      <Input field={field} attributes={attributes} change={change} />
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <p className={isWrong ? 'told' : 'told reads'} id={`${id}-told`} aria-live="polite">
        {isWrong ? told.map(inWords).join('; ') : (reading.words ?? '')}
      </p>
    </div>
  );
}

function Input({
  field,
  attributes,
  change,
}: {
  readonly field: Field;
  readonly attributes: {
    readonly id: string;
    readonly value: string;
    readonly 'aria-describedby': string;
    readonly 'aria-invalid': boolean;
    readonly 'aria-required': boolean;
  };
  readonly change: (text: string) => void;
}): ReactNode {
  const { input, choices = [], offers = [], names = [] } = field;
  switch (input) {
    case 'area':
      return <textarea rows={2} {...attributes} onChange={({ target }) => change(target.value)} />;
    case 'choice':
      return (
        <select {...attributes} onChange={({ target }) => change(target.value)}>
          {choices.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      );
    case 'line':
      return (
        <>
          <input
            type="text"
            autoComplete="off"
            list={offers.length > 0 ? `${attributes.id}-offers` : undefined}
            {...attributes}
            onChange={({ target }) => change(target.value)}
          />
          {offers.length > 0 && (
            <datalist id={`${attributes.id}-offers`}>
              {offers.map((offer) => (
                <option key={offer} value={offer} />
              ))}
            </datalist>
          )}
        </>
      );
    case 'formula':
    case 'condition':
      return <CompletedInput names={names} attributes={attributes} change={change} />;
    case 'names':
      return <ChosenNames names={names} attributes={attributes} change={change} />;
  }
}
