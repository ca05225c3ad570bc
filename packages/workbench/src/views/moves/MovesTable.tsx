import type { ReactNode } from 'react';
import type { Graph } from '../../engine/asks/graph.ts';
import { kindWords } from './kinds.ts';

/** The same as the picture, in words. */
export function MovesTable({
  graph,
  hasAllMoves,
}: {
  readonly graph: Graph;
  readonly hasAllMoves: boolean;
}): ReactNode {
  const moves = graph.edges.filter(({ kind }) => hasAllMoves || kind !== 'move');
  return (
    <details className="as-table">
      <summary>The moves as a table</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard */}
      <section className="wide" aria-label="Moves" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">To</th>
              <th scope="col">Who</th>
              <th scope="col">What happens</th>
              <th scope="col">Kind</th>
            </tr>
          </thead>
          <tbody>
            {moves.map(({ from, to, who, words, kind }) => (
              <tr key={`${from} ${to}`}>
                <td>{from}</td>
                <td>{to}</td>
                <td>{who}</td>
                <td>{words}</td>
                <td>{kindWords[kind]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
