import type { ReactNode } from 'react';

/** The same as a picture, in words: a table that is opened when asked for. */
export function AsTable({
  what,
  name,
  head,
  children,
}: {
  /** What the picture shows: "The moves". */
  readonly what: string;
  /** Of the part that scrolls. */
  readonly name: string;
  readonly head: readonly string[];
  /** The rows. */
  readonly children: ReactNode;
}): ReactNode {
  return (
    <details className="as-table">
      <summary>{what} as a table</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard */}
      <section className="wide" aria-label={name} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {head.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </section>
    </details>
  );
}
