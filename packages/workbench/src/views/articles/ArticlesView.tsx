import type { Review } from '@casus/intake';
import { type DragEvent, type ReactNode, useState } from 'react';
import { useSession, useStore } from '../../app/hooks.ts';
import { Working } from '../../app/Working.tsx';
import { filesIn } from './incoming.ts';
import { OpenArticles } from './OpenArticles.tsx';
import { ReviewPane } from './ReviewPane.tsx';
import './articles.css';

/** Articles beside what was found in them: each suggestion is accepted into the case, mended or
 *  rejected. */
export function ArticlesView(): ReactNode {
  const { desk } = useSession();
  const { reviews, open, reading, refused } = useStore(desk);
  const [isOver, setOver] = useState(false);
  const shown = reviews.find((review) => hashOf(review) === open);
  const over = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const files = filesIn(event.dataTransfer);
    if (files.length > 0) void desk.read(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is dropped can be chosen by the button, too
    <div
      className={`articles${isOver ? ' is-over' : ''}`}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <header className="view-head">
        <h1>Articles</h1>
        <OpenArticles />
      </header>
      <Working
        what={reading === null ? '' : `Reading ${reading.name} …`}
        isWorking={reading !== null}
        progress={reading?.progress ?? null}
        stop={desk.stop}
      />
      {refused.length > 0 && (
        <div className="refused-articles" role="alert">
          <ul>
            {refused.map(({ name, why }) => (
              <li key={name}>
                <strong>{name}</strong>: {why}
              </li>
            ))}
          </ul>
          <button type="button" className="small" onClick={desk.dismissRefusals}>
            Close
          </button>
        </div>
      )}
      {reviews.length > 0 && (
        <nav className="open-articles" aria-label="Open articles">
          {reviews.map((review) => (
            <ArticleTab key={hashOf(review)} review={review} isShown={review === shown} />
          ))}
        </nav>
      )}
      {shown === undefined ? <Nothing /> : <ReviewPane key={open} review={shown} />}
    </div>
  );
}

function hashOf({ reading }: Review): string {
  return reading.article.sha256;
}

function ArticleTab({
  review,
  isShown,
}: {
  readonly review: Review;
  readonly isShown: boolean;
}): ReactNode {
  const { desk } = useSession();
  const { file, article } = review.reading;
  const name = article.title ?? file;
  return (
    <span className="open-article">
      <button
        type="button"
        aria-current={isShown ? 'true' : undefined}
        title={file}
        onClick={() => desk.show(hashOf(review))}
      >
        {name}
      </button>
      <button
        type="button"
        className="small"
        aria-label={`Close ${name}`}
        onClick={() => {
          desk.close(hashOf(review));
          document.getElementById('main')?.focus({ preventScroll: true });
        }}
      >
        ×
      </button>
    </span>
  );
}

function Nothing(): ReactNode {
  return (
    <div className="no-articles">
      <p>
        Open a saved page, a PDF, a text or Markdown, or drop it here. What it says that somebody
        said, denied, estimated or announced is marked in it and listed beside it. You accept, mend
        or reject each; accepted ones enter the case with their quote and their place.
      </p>
      <p className="quiet">
        Everything happens on this machine. English only. Nothing enters the case unasked.
      </p>
    </div>
  );
}
