import type { Case } from '@casus/casefile';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { savePicture } from '../../blocks/pictureFile.ts';
import type { Edge, Graph, Node } from '../../engine/asks/graph.ts';
import { lineKey } from '../../engine/layout/dot.ts';
import { MoveLine } from './MoveLine.tsx';
import { type Standing, StateNode } from './StateNode.tsx';
import type { Place } from './usePlace.ts';
import { useZoom } from './useZoom.ts';

/** How much larger or smaller at once. */
const step = 1.3;

/** The states and the moves among them, to be dragged and zoomed. */
export function GraphPicture({
  theCase,
  graph,
  place,
  select,
}: {
  readonly theCase: Case;
  readonly graph: Graph;
  readonly place: Place;
  readonly select: (state: number) => void;
}): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<SVGGElement>(null);
  const steps = graph.path?.steps ?? [];
  const made = steps.slice(0, place.step);
  const here = made.at(-1)?.to ?? steps[0]?.from ?? null;
  const middle = graph.nodes.find(({ number }) => number === (here ?? place.centre)) ?? null;
  const { zoom, by, fit, hold } = useZoom(box, graph, middle);
  const passed = new Set(made.flatMap((step) => [step.from, step.to]));
  const ahead = new Set(steps.flatMap((step) => [step.from, step.to]));
  const isPlaying = made.length > 0;
  const nodeStanding = ({ number }: Node): Standing => {
    if (isPlaying && number === here) return 'here';
    if (passed.has(number)) return 'passed';
    if (ahead.has(number)) return 'ahead';
    return isPlaying ? 'beside' : 'plain';
  };
  const keys = new Map(steps.map((step, at) => [lineKey(step), at]));
  const edgeStanding = (edge: Edge): Standing => {
    const at = keys.get(lineKey(edge));
    if (at === undefined) return isPlaying ? 'beside' : 'plain';
    if (at === place.step - 1) return 'here';
    return at < place.step ? 'passed' : 'ahead';
  };
  const shown = graph.edges.filter((edge) => {
    if (keys.has(lineKey(edge))) return true;
    if (edge.kind === 'move') return place.hasAllMoves;
    return !edge.isImplied || edge.from === place.selected;
  });
  const inOrder = graph.nodes.toSorted((a, b) => a.y - b.y || a.x - b.x);
  const reachable =
    inOrder.find(({ number }) => number === (place.selected ?? here ?? place.centre)) ?? inOrder[0];
  const goTo =
    (node: Node) =>
    (event: KeyboardEvent): void => {
      const at = inOrder.indexOf(node);
      const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: inOrder.length - 1 }[
        event.key
      ];
      if (next === undefined) return;
      event.preventDefault();
      const element = document.getElementById(`state-${inOrder[next]?.number}`);
      element?.focus();
    };
  const resize = ({ key, ctrlKey, metaKey }: KeyboardEvent): void => {
    if (ctrlKey || metaKey) return;
    if (key === '+' || key === '=') by(step);
    if (key === '-') by(1 / step);
    if (key === '0') fit();
  };
  return (
    <div className="graph" ref={box}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing of many parts */}
      <svg
        role="group"
        aria-label="States and moves"
        className={`picture${hold.isHeld ? ' is-held' : ''}`}
        onKeyDown={resize}
        {...hold.handlers}
      >
        <g ref={content} transform={`translate(${zoom.x} ${zoom.y}) scale(${zoom.scale})`}>
          {shown
            .toSorted((a, b) => weight(edgeStanding(a), a) - weight(edgeStanding(b), b))
            .map((edge) => (
              <MoveLine key={lineKey(edge)} edge={edge} standing={edgeStanding(edge)} />
            ))}
          {inOrder.map((node) => (
            <StateNode
              key={node.number}
              theCase={theCase}
              node={node}
              standing={nodeStanding(node)}
              isSelected={node.number === place.selected}
              isReachable={node === reachable}
              select={() => select(node.number)}
              onKeyDown={goTo(node)}
            />
          ))}
        </g>
      </svg>
      <div className="zoom-tools">
        <button type="button" onClick={() => by(step)} aria-label="Larger" title="Larger (+)">
          +
        </button>
        <button type="button" onClick={() => by(1 / step)} aria-label="Smaller" title="Smaller (−)">
          −
        </button>
        <button type="button" onClick={fit} aria-label="All of it" title="All of it (0)">
          ⤢
        </button>
        <button
          type="button"
          onClick={() => savePicture(content.current!, 'moves.svg', `${theCase.title}: moves`)}
          title="Save the picture as a file"
        >
          SVG
        </button>
      </div>
    </div>
  );
}

/** What lies above what. */
function weight(standing: Standing, { kind }: Edge): number {
  const kinds = { move: 0, improvement: 1, undeterred: 2 };
  const standings = { beside: 0, plain: 0, ahead: 10, passed: 10, here: 20 };
  return standings[standing] + kinds[kind];
}
