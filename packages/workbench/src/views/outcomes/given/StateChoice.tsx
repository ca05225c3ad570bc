import type { Case } from '@casus/casefile';
import { type ReactNode, useId, useState } from 'react';
import { isSame } from '../../../chosenStates.ts';
import type { Taken } from '../../../engine/asks/given.ts';
import { partyClass } from '../parties.ts';
import type { Known, Place } from './useGivenState.ts';

/** Pixels up to which the options are closed at first. */
const phoneWidth = 600;

/** A state chosen among those that are known, or option by option. */
export function StateChoice({
  theCase,
  taken,
  known,
  move,
}: {
  readonly theCase: Case;
  readonly taken: Taken;
  readonly known: readonly Known[];
  readonly move: (change: Partial<Place>) => void;
}): ReactNode {
  const id = useId();
  // On a phone they would hide everything else.
  const [isWide] = useState(() => innerWidth >= phoneWidth);
  const at = known.findIndex((each) => isSame(each.taken, taken));
  const toggle = (name: string): void => {
    const isTaken = taken.includes(name);
    // In the order of the case, whatever the order of the clicks.
    const next = theCase.options
      .map((option) => option.name)
      .filter((each) => (each === name ? !isTaken : taken.includes(each)));
    move({ taken: next, why: null, times: 1 });
  };
  return (
    <div className="state-choice">
      <label htmlFor={id}>The state </label>
      <select
        id={id}
        value={at}
        onChange={({ target }) =>
          move({ taken: known[Number(target.value)]!.taken, why: null, times: 1 })
        }
      >
        {at < 0 && <option value={-1}>As chosen below</option>}
        {known.map(({ label }, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they come anew as a whole
          <option key={k} value={k}>
            {label}
          </option>
        ))}
      </select>
      <details open={isWide}>
        <summary>Which options are taken</summary>
        <div className="option-choice">
          {theCase.decisionMakers.map(
            ({ id: party, name, options }, i) =>
              options.length > 0 && (
                <fieldset key={party} className={partyClass(i, false)}>
                  <legend>{name}</legend>
                  {options.map((k) => {
                    const option = theCase.options[k]!;
                    return (
                      <label key={option.name}>
                        <input
                          type="checkbox"
                          checked={taken.includes(option.name)}
                          onChange={() => toggle(option.name)}
                        />{' '}
                        {option.text}
                      </label>
                    );
                  })}
                </fieldset>
              ),
          )}
        </div>
      </details>
    </div>
  );
}
