import type { ReactNode } from 'react';
import { idsIn } from './codecs.ts';
import type { Name } from './form.ts';

/** Several of what the case names, each by what it is: those that are chosen, and a choice of the rest.
 *  The value has their ids with commas. */
export function ChosenNames({
  names,
  attributes,
  change,
}: {
  readonly names: readonly Name[];
  readonly attributes: { readonly id: string; readonly value: string };
  readonly change: (text: string) => void;
}): ReactNode {
  const { value, ...rest } = attributes;
  const chosen = idsIn(value);
  const free = names.filter(({ name }) => !chosen.includes(name));
  const aboutOf = (id: string): string => names.find(({ name }) => name === id)?.about ?? id;
  return (
    <div className="chosen-names">
      {chosen.length > 0 && (
        <ul>
          {chosen.map((id) => (
            <li key={id}>
              <span>{aboutOf(id)}</span>
              <button
                type="button"
                className="small"
                aria-label={`Leave out ${aboutOf(id)}`}
                onClick={() => {
                  change(chosen.filter((each) => each !== id).join(', '));
                  document.getElementById(rest.id)?.focus();
                }}
              >
                Leave out
              </button>
            </li>
          ))}
        </ul>
      )}
      <select
        {...rest}
        value=""
        onChange={({ target }) => change([...chosen, target.value].join(', '))}
      >
        <option value="" disabled>
          {free.length === 0 ? 'no more to add' : 'add…'}
        </option>
        {free.map(({ name, about }) => (
          <option key={name} value={name}>
            {about}
          </option>
        ))}
      </select>
    </div>
  );
}
