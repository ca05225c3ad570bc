import { type MendedPart, mendedByKey, type Review, type Verdict } from '@casus/intake';
import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useSession, useStore } from '../../app/hooks.ts';
import { ArticleText } from './ArticleText.tsx';
import { Legend } from './Legend.tsx';
import { SpanEditor } from './SpanEditor.tsx';
import { SuggestionCard } from './SuggestionCard.tsx';
import { SuggestionList } from './SuggestionList.tsx';
import { useReviewing } from './useReviewing.ts';

/** An article, its suggestions, and the one that is looked at. Keys work while the focus is in here. */
export function ReviewPane({ review }: { readonly review: Review }): ReactNode {
  const { desk } = useSession();
  const { nSteps } = useStore(desk);
  const reviewing = useReviewing(review);
  const { verdicts, accept, reject, undo, mend, told } = reviewing;
  const list = useRef<HTMLDivElement>(null);
  const article = useRef<HTMLElement>(null);
  /** On a narrow screen one of them is shown. */
  const [side, setSide] = useState<'article' | 'suggestions'>('suggestions');
  const [mending, setMending] = useState<Mending | null>(null);
  const { reading, sayings, at } = review;
  const saying = sayings[at];
  const look = useCallback((n: number) => desk.look(n), [desk]);
  const begin = (): void => {
    const attribution = reading.attributions[at];
    if (attribution === undefined || verdicts[at] === 'accepted') return;
    setMending({ at, part: 'content', ...attribution });
  };
  const end = (isKept: boolean): void => {
    if (isKept && mending !== null) mend(mending);
    setMending(null);
    list.current?.focus({ preventScroll: true });
  };
  useEffect(() => list.current?.focus({ preventScroll: true }), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another suggestion is looked at
  useEffect(() => {
    setMending(null);
    article.current?.querySelector('[class*="here-"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, side]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    if (target.closest('input, select, textarea, dialog') !== null) return;
    const isButton = target.closest('button, summary') !== null;
    if (isButton && (event.key === 'Enter' || event.key === ' ')) return;
    if (mending !== null) {
      if (event.key === 'Enter') end(true);
      else if (event.key === 'Escape') end(false);
      else {
        const next = mendedByKey(reading.article.text, mending, event.key, event.shiftKey);
        if (next === null) return;
        setMending({ ...mending, ...next });
      }
      event.preventDefault();
      return;
    }
    const isInText = target.closest('.article-scroll') !== null;
    const act = keys[event.key];
    // Arrows scroll the article while it has the focus.
    if (act === undefined || (isInText && event.key.length > 1)) return;
    event.preventDefault();
    act();
  };
  const keys: Readonly<Record<string, () => void>> = {
    j: () => look(at + 1),
    k: () => look(at - 1),
    ArrowDown: () => look(at + 1),
    ArrowUp: () => look(at - 1),
    Home: () => look(0),
    End: () => look(sayings.length - 1),
    a: accept,
    r: reject,
    e: begin,
    u: undo,
  };
  const shown = useMemo(() => withMending(review, mending), [review, mending]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of what is in it
    <div className={`review shows-${side}`} onKeyDown={onKeyDown}>
      <div className="review-sides">
        {(['article', 'suggestions'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={side === one} onClick={() => setSide(one)}>
            {one === 'article' ? 'Article' : 'Suggestions'}
          </button>
        ))}
      </div>
      <section
        ref={article}
        className="article-scroll"
        aria-label="Article"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard
        tabIndex={0}
      >
        <Source review={review} />
        <ArticleText review={shown} verdicts={verdicts} look={look} />
      </section>
      <section className="review-side" aria-label="Review">
        <Tally verdicts={verdicts} />
        <Legend />
        <p className="review-told" role="status">
          {told}
        </p>
        {saying === undefined ? (
          <p>Nothing in it is ascribed to anybody.</p>
        ) : mending !== null ? (
          <SpanEditor
            text={reading.article.text}
            mending={mending}
            article={article}
            change={(next) => setMending({ ...mending, ...next })}
            end={end}
          />
        ) : (
          <SuggestionCard
            review={review}
            saying={saying}
            reviewing={reviewing}
            begin={begin}
            canUndo={nSteps > 0}
          />
        )}
        {sayings.length > 0 && (
          <>
            <p className="hint" id="suggestion-keys">
              Keys: <kbd>j</kbd> <kbd>k</kbd> or arrows move, <kbd>a</kbd> accepts, <kbd>r</kbd>{' '}
              rejects, <kbd>e</kbd> mends the passage, <kbd>u</kbd> takes back.
            </p>
            <SuggestionList box={list} review={review} verdicts={verdicts} look={look} />
          </>
        )}
      </section>
    </div>
  );
}

/** Spans that are being mended. */
interface Mending extends MendedPart {
  readonly at: number;
}

/** The review with the spans as they would be. */
function withMending(review: Review, mending: Mending | null): Pick<Review, 'reading' | 'at'> {
  const before = review.reading.attributions[review.at];
  if (mending === null || mending.at !== review.at || before === undefined) return review;
  const { source, content } = mending;
  const attributions = review.reading.attributions.with(review.at, { ...before, source, content });
  return { at: review.at, reading: { ...review.reading, attributions } };
}

function Tally({ verdicts }: { readonly verdicts: readonly Verdict[] }): ReactNode {
  const count = (wanted: Verdict): number => verdicts.filter((one) => one === wanted).length;
  return (
    <p className="review-tally">
      {count('open')} open, {count('accepted')} accepted, {count('rejected')} rejected
    </p>
  );
}

/** Where the article comes from, and when; the day can be given where the article has none. */
function Source({ review }: { readonly review: Review }): ReactNode {
  const { desk } = useSession();
  const id = useId();
  const { file, article } = review.reading;
  const { publisher, authors, published, url } = article;
  const parts = [publisher, authors.join(', '), published, url, file];
  return (
    <div className="article-source quiet">
      <p>{parts.filter((part) => part !== null && part !== '').join(' · ')}</p>
      {published === null && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const day = new FormData(event.currentTarget).get('published');
            if (typeof day === 'string' && day !== '') void desk.date(day);
          }}
        >
          <label htmlFor={id}>Not dated. Published on</label>{' '}
          <input id={id} type="date" name="published" /> <button type="submit">Set the date</button>
        </form>
      )}
    </div>
  );
}
