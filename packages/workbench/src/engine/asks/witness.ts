import { AssessmentError, assess, explainState } from '@casus/assessment';
import type { Concept } from '@casus/engine';
import { type Block, witnessBlocks } from '@casus/report';
import { caseOf, type Loaded, NoAnswer } from './loaded.ts';

/** Why a state is stable or not, in words. */
export function witness(
  loaded: Loaded | null,
  asked: {
    readonly state: number;
    /** Null: for each. */
    readonly decisionMaker: string | null;
    readonly concept: Concept;
  },
): Block[] {
  const theCase = caseOf(loaded);
  const { concept } = asked;
  try {
    const rows = explainState(theCase, { concept }, asked);
    const assessment = assess(theCase, { concept, summary: true, baseOnly: true, sim: false });
    return witnessBlocks(theCase, assessment, rows);
  } catch (cause) {
    if (!(cause instanceof AssessmentError)) throw cause;
    throw new NoAnswer(cause.message, { cause });
  }
}
