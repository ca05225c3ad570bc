import { type Case, removeEvidence } from '@casus/casefile';
import { type EstimateWords, tippingInWords } from '@casus/report';
import type { ReactNode } from 'react';
import type { Worlds } from '../../engine/protocol.ts';
import { EditActions } from '../../forms/EditActions.tsx';
import type { Form } from '../../forms/form.ts';
import { UpButton } from '../../forms/UpButton.tsx';
import { anchors, type Use } from '../../links.ts';
import { estimateForm } from './forms/estimateForm.ts';
import { reportForm } from './forms/reportForm.ts';
import { IntervalPlot } from './IntervalPlot.tsx';
import { Origins } from './Origins.tsx';
import { Uses } from './Uses.tsx';

/** An estimate: every stated figure on one axis, and where answers turn. */
export function EstimateCard({
  theCase,
  estimate: { id, definition, unit, scale, origins, details, note },
  worlds,
  uses,
  open,
}: {
  readonly theCase: Case;
  readonly estimate: EstimateWords;
  readonly worlds: Worlds | null;
  readonly uses: readonly Use[];
  readonly open: (form: Form) => void;
}): ReactNode {
  const turns = (worlds?.document.tippingPoints ?? []).filter(
    (row) => 'estimate' in row && row.estimate === id,
  );
  const isContested = scale.rows.length + scale.thresholds.length > 1;
  return (
    <article
      id={anchors.evidence(id)}
      className={`evidence-card${isContested ? ' has-plot' : ''}`}
      tabIndex={-1}
      aria-label={`Estimate ${id}`}
    >
      <h3>{definition ?? id}</h3>
      <p className="id">
        <code>{id}</code>
        {unit !== null && <span className="quiet"> in {unit}</span>}
      </p>
      {isContested && <IntervalPlot scale={scale} turns={turns.map(({ at }) => at)} />}
      {worlds !== null &&
        turns.map((row) => (
          <p key={`${row.question} ${row.at} ${row.to}`} className="turns">
            {tippingInWords(theCase, worlds, row)}
          </p>
        ))}
      <Origins about={id} origins={origins} theCase={theCase} open={open} />
      {details.length > 0 && <p className="detail">{details.join(' ')}</p>}
      {note !== null && <p className="remark">{note}</p>}
      <Uses uses={uses} />
      <EditActions
        what={`estimate ${id}`}
        edit={() => open(estimateForm(id))}
        remove={(now) => removeEvidence(now, id)}
      >
        <button
          type="button"
          className="small"
          onClick={() => open(reportForm(theCase, id, null))}
          aria-label={`Add a report on ${id}`}
        >
          Add a report
        </button>
        <UpButton
          what={`estimate ${id}`}
          path={['estimates', id]}
          at={[...theCase.estimates.keys()].indexOf(id)}
        />
      </EditActions>
    </article>
  );
}
