import {
  type Around,
  AssessmentError,
  assess,
  type MoveKind,
  type MovesAround,
  movesAround,
  pathsTo,
} from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { moversOf, stateInWords, stepInWords } from '@casus/report';
import { type Box, dotLayout, type Layout, lineKey, type Point } from '../layout/dot.ts';
import { impliedMoves, stronger } from '../layout/implied.ts';
import {
  cellSize,
  leastWidth,
  letterWidth,
  mostDrawn,
  mostLetters,
  nodeHeight,
  nodePadding,
  partyGap,
} from '../layout/measures.ts';
import { caseOf, type Loaded, NoAnswer } from './loaded.ts';

/** States and moves of the base world, placed for drawing; lengths in pixels. */
export interface Graph {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly path: Path | null;
  readonly nStates: number;
  readonly isCut: boolean;
}

export interface Node extends Omit<Box, 'id'>, Point {
  readonly number: number;
  /** In graph form. */
  readonly name: string | null;
  /** Per option of the case; empty in graph form. */
  readonly taken: readonly boolean[];
  readonly words: string;
  readonly isStatusQuo: boolean;
  readonly isOutcome: boolean;
  readonly isEquilibrium: boolean;
}

export interface Edge {
  readonly from: number;
  readonly to: number;
  /** Everybody who can move there, alone or together: indices of decision makers. */
  readonly by: readonly number[];
  /** The strongest kind of any of them. */
  readonly kind: MoveKind;
  readonly who: string;
  readonly words: string;
  /** The mover can also get there by way of another state, see `impliedMoves`. */
  readonly isImplied: boolean;
  /** As in `Layout`; a straight line where it had no part in the layout. */
  readonly line: readonly Point[];
}

/** How the status quo leads to a state. */
export interface Path {
  readonly to: number;
  readonly isByImprovements: boolean;
  /** Null: nothing leads there. */
  readonly steps:
    | readonly { readonly from: number; readonly to: number; readonly words: string }[]
    | null;
}

export async function graph(
  loaded: Loaded | null,
  {
    to,
    ...around
  }: Pick<Around, 'centre' | 'steps' | 'by'> & {
    /** Number of the state that the path leads to. */
    readonly to: number | null;
  },
): Promise<Graph> {
  const theCase = caseOf(loaded);
  const { path, found } = asked(() => {
    const path = to === null ? null : pathTo(theCase, to);
    const also =
      path === null ? [] : [...(path.steps ?? []).flatMap((step) => [step.from, step.to]), path.to];
    return { path, found: movesAround(theCase, {}, { ...around, also, most: mostDrawn }) };
  });
  const boxes = found.states.map((state) => ({ ...state, ...sizeOf(theCase, state) }));
  const pairs = joined(found.moves);
  const onPath = new Set((path?.steps ?? []).map(lineKey));
  const implied = impliedMoves(pairs);
  const isImplied = (pair: Pair): boolean =>
    implied.has(lineKey(pair)) && !onPath.has(lineKey(pair));
  const layout = await dotLayout(
    boxes.map(({ number, width, height }) => ({ id: number, width, height })),
    pairs
      .filter((pair) => (pair.kind !== 'move' && !isImplied(pair)) || onPath.has(lineKey(pair)))
      .map((pair) => ({ ...pair, isStrong: onPath.has(lineKey(pair)) })),
  );
  const byNumber = new Map(boxes.map((box) => [box.number, box]));
  const nodes = boxes.map(
    ({ number, name, taken, width, height, isStatusQuo, isOutcome, isEquilibrium }): Node => ({
      number,
      name,
      taken:
        theCase.stateNames === null
          ? theCase.options.map((option) => taken.includes(option.name))
          : [],
      words: stateInWords(theCase, { name, taken }),
      width,
      height,
      isStatusQuo,
      isOutcome,
      isEquilibrium,
      ...layout.middles.get(number)!,
    }),
  );
  const placed = new Map(nodes.map((node) => [node.number, node]));
  return {
    width: layout.width,
    height: layout.height,
    nodes,
    edges: pairs.map((pair) => {
      const { from, to: target, kind, by, movers } = pair;
      return {
        from,
        to: target,
        kind,
        by: movers.map((id) => theCase.decisionMakers.findIndex((dm) => dm.id === id)),
        who: by.map((ids) => moversOf(theCase, { by: ids })).join(', or '),
        words: stepInWords(theCase, byNumber.get(from)!, { by: by[0]! }, byNumber.get(target)!),
        isImplied: isImplied(pair),
        line: lineOf(layout, placed.get(from)!, placed.get(target)!),
      };
    }),
    path,
    nStates: found.nStates,
    isCut: found.isCut,
  };
}

/** A refusal in words. */
function asked<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof AssessmentError)) throw cause;
    throw new NoAnswer(cause.message, { cause });
  }
}

function pathTo(theCase: Case, number: number): Path | null {
  if (theCase.statusQuo === null) return null;
  const { byImprovements, byMoves } = pathsTo(theCase, {}, number);
  const { document, state } = assess(theCase, { baseOnly: true, summary: true, sim: false });
  let from = document.statusQuo!;
  const steps = (byImprovements ?? byMoves)?.map((step) => {
    const words = stepInWords(theCase, state(from), step, state(step.to));
    const made = { from, to: step.to, words };
    from = step.to;
    return made;
  });
  return { to: number, isByImprovements: byImprovements !== null, steps: steps ?? null };
}

interface Pair extends Pick<Edge, 'from' | 'to' | 'kind'> {
  readonly by: readonly (readonly string[])[];
  /** All of them, each once. */
  readonly movers: readonly string[];
}

/** Moves between the same states as one, for they are drawn as one; the strongest mover comes first. */
function joined(moves: MovesAround['moves']): Pair[] {
  const groups = new Map<string, MovesAround['moves'][number][]>();
  for (const move of moves) {
    const group = groups.get(lineKey(move)) ?? [];
    group.push(move);
    groups.set(lineKey(move), group);
  }
  return [...groups.values()].map((group) => {
    const ordered = group.toSorted((a, b) => stronger(a.kind, b.kind));
    const [{ from, to, kind }] = ordered as [MovesAround['moves'][number]];
    const by = ordered.filter((move) => move.kind === kind).map((move) => move.by);
    return { from, to, kind, by, movers: [...new Set(by.flat())] };
  });
}

/** Room for the number and a cell per option, with a gap between decision makers; or for a name. */
function sizeOf(
  { options, decisionMakers }: Case,
  { name }: { name: string | null },
): Omit<Box, 'id'> {
  const own = decisionMakers.filter((dm) => dm.options.length > 0).length;
  const inside =
    name === null
      ? options.length * cellSize + (own - 1) * partyGap
      : Math.min(name.length, mostLetters) * letterWidth;
  return { width: Math.max(inside + 2 * nodePadding, leastWidth), height: nodeHeight };
}

function lineOf({ lines }: Layout, from: Node, to: Node): readonly Point[] {
  const laid = lines.get(lineKey({ from: from.number, to: to.number }));
  if (laid !== undefined) return laid;
  const [a, b] = [border(from, to), border(to, from)];
  const between = (part: number): Point => ({
    x: a.x + (b.x - a.x) * part,
    y: a.y + (b.y - a.y) * part,
  });
  return [a, between(1 / 3), between(2 / 3), b];
}

/** Where the line to another node leaves the box. */
function border(box: Node, other: Point): Point {
  const [dx, dy] = [other.x - box.x, other.y - box.y];
  const part = Math.min(
    box.width / 2 / Math.max(Math.abs(dx), 1e-9),
    box.height / 2 / Math.max(Math.abs(dy), 1e-9),
  );
  return { x: box.x + dx * part, y: box.y + dy * part };
}
