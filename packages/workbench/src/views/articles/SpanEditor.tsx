import { assigned, type MendedPart, mended, trimmed } from '@casus/intake';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { selectedSpan } from './selectedSpan.ts';

const names = { source: 'Who', content: 'What' } as const;

/** Moves the ends of source and content word by word, or sets them to what is selected in the article. */
export function SpanEditor({
  text,
  mending,
  article,
  change,
  end,
}: {
  readonly text: string;
  readonly mending: MendedPart;
  readonly article: RefObject<HTMLElement | null>;
  readonly change: (next: Partial<MendedPart>) => void;
  readonly end: (isKept: boolean) => void;
}): ReactNode {
  const box = useRef<HTMLElement>(null);
  const [told, tell] = useState('');
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  const assign = (part: MendedPart['part']): void => {
    const selected = selectedSpan(article.current);
    const span = selected === null ? null : trimmed(text, selected);
    tell(span === null ? 'Select a passage in the article first.' : '');
    if (span !== null) change({ part, ...assigned(mending, part, span) });
  };
  const passage = (part: MendedPart['part']): string => {
    const { source, content } = mending;
    const spans = part === 'content' ? content : source === null ? [] : [source];
    return spans.map(({ start, end: to }) => text.slice(start, to)).join(' … ');
  };
  return (
    <section ref={box} className="span-editor" aria-label="Mend the passage" tabIndex={-1}>
      <h2>Mend the passage</h2>
      {(['source', 'content'] as const).map((part) => (
        <fieldset key={part} className={mending.part === part ? 'is-chosen' : undefined}>
          <legend>{names[part]}</legend>
          <p aria-live="polite">
            <span className={`marked is-${part} depth-1`}>{passage(part) || 'nobody named'}</span>
          </p>
          <div className="span-ends">
            {(['start', 'end'] as const).flatMap((which) =>
              ([-1, 1] as const).map((by) => (
                <button
                  key={`${which} ${by}`}
                  type="button"
                  aria-label={`${names[part]}: ${which} one word ${by < 0 ? 'back' : 'on'}`}
                  onClick={() => change({ part, ...mended(text, { ...mending, part }, which, by) })}
                >
                  {which} {by < 0 ? '←' : '→'}
                </button>
              )),
            )}
            {/* A press must not take the selection away. */}
            <button
              type="button"
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => assign(part)}
            >
              Use the selection
            </button>
            {part === 'source' && (
              <button
                type="button"
                disabled={mending.source === null}
                onClick={() => change({ part, source: null })}
              >
                Nobody
              </button>
            )}
          </div>
        </fieldset>
      ))}
      <p role="status">{told}</p>
      <p className="hint">
        Keys: <kbd>s</kbd> who, <kbd>c</kbd> what; <kbd>←</kbd> <kbd>→</kbd> move its end, with{' '}
        <kbd>Shift</kbd> its start; <kbd>Enter</kbd> keeps, <kbd>Esc</kbd> gives up.
      </p>
      <p className="buttons">
        <button type="button" className="primary" onClick={() => end(true)}>
          Keep it
        </button>
        <button type="button" onClick={() => end(false)}>
          Give up
        </button>
      </p>
    </section>
  );
}
