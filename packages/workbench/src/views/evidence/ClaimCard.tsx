import { type Case, removeEvidence } from '@casus/casefile';
import type { ClaimWords } from '@casus/report';
import type { ReactNode } from 'react';
import { ChanceBars } from '../../blocks/ChanceBars.tsx';
import { EditActions } from '../../forms/EditActions.tsx';
import type { Form } from '../../forms/form.ts';
import { UpButton } from '../../forms/UpButton.tsx';
import { anchors, type Use } from '../../links.ts';
import { claimForm } from './forms/claimForm.ts';
import { reportForm } from './forms/reportForm.ts';
import { Origins } from './Origins.tsx';
import { Uses } from './Uses.tsx';

/** A claim: what is claimed, how credible that is, who says so, and what hangs on it. */
export function ClaimCard({
  theCase,
  claim: { id, statement, credence, origins, details, note },
  uses,
  open,
}: {
  readonly theCase: Case;
  readonly claim: ClaimWords;
  readonly uses: readonly Use[];
  readonly open: (form: Form) => void;
}): ReactNode {
  return (
    <article
      id={anchors.evidence(id)}
      className="evidence-card"
      tabIndex={-1}
      aria-label={`Claim ${id}`}
    >
      <h3>{statement}</h3>
      <p className="id">
        <code>{id}</code>
      </p>
      <ChanceBars rows={[{ label: 'Credence', mark: 'strong', ...credence }]} />
      <Origins about={id} origins={origins} theCase={theCase} open={open} />
      {details.length > 0 && <p className="detail">{details.join(' ')}</p>}
      {note !== null && <p className="remark">{note}</p>}
      <Uses uses={uses} />
      <EditActions
        what={`claim ${id}`}
        edit={() => open(claimForm(theCase, id))}
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
          what={`claim ${id}`}
          path={['claims', id]}
          at={[...theCase.claims.keys()].indexOf(id)}
        />
      </EditActions>
    </article>
  );
}
