import type { Case } from '@casus/casefile';
import type { OriginWords, ReportWords } from '@casus/report';
import type { ReactNode } from 'react';
import { EditActions } from '../../forms/EditActions.tsx';
import type { Form } from '../../forms/form.ts';
import { reportForm } from './forms/reportForm.ts';

/** Reports by their origin: several with one origin stand inside one bracket, for they are one report. */
export function Origins({
  about,
  origins,
  theCase,
  open,
}: {
  readonly about: string;
  readonly origins: readonly OriginWords[];
  readonly theCase: Case;
  readonly open: (form: Form) => void;
}): ReactNode {
  if (origins.length === 0) return <p className="quiet none">No report.</p>;
  return (
    <ul className="origins" aria-label={`Reports on ${about}`}>
      {origins.map(({ label, reports }) => {
        const report = (words: ReportWords): ReactNode => (
          <Report
            key={words.id}
            report={words}
            about={about}
            edit={() => open(reportForm(theCase, about, words.at))}
          />
        );
        const [only] = reports;
        if (reports.length === 1 && only !== undefined) return report(only);
        return (
          <li key={label} className="echo">
            <p className="echo-label">One origin, {label}</p>
            <ul>{reports.map(report)}</ul>
          </li>
        );
      })}
    </ul>
  );
}

function Report({
  report: { at, source, said, isDenial, grade, date, origin, isCounted, quote, url, note },
  about,
  edit,
}: {
  readonly report: ReportWords;
  readonly about: string;
  readonly edit: () => void;
}): ReactNode {
  const details = [
    origin,
    date ?? 'undated',
    ...(isCounted ? [] : ['after the as-of date: left out']),
  ].filter((part) => part !== '');
  const name = `report ${at + 1} on ${about}`;
  return (
    <li className={`report${isCounted ? '' : ' is-left-out'}`}>
      <span className="grade" title={`Reliability ${grade[0]}, credibility ${grade.slice(1)}`}>
        {grade}
      </span>
      <div className="report-body">
        <p>
          <strong>{source}</strong> <span className={isDenial ? 'denies' : undefined}>{said}</span>{' '}
          <span className="quiet">{details.join(', ')}</span>
        </p>
        {quote !== null && <blockquote>{quote}</blockquote>}
        {note !== null && <p className="quiet">{note}</p>}
        {url !== null && <Address url={url} />}
      </div>
      <EditActions
        what={name}
        edit={edit}
        remove={({ claims }) => {
          const kind = claims.has(about) ? 'claims' : 'estimates';
          return [{ path: [kind, about, 'reports', at], remove: true }];
        }}
      />
    </li>
  );
}

/** Only addresses of the web become links: anything else might run. */
function Address({ url }: { readonly url: string }): ReactNode {
  if (!/^https?:\/\//i.test(url)) return <p className="quiet">{url}</p>;
  return (
    <p>
      <a href={url} target="_blank" rel="noreferrer noopener">
        {url}
      </a>
    </p>
  );
}
