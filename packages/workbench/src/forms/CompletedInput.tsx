import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { completions } from './completions.ts';
import type { Name } from './form.ts';

/** Words between names. */
const connectives = ['not', 'and', 'or', 'if', 'iff'];

/** A line in which names are completed: arrows choose, Enter or Tab takes, Escape closes. Who does not know
 *  the names puts them in by what they are. */
export function CompletedInput({
  names,
  attributes,
  change,
}: {
  readonly names: readonly Name[];
  readonly attributes: { readonly id: string; readonly value: string };
  readonly change: (text: string) => void;
}): ReactNode {
  const line = useRef<HTMLInputElement>(null);
  /** Where the cursor goes with the text that comes next. */
  const caret = useRef<number | null>(null);
  const [cursor, setCursor] = useState<number | null>(null);
  const [chosen, setChosen] = useState(0);
  const { id, value } = attributes;
  // Before the next key, which would be put in at the end.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text is what it waits for
  useLayoutEffect(() => {
    if (caret.current !== null) line.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [value]);
  const { from, offers } =
    cursor === null ? { from: 0, offers: [] } : completions(value, cursor, names);
  const isOpen = offers.length > 0;
  const at = Math.min(chosen, offers.length - 1);
  const take = ({ name }: Name): void => {
    change(value.slice(0, from) + name + value.slice(cursor ?? value.length));
    setCursor(null);
    caret.current = from + name.length;
  };
  /** At the cursor, or at the end where the line never had it. */
  const putIn = (name: string): void => {
    const place = line.current?.selectionEnd ?? value.length;
    const before = value.slice(0, place).trimEnd();
    const after = value.slice(place).trimStart();
    const begun = before === '' || before.endsWith('(') ? `${before}${name}` : `${before} ${name}`;
    change(after === '' || after.startsWith(')') ? begun + after : `${begun} ${after}`);
    caret.current = begun.length;
    setCursor(null);
  };
  return (
    <div className="completed">
      <input
        ref={line}
        type="text"
        className="formula"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-names`}
        aria-activedescendant={isOpen ? `${id}-name-${at}` : undefined}
        {...attributes}
        onChange={({ target }) => {
          change(target.value);
          setCursor(target.selectionStart);
          setChosen(0);
        }}
        onBlur={() => setCursor(null)}
        onKeyDown={(event) => {
          if (!isOpen) return;
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (step !== 0) setChosen((at + step + offers.length) % offers.length);
          else if (event.key === 'Enter' || event.key === 'Tab') take(offers[at]!);
          else if (event.key === 'Escape') setCursor(null);
          else return;
          event.preventDefault();
        }}
      />
      <div id={`${id}-names`} className="names" role="listbox" aria-label="Names" hidden={!isOpen}>
        {offers.map((offer, k) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the line
          <div
            key={offer.name}
            id={`${id}-name-${k}`}
            role="option"
            tabIndex={-1}
            aria-selected={k === at}
            // The line keeps the focus.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(offer)}
          >
            <code>{offer.name}</code> <span className="quiet">{offer.about}</span>
          </div>
        ))}
      </div>
      <select
        className="put-in"
        aria-label="Put in"
        value=""
        onChange={({ target }) => putIn(target.value)}
      >
        <option value="" disabled>
          put in…
        </option>
        {names.map(({ name, about }) => (
          <option key={name} value={name}>
            {about === name ? name : `${about} (${name})`}
          </option>
        ))}
        <optgroup label="Words between">
          {connectives.map((word) => (
            <option key={word}>{word}</option>
          ))}
        </optgroup>
      </select>
    </div>
  );
}
