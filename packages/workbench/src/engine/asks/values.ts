import { type DescribedValues, describedValues, type Path } from '@casus/casefile';
import type { Loaded } from './loaded.ts';

/** Values that may stand at a place of the case file, and what may be named there. */
export function values(_: Loaded | null, path: Path): DescribedValues {
  return describedValues(path);
}
