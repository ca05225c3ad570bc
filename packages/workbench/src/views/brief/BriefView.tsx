import type { ReactNode } from 'react';
import { useAsk, useDocument, useReading } from '../../app/hooks.ts';
import { Blocks } from '../../blocks/Blocks.tsx';
import { Exports } from './Exports.tsx';
import './brief.css';

/** The assessment made for paper, and as files to give away. */
export function BriefView(): ReactNode {
  const { name } = useDocument();
  const { base } = useReading();
  const { answer: brief, refused, isStale } = useAsk('brief', { file: name });
  if (brief === null) {
    return (
      <>
        <h1>Brief</h1>
        <p className="quiet" role="status">
          {refused ?? (base === null ? 'The case is being read…' : 'The brief is being written…')}
        </p>
      </>
    );
  }
  return (
    <>
      <Exports brief={brief} name={name} isStale={isStale} />
      <article className={`brief${isStale ? ' is-stale' : ''}`}>
        <Blocks blocks={brief.blocks} isPage />
      </article>
    </>
  );
}
