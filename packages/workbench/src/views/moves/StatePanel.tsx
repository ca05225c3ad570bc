import type { ReactNode } from 'react';
import { hrefOf } from '../../app/routes.ts';
import type { Edge, Graph } from '../../engine/asks/graph.ts';
import { partyClass } from '../outcomes/parties.ts';
import { kindWords } from './kinds.ts';
import { marksOf } from './StateNode.tsx';
import type { Place } from './usePlace.ts';

/** The state that was clicked, in words, and where one can go from it. */
export function StatePanel({
  graph,
  place,
  move,
}: {
  readonly graph: Graph;
  readonly place: Place;
  readonly move: (change: Partial<Place>) => void;
}): ReactNode {
  const node = graph.nodes.find(({ number }) => number === place.selected);
  if (node === undefined) return null;
  const { number, words } = node;
  const away = graph.edges.filter(({ from }) => from === number);
  return (
    <aside className="state-panel" aria-label={`State ${number}`}>
      <h2>
        State {number}
        {marksOf(node).map((mark) => (
          <span key={mark} className="tag">
            {mark}
          </span>
        ))}
      </h2>
      <p>{words}.</p>
      <p className="buttons">
        {place.centre !== number && (
          <button type="button" onClick={() => move({ centre: number })}>
            What is around it
          </button>
        )}
        <button type="button" onClick={() => move({ to: number, step: 0 })}>
          The path here
        </button>
        <a className="button" href={hrefOf('outcomes', { state: `${number}` })}>
          Why stable or not
        </a>
        <button type="button" onClick={() => move({ selected: null })}>
          Close
        </button>
      </p>
      <h3>From here, as far as drawn</h3>
      {away.length === 0 && <p className="quiet">Nobody has a move to a state that is drawn.</p>}
      <ul>
        {away.toSorted(byKind).map((edge) => (
          <li key={edge.to} className={partyClass(edge.by[0]!, false)}>
            <span className="swatch" /> {edge.words}{' '}
            <button type="button" className="link" onClick={() => move({ selected: edge.to })}>
              state {edge.to}
            </button>{' '}
            <span className="quiet">{kindWords[edge.kind]}</span>
          </li>
        ))}
      </ul>
    </aside>
  );
}

const order = ['undeterred', 'improvement', 'move'] as const;

function byKind(a: Edge, b: Edge): number {
  return order.indexOf(a.kind) - order.indexOf(b.kind);
}
