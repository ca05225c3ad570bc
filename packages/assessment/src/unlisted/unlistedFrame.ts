import type { Case } from '@casus/casefile';
import { type CaseLedger, ledgerUnder } from '../ledger.ts';
import { type AssessmentOptions, type Setting, settingOf } from '../options.ts';
import { wishes } from '../preferenceRows.ts';
import type { UnlistedDocument } from './unlistedDocument.ts';
import { takenIn, type UnlistedWorld, unlistedWorld } from './unlistedWorld.ts';

/** What is known of a case before any state is looked at: the evidence, what each party says it wants,
 *  and the options taken in the status quo of the base world. */
export interface UnlistedFrame extends CaseLedger, Pick<UnlistedDocument, 'preferences'> {
  /** Null where the case has no status quo. */
  readonly statusQuo: readonly string[] | null;
}

/** @throws AssessmentError "size-limit" for an order that names states by number. */
export function unlistedFrame(theCase: Case, options: AssessmentOptions = {}): UnlistedFrame {
  const setting = settingOf(theCase, options);
  return frameIn(theCase, setting, unlistedWorld(theCase, setting.world));
}

/** The same with its setting and world. */
export function frameIn(
  theCase: Case,
  setting: Setting,
  { statusQuo }: UnlistedWorld,
): UnlistedFrame {
  return {
    ...ledgerUnder(theCase, setting),
    preferences: theCase.decisionMakers.map((dm) => ({
      ...wishes(dm, setting.world),
      best: null,
      worst: null,
      levels: null,
      standing: null,
    })),
    statusQuo: statusQuo === null ? null : takenIn(theCase, statusQuo),
  };
}
