import type { ReactNode } from 'react';
import { useAsk, useDocument, useReading, useSession, useStore } from '../../app/hooks.ts';
import { Working } from '../../app/Working.tsx';
import { Blocks } from '../../blocks/Blocks.tsx';
import { Exports } from './Exports.tsx';
import { useRunningTitle } from './useRunningTitle.ts';
import './brief.css';

/** The assessment made for paper, and as files to give away. */
export function BriefView(): ReactNode {
  const { name } = useDocument();
  const base = useReading('base');
  const chosen = useStore(useSession().chosen);
  const asked = useAsk('brief', base === null ? null : { file: name, chosen });
  const { answer: brief, refused, isStale, progress, stop } = asked;
  useRunningTitle(base?.theCase.title ?? name);
  return (
    <>
      <Exports brief={brief} name={name} isStale={isStale} />
      <Working
        what="The brief is being written…"
        isWorking={isStale}
        progress={progress}
        stop={stop}
      />
      {brief === null ? (
        <>
          <h1>Brief</h1>
          {refused !== null && !isStale && (
            <p className="quiet" role="status">
              No brief: {refused}.
            </p>
          )}
        </>
      ) : (
        <article className={`brief${isStale ? ' is-stale' : ''}`}>
          <Blocks blocks={brief.blocks} isPage />
        </article>
      )}
    </>
  );
}
