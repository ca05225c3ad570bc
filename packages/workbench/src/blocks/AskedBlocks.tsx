import type { Block } from '@casus/report';
import type { ReactNode } from 'react';
import type { Asked } from '../app/hooks.ts';
import { Working } from '../app/Working.tsx';
import { Blocks } from './Blocks.tsx';

/** Words that were asked for, or how far the work on them has come. */
export function AskedBlocks({
  asked: { answer, refused, isStale, progress, stop },
  what,
}: {
  readonly asked: Asked<readonly Block[]>;
  /** What is being done meanwhile. */
  readonly what: string;
}): ReactNode {
  return (
    <>
      <Working what={what} isWorking={isStale} progress={progress} stop={stop} />
      {refused !== null && !isStale && <p>{refused}</p>}
      {answer !== null && <Blocks blocks={answer} />}
    </>
  );
}
