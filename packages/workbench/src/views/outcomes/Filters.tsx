import type { Case } from '@casus/casefile';
import { type Concept, concepts } from '@casus/engine';
import type { ReactNode } from 'react';
import { allRows, type Filter } from './rows.ts';

const kinds: readonly (readonly [Filter['only'], string])[] = [
  ['all', 'All states'],
  ['equilibria', 'Equilibria'],
  ['outcomes', 'Outcomes'],
];

const conceptNames: Readonly<Record<Concept, string>> = {
  nash: 'Nash stability (nash)',
  gmr: 'General metarationality (gmr)',
  smr: 'Symmetric metarationality (smr)',
  seq: 'Sequential stability (seq)',
  symseq: 'Symmetric sequential stability (symseq)',
  sim: 'Simultaneous stability (sim)',
};

export function Filters({
  theCase,
  concept,
  setConcept,
  filter,
  setFilter,
}: {
  readonly theCase: Case;
  readonly concept: Concept;
  readonly setConcept: (concept: Concept) => void;
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
}): ReactNode {
  const isFiltered = filter.taken !== 0 || filter.notTaken !== 0;
  return (
    <div className="filters">
      <label>
        Concept{' '}
        <select value={concept} onChange={({ target }) => setConcept(target.value as Concept)}>
          {concepts
            .filter((each) => each !== 'sim' || theCase.stateNames === null)
            .map((each) => (
              <option key={each} value={each}>
                {conceptNames[each]}
              </option>
            ))}
        </select>
      </label>
      <fieldset className="segments">
        <legend className="hidden">States shown</legend>
        {kinds.map(([only, label]) => (
          <label key={only}>
            <input
              type="radio"
              name="only"
              checked={filter.only === only}
              onChange={() => setFilter({ ...filter, only })}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      {isFiltered && (
        <button type="button" onClick={() => setFilter({ ...allRows, only: filter.only })}>
          Any options
        </button>
      )}
    </div>
  );
}
