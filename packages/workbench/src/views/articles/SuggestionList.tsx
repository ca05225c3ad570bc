import { attributionWords, type Review, type Verdict } from '@casus/intake';
import { memo, type ReactNode, type RefObject, useEffect } from 'react';

/** What is shown of a verdict beside its word. */
export const signs: Readonly<Record<Verdict, string>> = { open: '○', accepted: '✓', rejected: '×' };

/** All suggestions in the order of the article; the keys are those of the pane. */
export function SuggestionList({
  box,
  review,
  verdicts,
  look,
}: {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly review: Review;
  readonly verdicts: readonly Verdict[];
  readonly look: (n: number) => void;
}): ReactNode {
  const { sayings, reading, at } = review;
  useEffect(() => {
    const option = box.current?.querySelector<HTMLElement>(`#suggestion-${at}`);
    const list = box.current;
    if (option === null || option === undefined || list === null) return;
    const [top, bottom] = [option.offsetTop, option.offsetTop + option.offsetHeight];
    if (top < list.scrollTop) list.scrollTop = top;
    else if (bottom > list.scrollTop + list.clientHeight) {
      list.scrollTop = bottom - list.clientHeight;
    }
  }, [box, at]);
  return (
    <div
      ref={box}
      className="suggestions"
      role="listbox"
      tabIndex={0}
      aria-label="Suggestions"
      aria-activedescendant={sayings.length > 0 ? `suggestion-${at}` : undefined}
      aria-describedby="suggestion-keys"
    >
      {sayings.map(({ passage }, n) => (
        <Suggestion
          key={passage.note}
          n={n}
          text={reading.article.text}
          attribution={passage.attribution}
          verdict={verdicts[n]!}
          isHere={n === at}
          look={look}
        />
      ))}
    </div>
  );
}

const Suggestion = memo(function Suggestion({
  n,
  text,
  attribution,
  verdict,
  isHere,
  look,
}: {
  readonly n: number;
  readonly text: string;
  readonly attribution: Review['reading']['attributions'][number];
  readonly verdict: Verdict;
  readonly isHere: boolean;
  readonly look: (n: number) => void;
}): ReactNode {
  const { who, cue, what, marks } = attributionWords(text, attribution);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the list
    <div
      id={`suggestion-${n}`}
      className={`suggestion is-${verdict}`}
      role="option"
      tabIndex={-1}
      aria-selected={isHere}
      onClick={() => look(n)}
    >
      <span className="verdict-sign" aria-hidden="true">
        {signs[verdict]}
      </span>
      <span>
        <span className="hidden">{`${n + 1}, ${verdict}: `}</span>
        <strong>{who ?? 'Not said who'}</strong> <em>{cue}</em> {what}{' '}
        <span className="quiet">{marks.join(' · ')}</span>
      </span>
    </div>
  );
});
