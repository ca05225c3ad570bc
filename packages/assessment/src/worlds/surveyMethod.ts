import { samplingError } from '@casus/evidence';
import type { AssessmentDocument } from '../document.ts';
import type { Chances } from './chances.ts';
import type { Survey } from './survey.ts';

/** How the worlds were gone through. */
export function surveyMethod(
  { isExact, nWorlds }: Survey,
  chances: Chances,
  seed: number,
): Pick<AssessmentDocument['method'], 'worlds' | 'exact' | 'seed' | 'samplingError'> {
  return {
    worlds: nWorlds,
    exact: isExact && chances.hasExactRanges(),
    seed: isExact ? null : seed,
    samplingError: isExact ? null : samplingError(1 / 2, nWorlds),
  };
}
