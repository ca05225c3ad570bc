import type { Case, Source } from '@casus/casefile';
import type { ReactNode } from 'react';
import { EditActions } from '../../forms/EditActions.tsx';
import type { Form } from '../../forms/form.ts';
import { UpButton } from '../../forms/UpButton.tsx';
import { gradingForm } from './forms/gradingForm.ts';
import { sourceForm } from './forms/sourceForm.ts';

/** Who reports, and how reliable each is. */
export function SourceTable({
  theCase,
  sources,
  open,
}: {
  readonly theCase: Case;
  /** Those that are shown. */
  readonly sources: readonly Source[];
  readonly open: (form: Form) => void;
}): ReactNode {
  const { claims, estimates, decisionMakers } = theCase;
  const order = [...theCase.sources.keys()];
  if (sources.length === 0) return null;
  const reports = [...claims.values(), ...estimates.values()].flatMap((each) =>
    each.reports.map(({ source }) => source),
  );
  return (
    <section aria-labelledby="sources-title">
      <h2 id="sources-title">Sources</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard */}
      <section className="wide" aria-label="Table of sources" tabIndex={0}>
        <table className="sources-table">
          <thead>
            <tr>
              <th scope="col">Source</th>
              <th scope="col">Kind</th>
              <th scope="col">Reliability</th>
              <th scope="col">Shares the interests of</th>
              <th scope="col">Reports</th>
              <th scope="col">
                <span className="hidden">Change</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sources.map(({ id, name, kind, reliability, graded, interests, note }) => (
              <tr key={id}>
                <th scope="row">
                  {name}
                  {note !== null && <span className="quiet row-note">{note}</span>}
                </th>
                <td>{kind}</td>
                <td>
                  <span className="grade">{reliability}</span>
                  {!graded && <span className="quiet"> not graded</span>}
                </td>
                <td>{interests.map((i) => decisionMakers[i]!.name).join(', ')}</td>
                <td className="tally">{reports.filter((source) => source === id).length}</td>
                <td>
                  <EditActions
                    what={`source ${id}`}
                    edit={() => open(sourceForm(theCase, id))}
                    remove={() => [{ path: ['sources', id], remove: true }]}
                  >
                    <UpButton what={`source ${id}`} path={['sources', id]} at={order.indexOf(id)} />
                  </EditActions>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="quiet">
        Reliability A (completely reliable) to E (unreliable), F: cannot be judged. A grade is a
        reliability and a credibility, 1 (confirmed by others) to 5 (improbable), 6: cannot be
        judged.
        {theCase.grading !== null && ' This case has an opinion of its own for some grades.'}
      </p>
      <button type="button" className="small add" onClick={() => open(gradingForm)}>
        What the grades stand for
      </button>
    </section>
  );
}
