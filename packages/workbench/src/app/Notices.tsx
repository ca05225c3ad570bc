import { counted } from '@casus/report';
import type { ReactNode } from 'react';
import { useReading, useSession, useStore } from './hooks.ts';
import { LinkNotice } from './LinkNotice.tsx';
import { hrefOf, useRoute } from './routes.ts';

/** What the reader must know before going on: mistakes in the text, conflicts, problems. */
export function Notices(): ReactNode {
  const session = useSession();
  const notice = useStore(session.notice);
  return (
    <>
      {notice?.kind === 'conflict' && (
        <div className="notice" role="alert">
          <p>
            <strong>The file was changed on disk, and so was your text.</strong> Nothing is lost
            yet: which shall it be?
          </p>
          <p className="buttons">
            <button type="button" onClick={() => void session.keepMine()}>
              Write mine to the file
            </button>
            <button type="button" onClick={session.takeTheirs}>
              Take the file's, mine stays in Undo
            </button>
          </p>
        </div>
      )}
      {notice?.kind === 'shared' && (
        <div className="notice" role="alert">
          <p>
            <strong>The link brought a case, and your own text is not saved.</strong> Which shall be
            open?
          </p>
          <p className="buttons">
            <button type="button" onClick={session.dismiss}>
              Keep mine
            </button>
            <button type="button" onClick={session.takeShared}>
              Open {notice.there.name}, give mine up
            </button>
          </p>
        </div>
      )}
      {notice?.kind === 'link' && <LinkNotice link={notice.link} close={session.dismiss} />}
      {notice?.kind === 'problem' && (
        <div className="notice" role="alert">
          <p>{notice.message}</p>
          <p className="buttons">
            <button type="button" onClick={session.dismiss}>
              Close
            </button>
          </p>
        </div>
      )}
      <Mistakes />
    </>
  );
}

function Mistakes(): ReactNode {
  const [work, diagnostics] = [useReading('work'), useReading('diagnostics')];
  const base = useReading('base');
  const { view } = useRoute();
  if (work.kind === 'failed') return <p className="notice">Not all is worked out: {work.why}</p>;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  // The text has them at their lines; before a first case there is nothing but them.
  const isTold = view === 'text' || base === null;
  if (work.kind !== 'mistaken' || first === undefined || isTold) return null;
  const { range, message } = first;
  return (
    <div className="notice" role="status">
      <p>
        <strong>The text has {counted(errors.length, 'mistake')}.</strong>{' '}
        {range === null ? '' : `Line ${range.line}: `}
        {message}
      </p>
      <p>
        What is shown is the last version that could be read.{' '}
        <a href={hrefOf('text', { line: range === null ? null : `${range.line}` })}>Go there</a>
      </p>
    </div>
  );
}
