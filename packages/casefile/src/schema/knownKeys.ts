import type { Path } from '../syntax/yamlSource.ts';
import { shapesAt } from './shapes.ts';

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
