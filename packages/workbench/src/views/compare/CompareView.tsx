import type { ReactNode } from 'react';
import { useAsk, useDocument, useSession, useStore } from '../../app/hooks.ts';
import { Working } from '../../app/Working.tsx';
import { Blocks } from '../../blocks/Blocks.tsx';
import { otherVersion } from './otherVersion.ts';
import { SideBySide } from './SideBySide.tsx';
import './compare.css';

/** Two versions side by side: which answers differ, and what makes the difference. */
export function CompareView(): ReactNode {
  const { name, text, savedText } = useDocument();
  const { readOther } = useSession();
  const other = useStore(otherVersion);
  const theirText = other.kind === 'saved' ? savedText : other.text;
  const names = {
    theirs: other.kind === 'saved' ? 'the saved version' : other.name,
    mine: other.kind === 'file' && other.name === name ? 'the text here' : name,
  };
  const isNothing = theirText === '' || theirText === text;
  const { answer, refused, isStale, progress, stop } = useAsk(
    'compare',
    isNothing ? null : { text: theirText, names },
  );
  const choose = async (): Promise<void> => {
    const there = await readOther();
    if (there !== null) otherVersion.set({ kind: 'file', name: there.name, text: there.text });
  };
  return (
    <>
      <h1>Compare</h1>
      <fieldset className="segments">
        <legend className="hidden">Compared with</legend>
        <label>
          <input
            type="radio"
            name="other"
            checked={other.kind === 'saved'}
            onChange={() => otherVersion.set({ kind: 'saved' })}
          />
          <span>With the saved version</span>
        </label>
        <button
          type="button"
          className={other.kind === 'file' ? 'is-chosen' : ''}
          onClick={() => void choose()}
        >
          {other.kind === 'file' ? `With ${other.name}…` : 'With another file…'}
        </button>
      </fieldset>
      <p className="quiet" role="status">
        {isNothing ? nothing(theirText) : refused}
      </p>
      <Working
        what="Both are being assessed…"
        isWorking={isStale}
        progress={progress}
        stop={stop}
      />
      {answer !== null && !isNothing && (
        <div className={isStale ? 'is-stale' : ''}>
          <SideBySide comparison={answer} names={names} />
          <Blocks blocks={answer.blocks} />
        </div>
      )}
    </>
  );
}

function nothing(theirText: string): string {
  return theirText === ''
    ? 'This text was never saved: compare it with another file.'
    : 'The two texts are the same. Change something, or compare with another file.';
}
