import { z } from 'zod';
import type { Path } from '../syntax/yamlSource.ts';
import { caseSchema, type SpokenOf } from './schema.ts';

/** A part of the JSON Schema of the same definitions, as far as it is read here. */
export interface Shape {
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly examples?: readonly unknown[];
  readonly names?: readonly SpokenOf[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape | readonly Shape[];
  readonly anyOf?: readonly Shape[];
}

let whole: Shape | null = null;

/** What may stand at `path`. */
export function shapesAt(path: Path): readonly Shape[] {
  whole ??= z.toJSONSchema(caseSchema, { target: 'draft-7' }) as Shape;
  let shapes = branches([whole]);
  for (const step of path) {
    const inside = shapes.flatMap(({ items, properties, additionalProperties }) => {
      if (typeof step === 'number') {
        if (items === undefined) return [];
        return 'length' in items ? items : [items];
      }
      if (properties !== undefined && Object.hasOwn(properties, step)) return [properties[step]!];
      return typeof additionalProperties === 'object' ? [additionalProperties] : [];
    });
    shapes = branches(inside);
  }
  return shapes;
}

/** Each of the shapes that a shape leaves a choice of; what is said of the choice is said of them. */
function branches(shapes: readonly Shape[]): readonly Shape[] {
  return shapes.flatMap(({ anyOf, ...shape }) => {
    if (anyOf === undefined) return [shape];
    const { description } = shape;
    return branches(
      anyOf.map((each) => (description === undefined ? each : { description, ...each })),
    );
  });
}
