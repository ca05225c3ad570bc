import { type ReactNode, useId } from 'react';
import { download } from '../../document/localFile.ts';
import type { Brief } from '../../engine/asks/brief.ts';

/** The brief on paper and as files. */
export function Exports({
  brief,
  name,
  isStale,
}: {
  /** Null: not written yet. */
  readonly brief: Brief | null;
  readonly name: string;
  readonly isStale: boolean;
}): ReactNode {
  const stem = name.replace(/(\.casus)?\.ya?ml$/i, '');
  const cannot = isStale || brief === null;
  const files = [
    ['HTML page', `${stem}.html`, brief?.html, 'text/html'],
    ['Markdown', `${stem}.md`, brief?.markdown, 'text/markdown'],
    ['JSON', `${stem}.json`, brief?.json, 'application/json'],
  ] as const;
  const figures = brief?.figures ?? [];
  const id = useId();
  return (
    <div className="exports no-print">
      <button type="button" className="print" onClick={() => print()} disabled={cannot}>
        Print, or save as PDF
      </button>
      {files.map(([label, file, text, type]) => (
        <button
          key={file}
          type="button"
          disabled={cannot}
          onClick={() => text !== undefined && download(file, text, type)}
        >
          {label}
        </button>
      ))}
      <span>
        <label htmlFor={id} className="hidden">
          A figure as SVG
        </label>
        <select
          id={id}
          value=""
          disabled={cannot || figures.length === 0}
          onChange={({ target }) => {
            const at = Number(target.value);
            download(`${stem}-figure-${at + 1}.svg`, figures[at]!.svg, 'image/svg+xml');
          }}
        >
          <option value="" disabled>
            A figure as SVG…
          </option>
          {figures.map(({ title }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: figures come anew as a whole
            <option key={at} value={at}>
              {`${at + 1}. ${title}`}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
