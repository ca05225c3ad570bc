import { reservedWords } from '../formula/connectives.ts';
import type { Path } from '../syntax/yamlSource.ts';
import type { SpokenOf } from './schema.ts';
import { type Shape, shapesAt } from './shapes.ts';

/** What may be written at a place, for editors. */
export interface DescribedValues {
  /** Each with what the place is for. */
  readonly values: readonly { readonly value: string; readonly about: string }[];
  /** Whether there are no others. */
  readonly isClosed: boolean;
  /** Whether they are parts of a formula, and not the whole value. */
  readonly isFormula: boolean;
  /** Entries of the case whose names may be written there. */
  readonly names: readonly Exclude<SpokenOf, 'connectives'>[];
}

/** Values that the language knows at `path`, and what else may be named there. */
export function describedValues(path: Path): DescribedValues {
  const shapes = shapesAt(path);
  const offered = new Map<string, string>();
  for (const shape of shapes) {
    for (const value of valuesOf(shape).map(String)) {
      if (!offered.has(value)) offered.set(value, shape.description ?? '');
    }
  }
  const spokenOf = [...new Set(shapes.flatMap(({ names }) => names ?? []))];
  return {
    values: [...offered].map(([value, about]) => ({ value, about })),
    isClosed: shapes.length > 0 && shapes.every((shape) => knownOf(shape).length > 0),
    isFormula: spokenOf.includes('connectives'),
    names: spokenOf.filter((each) => each !== 'connectives'),
  };
}

/** All values that a shape allows; none where there are too many to list. */
function knownOf(shape: Shape): readonly unknown[] {
  if (shape.enum !== undefined) return shape.enum;
  if (shape.const !== undefined) return [shape.const];
  return shape.type === 'boolean' ? [true, false] : [];
}

function valuesOf(shape: Shape): readonly unknown[] {
  const words = shape.names?.includes('connectives') === true ? [...reservedWords] : [];
  return [...knownOf(shape), ...(shape.examples ?? []), ...words];
}
