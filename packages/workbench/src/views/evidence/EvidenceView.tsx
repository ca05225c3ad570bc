import { evidenceWords } from '@casus/report';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useBehind, useReading } from '../../app/hooks.ts';
import { useRoute } from '../../app/routes.ts';
import { useTarget } from '../../app/useTarget.ts';
import { Working } from '../../app/Working.tsx';
import { EntryDialog } from '../../forms/EntryDialog.tsx';
import type { Form } from '../../forms/form.ts';
import { usesOf } from '../../links.ts';
import { ClaimCard } from './ClaimCard.tsx';
import { EstimateCard } from './EstimateCard.tsx';
import { FilterBox } from './FilterBox.tsx';
import { filterBy } from './filter.ts';
import { claimForm } from './forms/claimForm.ts';
import { estimateForm } from './forms/estimateForm.ts';
import { sourceForm } from './forms/sourceForm.ts';
import { Plan } from './Plan.tsx';
import { PasteDialog } from './pasting/PasteDialog.tsx';
import { SourceTable } from './SourceTable.tsx';
import './evidence.css';

/** From so many claims, estimates and sources on, one may look for words. */
const fewest = 8;

/** Who says what on whose word, what is made of it, and what to ask about first. */
export function EvidenceView(): ReactNode {
  const [base, worlds] = [useReading('base'), useReading('worlds')];
  const [form, open] = useState<Form | null>(null);
  const [isPasting, setPasting] = useState(false);
  const [typed, type] = useState('');
  const theCase = base?.theCase ?? null;
  const words = useMemo(() => base && evidenceWords(base.theCase, base.ledger), [base]);
  const uses = useMemo(() => (theCase === null ? new Map() : usesOf(theCase)), [theCase]);
  const target = useRoute().query.get('at');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what an address leads to must be in sight
  useEffect(() => type(''), [target]);
  const filter = useMemo(() => theCase && filterBy(theCase, typed), [theCase, typed]);
  const behind = useBehind();
  // What turns at which figure takes room among the estimates.
  const isReady = worlds !== null || !behind.isWorking;
  useTarget(words !== null && isReady);
  if (theCase === null || words === null || filter === null) return <h1>Evidence</h1>;
  const has = ({ id }: { readonly id: string }): boolean => filter.hasEvidence(id);
  const claims = words.claims.filter(has);
  const estimates = words.estimates.filter(has);
  const sources = [...theCase.sources.values()].filter(({ id }) => filter.hasSource(id));
  const nAll = words.claims.length + words.estimates.length + theCase.sources.size;
  const connected = claims.filter(({ isConnected }) => isConnected);
  const apart = claims.filter(({ isConnected }) => !isConnected);
  const cards = (some: typeof claims, isCompact = false): ReactNode => (
    <div className={`cards${isCompact ? ' is-compact' : ''}`}>
      {some.map((claim) => (
        <ClaimCard
          key={claim.id}
          theCase={theCase}
          claim={claim}
          uses={uses.get(claim.id) ?? []}
          open={open}
        />
      ))}
    </div>
  );
  const nothingIsReported = theCase.claims.size + theCase.estimates.size === 0;
  const hasPlan = base?.document !== null && !nothingIsReported && typed.trim() === '';
  const parts = (
    <>
      {connected.length > 0 && (
        <section aria-label="Claims that reach the model">
          <h2>Claims that reach the model</h2>
          {cards(connected)}
        </section>
      )}
      {isReady ? (
        <>
          {estimates.length > 0 && (
            <section aria-label="Estimates">
              <h2>Estimates</h2>
              <div className="cards">
                {estimates.map((estimate) => (
                  <EstimateCard
                    key={estimate.id}
                    theCase={theCase}
                    estimate={estimate}
                    worlds={worlds}
                    uses={uses.get(estimate.id) ?? []}
                    open={open}
                  />
                ))}
              </div>
            </section>
          )}
          {apart.length > 0 && (
            <section aria-label="Claims not connected to the model">
              <h2>Claims not connected to the model</h2>
              <p className="quiet">
                No condition of the model speaks of them: they are reasons at most.
              </p>
              {cards(apart, true)}
            </section>
          )}
          <SourceTable theCase={theCase} sources={sources} open={open} />
        </>
      ) : (
        <Working what="Which figures turn answers is being worked out…" {...behind} />
      )}
    </>
  );
  return (
    <>
      <header className="view-head">
        <h1>Evidence</h1>
        <p className="buttons">
          <button type="button" onClick={() => open(claimForm(theCase, null))}>
            Add a claim
          </button>
          <button type="button" onClick={() => open(estimateForm(null))}>
            Add an estimate
          </button>
          <button type="button" onClick={() => open(sourceForm(theCase, null))}>
            Add a source
          </button>
          <button type="button" onClick={() => setPasting(true)}>
            Paste rows…
          </button>
        </p>
      </header>
      {nothingIsReported && (
        <p>
          Nothing is reported yet. A claim is what reports assert or deny, an estimate what they
          give figures of; the conditions of the model make answers hang on them.
        </p>
      )}
      {nAll >= fewest && (
        <FilterBox
          typed={typed}
          change={type}
          nFound={claims.length + estimates.length + sources.length}
          nAll={nAll}
        />
      )}
      {hasPlan ? (
        <Plan theCase={theCase} worlds={worlds}>
          {parts}
        </Plan>
      ) : (
        parts
      )}
      {form !== null && <EntryDialog form={form} close={() => open(null)} />}
      {isPasting && <PasteDialog theCase={theCase} close={() => setPasting(false)} />}
    </>
  );
}
