import type { Diagnostic } from '@casus/casefile';
import { counted } from '@casus/report';
import type { ReactNode } from 'react';
import { hrefOf } from './routes.ts';

/** Mistakes that are told here; the text has all of them. */
const most = 10;

/** What a view shows of a text that could never be read: what is wrong with it, and where. */
export function Unread({
  title,
  mistakes,
}: {
  /** Of the view. */
  readonly title: string;
  readonly mistakes: readonly Diagnostic[];
}): ReactNode {
  const more = mistakes.length - most;
  return (
    <div className="unread">
      <h1>{title}</h1>
      <p>
        There is nothing to show yet:{' '}
        <strong>the text has {counted(mistakes.length, 'mistake')}.</strong> When all are mended,
        everything follows by itself.
      </p>
      <ul>
        {mistakes.slice(0, most).map(({ code, range, message, hint }) => (
          <li key={`${code} ${range?.start} ${message}`}>
            {range === null ? (
              'The file: '
            ) : (
              <a href={hrefOf('text', { line: `${range.line}`, column: `${range.column}` })}>
                Line {range.line}:
              </a>
            )}{' '}
            {message}
            {hint !== undefined && <span className="quiet"> ({hint})</span>}
          </li>
        ))}
      </ul>
      <p>
        {more > 0 && `And ${counted(more, 'more mistake')}. `}
        <a href={hrefOf('text')}>All in the text</a>
      </p>
    </div>
  );
}
