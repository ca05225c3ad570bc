import { type AssessmentDocument, assess } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Concept, concepts, decimalOf, stateNumber, stateOfNumber } from '@casus/engine';
import { caseOf, type Loaded, NoAnswer } from './loaded.ts';

/** All states of a case in the base world, column by column. */
export interface StateTable {
  readonly nStates: number;
  /** Number of each state. */
  readonly numbers: Int32Array<ArrayBuffer>;
  /** Options taken as bits, the first option the lowest; null in graph form, where states have names. */
  readonly taken: Uint32Array<ArrayBuffer> | null;
  readonly names: readonly string[] | null;
  /** 0 = ruled out in this world. */
  readonly inWorld: Uint8Array<ArrayBuffer>;
  readonly isOutcome: Uint8Array<ArrayBuffer>;
  /** Row of the status quo; −1 without one. */
  readonly statusQuo: number;
  /** Per concept and decision maker, 1 = stable; only the concepts that were computed. */
  readonly stable: ReadonlyMap<Concept, readonly Uint8Array<ArrayBuffer>[]>;
}

/** Most states that are listed. */
const mostListed = 2 ** 20;

/** The states with their stability. @param withSim  `sim` takes longer than all others together. */
export function table(
  loaded: Loaded | null,
  { withSim }: { readonly withSim: boolean },
): StateTable {
  const theCase = caseOf(loaded);
  const { space } = theCase;
  if (space === null) throw new NoAnswer('there are too many states to list them');
  if (space.nStates > mostListed) {
    throw new NoAnswer(
      `${space.nStates.toLocaleString('en-GB')} states: above ${mostListed.toLocaleString('en-GB')} they are not listed`,
    );
  }
  const { document } = assess(theCase, { baseOnly: true, sim: withSim });
  const marked = (numbers: readonly number[]): Uint8Array<ArrayBuffer> => {
    const marks = new Uint8Array(space.nStates);
    for (const number of numbers) marks[stateOfNumber(space, number)] = 1;
    return marks;
  };
  return {
    nStates: space.nStates,
    numbers: Int32Array.from({ length: space.nStates }, (_, s) => stateNumber(space, s)),
    taken:
      theCase.stateNames === null
        ? Uint32Array.from({ length: space.nStates }, (_, s) => decimalOf(space, s))
        : null,
    names: theCase.stateNames,
    inWorld: Uint8Array.from(document.states ?? [], ({ inWorld }) => (inWorld ? 1 : 0)),
    isOutcome: marked(document.outcomes.states),
    statusQuo: document.statusQuo === null ? -1 : stateOfNumber(space, document.statusQuo),
    stable: new Map(
      concepts.flatMap((concept) => {
        const columns = stableColumns(theCase, document, concept);
        return columns === null ? [] : [[concept, columns.map(marked)]];
      }),
    ),
  };
}

/** Numbers of the stable states, decision maker by decision maker. */
function stableColumns(
  { decisionMakers }: Case,
  { stability }: AssessmentDocument,
  concept: Concept,
): (readonly number[])[] | null {
  const found = stability?.[concept] ?? null;
  return found === null ? null : decisionMakers.map(({ id }) => found[id] ?? []);
}
