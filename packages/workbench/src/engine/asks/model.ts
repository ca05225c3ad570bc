import { assess, unlistedFrame } from '@casus/assessment';
import { type ModelWords, modelWords, unlistedModelWords } from '@casus/report';
import { caseOf, type Loaded } from './loaded.ts';

/** The model in words, with what follows from it in the base world. */
export function model(loaded: Loaded | null): ModelWords {
  const theCase = caseOf(loaded);
  if (theCase.space === null) return unlistedModelWords(theCase, unlistedFrame(theCase));
  return modelWords(theCase, assess(theCase, { baseOnly: true, summary: true, sim: false }));
}
