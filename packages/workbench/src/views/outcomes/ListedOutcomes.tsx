import type { AssessmentDocument } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Concept, concepts } from '@casus/engine';
import { counted } from '@casus/report';
import { type ReactNode, useMemo, useState } from 'react';
import { useAsk } from '../../app/hooks.ts';
import { go, hrefOf, useRoute } from '../../app/routes.ts';
import { Working } from '../../app/Working.tsx';
import { Filters } from './Filters.tsx';
import { allRows, type Filter, rowsOf, type Sort } from './rows.ts';
import { StateRows } from './StateRows.tsx';
import { WitnessPanel } from './WitnessPanel.tsx';

/** All states with their stability; behind each verdict its witness. */
export function ListedOutcomes({
  theCase,
  document,
}: {
  readonly theCase: Case;
  readonly document: AssessmentDocument;
}): ReactNode {
  const { query } = useRoute();
  const asked = query.get('concept');
  const concept = concepts.find((each) => each === asked) ?? theCase.concept;
  const [filter, setFilter] = useState<Filter>(allRows);
  const [sort, setSort] = useState<Sort>({ by: 'number', isDescending: false });
  const listed = useAsk('table', { withSim: concept === 'sim' });
  const { answer: table, refused, isStale, progress, stop } = listed;
  const rows = useMemo(
    () => (table === null ? new Int32Array() : rowsOf(table, concept, filter, sort)),
    [table, concept, filter, sort],
  );
  const state = query.get('state');
  const show = (next: { readonly state: number | null; readonly for?: string | null }): void => {
    const at = next.state === null ? null : `${next.state}`;
    go(hrefOf('outcomes', { concept: asked, state: at, for: next.for ?? null }), 'replace');
  };
  return (
    <>
      <div className="view-head">
        <h1>Outcomes</h1>
        <Working
          what={table === null ? '' : 'The states are being worked out…'}
          isWorking={isStale}
          progress={progress}
          stop={stop}
        />
      </div>
      <p className="quiet counted" role="status">
        {refused ??
          (table === null
            ? 'The states are being listed…'
            : `${counted(rows.length, 'state')}${rows.length === table.nStates ? '' : ` of ${table.nStates.toLocaleString('en-GB')}`}, ${counted(document.outcomes.states.length, 'outcome')} under ${theCase.concept}. Click a verdict to read why.`)}
      </p>
      {(table !== null || refused !== null) && (
        <Filters
          theCase={theCase}
          concept={concept}
          setConcept={(next: Concept) =>
            go(hrefOf('outcomes', { concept: next, state, for: query.get('for') }), 'replace')
          }
          filter={filter}
          setFilter={setFilter}
        />
      )}
      <div className={`outcomes${state === null ? '' : ' has-panel'}`}>
        {table !== null && (
          <StateRows
            theCase={theCase}
            table={table}
            concept={concept}
            rows={rows}
            sort={sort}
            setSort={setSort}
            filter={filter}
            setFilter={setFilter}
            selected={state === null ? null : Number(state)}
            show={show}
          />
        )}
        {state !== null && (
          <WitnessPanel
            state={Number(state)}
            decisionMaker={query.get('for')}
            concept={concept}
            close={() => show({ state: null })}
          />
        )}
      </div>
    </>
  );
}
