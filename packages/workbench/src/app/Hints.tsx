import { type ReactNode, useState } from 'react';
import { example } from '../document/begin.ts';
import { useDocument, useReading, useSession } from './hooks.ts';
import { hrefOf } from './routes.ts';

const key = 'casus-hints';

/** Three hints on a first visit. */
export function Hints(): ReactNode {
  const { isFirstVisit } = useSession();
  const [isShown, setShown] = useState(() => isFirstVisit && !areSeen());
  const { name } = useDocument();
  // They stand below the view, and wait for it.
  const isThere = useReading('base') !== null;
  if (!isShown || !isThere) return null;
  return (
    <aside className="hints" aria-label="Hints">
      <ol>
        <li>
          {name === example.name
            ? "Move the garrison from one source's figure to the other's: the first answer turns."
            : 'Move a slider or flip a switch: an answer that hangs on it turns.'}
        </li>
        <li>
          Ask why: in <a href={hrefOf('outcomes')}>Outcomes</a>, click any verdict.
        </li>
        <li>
          The <a href={hrefOf('text')}>text</a> is the case: change a word, and everything follows.
        </li>
      </ol>
      <button
        type="button"
        onClick={() => {
          see();
          setShown(false);
        }}
      >
        Understood
      </button>
    </aside>
  );
}

function areSeen(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

function see(): void {
  try {
    localStorage.setItem(key, 'seen');
  } catch {
    // Without storage they come again.
  }
}
