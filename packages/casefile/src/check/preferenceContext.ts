import { type StateSpace, stateNumber } from '@casus/engine';
import type { Option } from '../case.ts';
import type { EvidenceNames } from '../formula/parseCondition.ts';
import type { Atoms } from '../formula/parseFormula.ts';
import { messages } from '../messages.ts';
import type { RawCase } from '../schema/schema.ts';
import type { Path } from '../syntax/yamlSource.ts';
import type { Checker } from './checker.ts';

export type RawDecisionMaker = RawCase['decisionMakers'][string];

/** What preferences are checked against. */
export interface PreferenceContext {
  readonly raw: RawCase;
  readonly names: EvidenceNames;
  readonly atoms: Atoms;
  readonly options: readonly Option[];
  /** Null where the states could not be numbered. */
  readonly space: StateSpace | null;
  /** Whether rankings and payoffs must name state `s`; every state where absent. */
  readonly isNeeded?: (s: number) => boolean;
  /** Whether that is because there are too many to list. */
  readonly isUnlisted: boolean;
}

/** Coalesced states are one state to everybody: whoever tells them apart contradicts the case. */
export function tieError(
  check: Checker,
  dm: string,
  space: StateSpace,
  s: number,
  path: Path,
): void {
  check.error('coalesce-tie', path, messages.coalesceTie(dm, stateNumber(space, s)));
}
