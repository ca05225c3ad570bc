import type { AssessmentOptions } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import type { Io } from './io.ts';
import { loadCase } from './loadCase.ts';
import { checkTargets, formatOf, styleOf } from './output.ts';
import { type Flags, settingsOf, withQuestion } from './settings.ts';

/** Runs `work` with the case of a file and its settings; what is wrong with the options is said
 *  before any work. */
export function withCase(
  io: Io,
  file: string,
  flags: Flags,
  work: (theCase: Case, options: AssessmentOptions) => number,
): number {
  formatOf(flags);
  styleOf(io, flags);
  const loaded = loadCase(io, file, flags);
  if ('exit' in loaded) return loaded.exit;
  const theCase = withQuestion(loaded.theCase, flags.question);
  checkTargets(io, flags, [file]);
  const settings = settingsOf(theCase, flags, file);
  const colleague = io.recruit?.({ text: loaded.text, question: flags.question, settings });
  const nListed = theCase.space?.nStates ?? 0;
  const partner = io.partnerFor?.(nListed * theCase.decisionMakers.length);
  return work(theCase, {
    ...settings,
    signal: io.signal,
    onProgress: io.onProgress,
    ...(colleague === undefined ? {} : { colleague }),
    ...(partner === undefined ? {} : { partner }),
  });
}
