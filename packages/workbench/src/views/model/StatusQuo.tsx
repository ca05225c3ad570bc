import type { Case } from '@casus/casefile';
import { type ReactNode, useState } from 'react';
import { MistakeList } from '../../forms/MistakeList.tsx';
import type { Mistake } from '../../forms/mistake.ts';
import { useEdits } from '../../forms/useEdits.ts';

/** The state things are in now: the options taken, or in graph form the name of a state. */
export function StatusQuo({
  theCase,
  words,
}: {
  readonly theCase: Case;
  readonly words: string | null;
}): ReactNode {
  const write = useEdits();
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const { statusQuo, stateNames, options, decisionMakers } = theCase;
  const set = (value: unknown): void => {
    void write(() => [{ path: ['statusQuo'], value }]).then(setMistakes);
  };
  const forget = (): void => {
    void write(() => [{ path: ['statusQuo'], remove: true }]).then(setMistakes);
  };
  const taken = new Set(statusQuo?.kind === 'options' ? statusQuo.taken : []);
  return (
    <section aria-label="Status quo">
      <h2>Status quo</h2>
      <p>{words ?? 'None is given: the outcomes are all states from which nothing leads on.'}</p>
      {stateNames === null ? (
        <div className="taken">
          {decisionMakers.map((party) => (
            <fieldset key={party.id}>
              <legend>{party.name}</legend>
              {party.options.map((k) => (
                <label key={k}>
                  <input
                    type="checkbox"
                    checked={taken.has(k)}
                    onChange={({ target }) => {
                      const next = options.filter((_, j) =>
                        j === k ? target.checked : taken.has(j),
                      );
                      set(next.map(({ name }) => name));
                    }}
                  />
                  <span>{options[k]!.text}</span>
                </label>
              ))}
            </fieldset>
          ))}
        </div>
      ) : (
        <label>
          It is now{' '}
          <select
            value={statusQuo?.kind === 'state' ? stateNames[statusQuo.state] : ''}
            onChange={({ target }) => set(target.value)}
          >
            {statusQuo === null && <option value="">not given</option>}
            {stateNames.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {statusQuo === null ? (
        stateNames === null && (
          <p>
            <button type="button" className="small add" onClick={() => set([])}>
              Nothing of this is taken now
            </button>
          </p>
        )
      ) : (
        <p>
          <button type="button" className="small add" onClick={forget}>
            Leave the status quo open
          </button>
        </p>
      )}
      <MistakeList mistakes={mistakes} />
    </section>
  );
}
