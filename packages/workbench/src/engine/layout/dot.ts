import type { Graphviz } from '@hpcc-js/wasm-graphviz';

/** A node by its number, with its size in pixels. */
export interface Box {
  readonly id: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where everything is drawn, in pixels from the top left. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Middles of the nodes. */
  readonly middles: ReadonlyMap<number, Point>;
  /** Cubic Bézier curves by `lineKey`: the first point, then three a piece. */
  readonly lines: ReadonlyMap<string, readonly Point[]>;
}

export interface Line {
  readonly from: number;
  readonly to: number;
  /** Whether it should be short and straight. */
  readonly isStrong: boolean;
}

export function lineKey({ from, to }: Pick<Line, 'from' | 'to'>): string {
  return `${from} ${to}`;
}

const pixelsPerInch = 72;

let loading: Promise<Graphviz> | null = null;

/** The layers of `dot`, from the top down. Graphviz is loaded when it is first needed. */
export async function dotLayout(boxes: readonly Box[], lines: readonly Line[]): Promise<Layout> {
  loading ??= import('@hpcc-js/wasm-graphviz').then((module) => module.Graphviz.load());
  const graphviz = await loading;
  return readPlain(graphviz.layout(dotText(boxes, lines), 'plain', 'dot'));
}

/** The graph in the language of Graphviz; nothing but numbers comes from the case. */
export function dotText(boxes: readonly Box[], lines: readonly Line[]): string {
  const inches = (pixels: number): string => (pixels / pixelsPerInch).toFixed(3);
  return [
    'digraph {',
    'rankdir=TB; ranksep=0.62; nodesep=0.24; node [shape=box fixedsize=true label=""];',
    'edge [arrowhead=none];',
    ...boxes.map(
      ({ id, width, height }) => `${id} [width=${inches(width)} height=${inches(height)}];`,
    ),
    ...lines.map(({ from, to, isStrong }) => `${from} -> ${to} [weight=${isStrong ? 20 : 1}];`),
    '}',
  ].join('\n');
}

/** Reads Graphviz's `plain` format: inches, from the bottom left. */
export function readPlain(text: string): Layout {
  const middles = new Map<number, Point>();
  const lines = new Map<string, Point[]>();
  let [width, height] = [0, 0];
  const point = (x: string, y: string): Point => ({
    x: Number(x) * pixelsPerInch,
    y: height - Number(y) * pixelsPerInch,
  });
  for (const line of text.split('\n')) {
    const [kind, ...words] = line.split(' ');
    if (kind === 'graph') {
      [width, height] = [Number(words[1]) * pixelsPerInch, Number(words[2]) * pixelsPerInch];
    } else if (kind === 'node') {
      middles.set(Number(words[0]), point(words[1]!, words[2]!));
    } else if (kind === 'edge') {
      const numbers = words.slice(3, 3 + 2 * Number(words[2]));
      const points = numbers.flatMap((x, at) => (at % 2 === 0 ? [point(x, numbers[at + 1]!)] : []));
      lines.set(`${words[0]} ${words[1]}`, points);
    }
  }
  return { width, height, middles, lines };
}
