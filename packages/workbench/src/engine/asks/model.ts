import { assess } from '@casus/assessment';
import { type ModelWords, modelWords } from '@casus/report';
import { caseOf, type Loaded } from './loaded.ts';

/** The model in words, with what follows from it in the base world. */
export function model(loaded: Loaded | null): ModelWords {
  const theCase = caseOf(loaded);
  return modelWords(theCase, assess(theCase, { baseOnly: true, summary: true, sim: false }));
}
