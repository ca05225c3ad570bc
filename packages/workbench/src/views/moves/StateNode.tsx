import type { Case } from '@casus/casefile';
import type { KeyboardEvent, ReactNode } from 'react';
import { DrawnButton } from '../../blocks/DrawnButton.tsx';
import type { Node } from '../../engine/asks/graph.ts';
import { cellSize, mostLetters, nodePadding, partyGap } from '../../engine/layout/measures.ts';
import { partyClass } from '../outcomes/parties.ts';

/** How a node stands to the path that is played. */
export type Standing = 'here' | 'passed' | 'ahead' | 'beside' | 'plain';

/** One state: its number, its options as a strip, and what is special. */
export function StateNode({
  theCase,
  node,
  standing,
  isSelected,
  isReachable,
  select,
  onKeyDown,
}: {
  readonly theCase: Case;
  readonly node: Node;
  readonly standing: Standing;
  readonly isSelected: boolean;
  /** Whether Tab stops here. */
  readonly isReachable: boolean;
  readonly select: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}): ReactNode {
  const { number, name, x, y, width, height, words, isOutcome, isEquilibrium, isStatusQuo } = node;
  const marks = marksOf(node);
  const [left, top] = [x - width / 2, y - height / 2];
  const kind = isOutcome ? ' is-outcome' : isEquilibrium ? ' is-equilibrium' : '';
  return (
    <DrawnButton
      id={`state-${number}`}
      className={`node is-${standing}${kind}${isStatusQuo ? ' is-status-quo' : ''}${isSelected ? ' is-selected' : ''}`}
      isPressed={isSelected}
      isReachable={isReachable}
      press={select}
      onKeyDown={onKeyDown}
    >
      <title>{[`State ${number}`, ...marks, words].join(', ')}</title>
      {(isOutcome || isEquilibrium) && (
        <rect
          className="ring"
          x={left - 4}
          y={top - 4}
          width={width + 8}
          height={height + 8}
          rx={11}
        />
      )}
      <rect className="box" x={left} y={top} width={width} height={height} rx={8} />
      <text className="number" x={left + nodePadding} y={top + 17}>
        {number}
      </text>
      <text className="mark" x={left + width - nodePadding} y={top + 17} textAnchor="end">
        {marks.slice(0, 1).join('')}
      </text>
      {name === null ? (
        <Cells theCase={theCase} node={node} left={left} top={top} />
      ) : (
        <text className="name" x={x} y={top + 35} textAnchor="middle">
          {name.length > mostLetters ? `${name.slice(0, mostLetters - 1)}…` : name}
        </text>
      )}
    </DrawnButton>
  );
}

function Cells({
  theCase,
  node,
  left,
  top,
}: {
  readonly theCase: Case;
  readonly node: Node;
  readonly left: number;
  readonly top: number;
}): ReactNode {
  let x = left + nodePadding;
  let before = theCase.options[0]?.decisionMaker;
  return theCase.options.map(({ name, decisionMaker }, k) => {
    if (decisionMaker !== before) x += partyGap;
    before = decisionMaker;
    const at = x;
    x += cellSize;
    return (
      <rect
        key={name}
        className={`cell ${partyClass(decisionMaker, false)}${node.taken[k] ? ' is-taken' : ''}`}
        x={at}
        y={top + 25}
        width={cellSize - 1.5}
        height={12}
        rx={2}
      />
    );
  });
}

/** What is special about a state, the most important first. */
export function marksOf({ isOutcome, isEquilibrium, isStatusQuo }: Node): string[] {
  return [
    ...(isStatusQuo ? ['status quo'] : []),
    ...(isOutcome ? ['outcome'] : []),
    ...(isEquilibrium ? ['equilibrium'] : []),
  ];
}
