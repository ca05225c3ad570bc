import { type Path, readYaml } from '../syntax/yamlSource.ts';

/** The plain value at a place of a case file, as a form may show it; undefined where nothing stands. */
export function valueAt(text: string, path: Path): unknown {
  let at = readYaml(text).value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Readonly<Record<string | number, unknown>>)[step];
  }
  return at;
}
