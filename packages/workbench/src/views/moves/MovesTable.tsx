import type { ReactNode } from 'react';
import { AsTable } from '../../blocks/AsTable.tsx';
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
    <AsTable what="The moves" name="Moves" head={['From', 'To', 'Who', 'What happens', 'Kind']}>
      {moves.map(({ from, to, who, words, kind }) => (
        <tr key={`${from} ${to}`}>
          <td>{from}</td>
          <td>{to}</td>
          <td>{who}</td>
          <td>{words}</td>
          <td>{kindWords[kind]}</td>
        </tr>
      ))}
    </AsTable>
  );
}
