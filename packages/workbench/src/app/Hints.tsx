import type { Play } from '@casus/report';
import { type ReactNode, useState } from 'react';
import { firstTry } from './firstTry.ts';
import { useReading, useSession } from './hooks.ts';
import { hrefOf } from './routes.ts';

const key = 'casus-hints';

/** Three hints on a first visit, about the case that is open. Their room above the answers is there before
 *  their words are. */
export function Hints(): ReactNode {
  const { isFirstVisit } = useSession();
  const [isShown, setShown] = useState(() => isFirstVisit && !areSeen());
  const worlds = useReading('worlds');
  const isUnlisted = useReading('given') !== null;
  if (!isShown) return null;
  return (
    <aside className="hints" aria-label="Hints">
      <ol>
        <li>{worlds !== null ? <Try play={worlds.play} /> : isUnlisted && <Fill />}</li>
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
        OK
      </button>
    </aside>
  );
}

/** What to move in this case. */
function Try({ play }: { readonly play: Play | null }): ReactNode {
  const found = play === null ? null : firstTry(play);
  if (found === null) return <Fill />;
  const { kind, words, question } = found;
  return (
    <>
      {kind === 'estimate' ? 'Move' : 'Flip'} “{begin(words)}”: “{begin(question)}” turns.
    </>
  );
}

/** Where nothing turns an answer by itself. */
function Fill(): ReactNode {
  return (
    <>
      <a href={hrefOf('evidence')}>Evidence</a> has what is claimed, and by whom; add to it there.
    </>
  );
}

const mostLetters = 42;

/** As much of a text as has room. */
function begin(text: string): string {
  const bare = text.replace(/^“(.*)”$/, '$1');
  return bare.length <= mostLetters ? bare : `${bare.slice(0, mostLetters - 1).trimEnd()}…`;
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
