import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useAsk } from '../app/hooks.ts';
import { Dialog } from './Dialog.tsx';
import { FieldRow } from './FieldRow.tsx';
import { byField, entryOf, type Form, firstValues, type Written } from './form.ts';
import { MistakeList } from './MistakeList.tsx';
import type { Mistake } from './mistake.ts';
import { useEdits } from './useEdits.ts';

/** A form for one entry in a dialog. What is wrong is told at the field; nothing is written then. */
export function EntryDialog({
  form,
  close,
}: {
  readonly form: Form;
  readonly close: () => void;
}): ReactNode {
  const { answer, refused } = useAsk('entry', form.path);
  return (
    <Dialog title={form.title} close={close}>
      {refused !== null && <p role="alert">{refused}</p>}
      {(form.path === null || answer !== null) && (
        <Fields form={form} before={answer?.value} close={close} />
      )}
    </Dialog>
  );
}

function Fields({
  form,
  before,
  close,
}: {
  readonly form: Form;
  readonly before: unknown;
  readonly close: () => void;
}): ReactNode {
  const write = useEdits();
  const [values, setValues] = useState(() => firstValues(form, before));
  const [mistakes, setMistakes] = useState<ReadonlyMap<string, readonly Mistake[]>>(new Map());
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (mistakes.size > 0)
      box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [mistakes]);
  const shown = form.fields.filter(({ isShown }) => isShown?.(values) !== false);
  const save = async (): Promise<void> => {
    const missing = shown.filter(
      ({ key, isRequired }) => isRequired === true && (values[key] ?? '').trim() === '',
    );
    if (missing.length > 0) {
      setMistakes(new Map(missing.map(({ key }) => [key, [{ message: 'is needed', path: [] }]])));
      return;
    }
    let written: Written = { at: [], edits: [] };
    const found = await write((theCase) => {
      written = form.write(theCase, entryOf(form, values), values, before);
      return written.edits;
    });
    if (found.length === 0) close();
    else setMistakes(byField(form, written, found));
  };
  return (
    <form
      ref={box}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {shown.map((field) => (
        <FieldRow
          key={field.key}
          field={field}
          value={values[field.key] ?? ''}
          mistakes={mistakes.get(field.key) ?? []}
          change={(text) => setValues((now) => ({ ...now, [field.key]: text }))}
        />
      ))}
      <MistakeList mistakes={mistakes.get('') ?? []} />
      <p className="buttons">
        <button type="submit" className="primary">
          {form.path === null ? 'Add' : 'Save'}
        </button>
        <button type="button" onClick={close}>
          Cancel
        </button>
      </p>
    </form>
  );
}
