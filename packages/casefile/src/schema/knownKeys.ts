import { z } from 'zod';
import type { Path } from '../syntax/yamlSource.ts';
import { caseSchema } from './schema.ts';

interface Shape {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape | readonly Shape[];
  readonly anyOf?: readonly Shape[];
}

let whole: Shape | null = null;

/** Keys a map at `path` may have; none where its keys are ids of the user's choice. */
export function knownKeys(path: Path): readonly string[] {
  return shapesAt(path).flatMap(({ properties }) => Object.keys(properties ?? {}));
}

/** The same keys with what each is for, for editors. */
export function describedKeys(path: Path): { readonly key: string; readonly about: string }[] {
  return shapesAt(path).flatMap(({ properties }) =>
    Object.entries(properties ?? {}).map(([key, { description }]) => ({
      key,
      about: description ?? '',
    })),
  );
}

/** Whether the language has a place at `path`. */
export function isPlace(path: Path): boolean {
  return shapesAt(path).length > 0;
}

/** What may stand at `path`, read from the JSON Schema of the same definitions. */
function shapesAt(path: Path): readonly Shape[] {
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

function branches(shapes: readonly Shape[]): readonly Shape[] {
  return shapes.flatMap((shape) => (shape.anyOf === undefined ? [shape] : branches(shape.anyOf)));
}
