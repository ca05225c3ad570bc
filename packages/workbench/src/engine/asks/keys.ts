import { describedKeys, type Path } from '@casus/casefile';
import type { Loaded } from './loaded.ts';

/** Keys that a map of the case file may have, each with what it is for. */
export function keys(_: Loaded | null, path: Path): ReturnType<typeof describedKeys> {
  return describedKeys(path);
}
