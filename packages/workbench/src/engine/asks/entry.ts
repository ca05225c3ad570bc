import { type Path, valueAt } from '@casus/casefile';
import type { Loaded } from './loaded.ts';
import { caseOf } from './loaded.ts';

/** What the file says at a place, for a form to begin with; `value` is undefined where nothing stands. */
export function entry(loaded: Loaded | null, path: Path): { readonly value: unknown } {
  caseOf(loaded);
  return { value: valueAt(loaded!.text, path) };
}
