import type { AssessmentDocument } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { counted } from '@casus/report';
import type { ReactNode } from 'react';
import { useAsk, useReading } from '../../app/hooks.ts';
import { hrefOf } from '../../app/routes.ts';
import { Working } from '../../app/Working.tsx';
import type { Graph } from '../../engine/asks/graph.ts';
import { GraphPicture } from './GraphPicture.tsx';
import { Legend } from './Legend.tsx';
import { MovesControls } from './MovesControls.tsx';
import { MovesTable } from './MovesTable.tsx';
import { PathPlayer } from './PathPlayer.tsx';
import { StatePanel } from './StatePanel.tsx';
import { usePlace } from './usePlace.ts';
import './moves.css';

/** The graph of states and moves, and the path from the status quo through it. */
export function MovesView(): ReactNode {
  const base = useReading('base');
  if (base === null) return <h1>Moves</h1>;
  const { theCase, document } = base;
  if (document !== null) return <Moves theCase={theCase} document={document} />;
  return (
    <>
      <h1>Moves</h1>
      <p>
        {theCase.options.length} options make too many states to draw them.{' '}
        <a href={hrefOf('outcomes', { path: '1' })}>Outcomes</a> finds the way from the status quo
        to a state that you choose.
      </p>
    </>
  );
}

function Moves({
  theCase,
  document,
}: {
  readonly theCase: Case;
  readonly document: AssessmentDocument;
}): ReactNode {
  const { statusQuo, outcomes, counts } = document;
  const { place, move } = usePlace(counts.states, statusQuo, outcomes.states);
  const { centre, steps, by, to } = place;
  const asked = useAsk('graph', { centre, steps, by, to });
  const { answer: graph, refused, isStale, progress, stop } = asked;
  return (
    <>
      <div className="view-head">
        <h1>Moves</h1>
        <Working
          what={graph === null ? '' : 'The states are being placed anew…'}
          isWorking={isStale}
          progress={progress}
          stop={stop}
        />
      </div>
      <p className="quiet counted" role="status">
        {refused ?? (graph === null ? 'The states are being placed…' : shownInWords(graph))}
      </p>
      {(graph !== null || refused !== null) && (
        <>
          <PathPlayer document={document} graph={graph} place={place} move={move} />
          <MovesControls
            nStates={counts.states}
            middle={statusQuo ?? outcomes.states[0] ?? 1}
            place={place}
            move={move}
          />
        </>
      )}
      {graph !== null && (
        <>
          <div className={`moves${isStale ? ' is-stale' : ''}`}>
            <GraphPicture
              theCase={theCase}
              graph={graph}
              place={place}
              select={(state) => move({ selected: state === place.selected ? null : state })}
            />
            <StatePanel graph={graph} place={place} move={move} />
          </div>
          <Legend theCase={theCase} hasAllMoves={place.hasAllMoves} />
          <MovesTable graph={graph} hasAllMoves={place.hasAllMoves} />
        </>
      )}
    </>
  );
}

function shownInWords({ nodes, nStates, isCut }: Graph): string {
  if (nodes.length === nStates) return `All ${counted(nStates, 'state')}.`;
  const cut = isCut ? ' There are more within reach: ask for fewer steps.' : '';
  return `${counted(nodes.length, 'state')} of ${nStates.toLocaleString('en-GB')}.${cut}`;
}
