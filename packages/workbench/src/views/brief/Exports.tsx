import { type ReactNode, useId } from 'react';
import { download } from '../../document/localFile.ts';
import type { Brief } from '../../engine/asks/brief.ts';

/** The brief on paper and as files. */
export function Exports({
  brief: { html, markdown, json, figures },
  name,
  isStale,
}: {
  readonly brief: Brief;
  readonly name: string;
  readonly isStale: boolean;
}): ReactNode {
  const stem = name.replace(/(\.casus)?\.ya?ml$/i, '');
  const files: readonly (readonly [label: string, name: string, text: string, type: string])[] = [
    ['HTML page', `${stem}.html`, html, 'text/html'],
    ['Markdown', `${stem}.md`, markdown, 'text/markdown'],
    ['JSON', `${stem}.json`, json, 'application/json'],
  ];
  const id = useId();
  return (
    <div className="exports no-print">
      <button type="button" className="print" onClick={() => print()} disabled={isStale}>
        Print, or save as PDF
      </button>
      {files.map(([label, file, text, type]) => (
        <button
          key={file}
          type="button"
          disabled={isStale}
          onClick={() => download(file, text, type)}
        >
          {label}
        </button>
      ))}
      {figures.length > 0 && (
        <span>
          <label htmlFor={id} className="hidden">
            A figure as SVG
          </label>
          <select
            id={id}
            value=""
            disabled={isStale}
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
      )}
    </div>
  );
}
