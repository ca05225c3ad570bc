import type { Case } from '@casus/casefile';
import { type Concept, concepts } from '@casus/engine';
import { useReading, useSession, useStore } from '../../../app/hooks.ts';
import { go, hrefOf, useRoute } from '../../../app/routes.ts';
import { isSame } from '../../../chosenStates.ts';
import type { Taken } from '../../../engine/asks/given.ts';

/** The state that is looked at, as the address has it. */
export interface Place {
  readonly taken: Taken;
  /** The verdict whose reason is read; null: none. The decision maker is null for all of them. */
  readonly why: { readonly concept: Concept; readonly decisionMaker: string | null } | null;
  readonly hasPath: boolean;
  /** How many times the usual budget may be spent on each question about it. */
  readonly times: number;
}

/** A state that the reader may go to. */
export interface Known {
  readonly label: string;
  readonly taken: Taken;
}

/** Where one is among the given states, where one may go, and how. */
export function useGivenState(theCase: Case): {
  readonly place: Place;
  /** Null where the case has none. */
  readonly statusQuo: Taken | null;
  readonly known: readonly Known[];
  readonly move: (change: Partial<Place>) => void;
} {
  const { query } = useRoute();
  const given = useReading('given');
  const chosen = useStore(useSession().chosen);
  const statusQuo = given?.document.unlisted.statusQuo ?? takenNow(theCase);
  const asked = query.get('taken');
  const concept = concepts.find((each) => each === query.get('concept'));
  const place: Place = {
    taken: asked === null ? (statusQuo ?? []) : asked.split(',').filter((name) => name !== ''),
    why: concept === undefined ? null : { concept, decisionMaker: query.get('for') },
    hasPath: query.has('path'),
    times: timesOf(query.get('times')),
  };
  const outcomes = given?.document.unlisted.settlement?.outcomes ?? [];
  const isOutcome = outcomes.some(({ path }) => path.length === 0);
  const now = isOutcome ? 'Status quo, an outcome' : 'Status quo';
  const found: Known[] = [
    ...(statusQuo === null ? [] : [{ label: now, taken: statusQuo }]),
    ...outcomes
      .filter(({ path }) => path.length > 0)
      .map(({ taken }, at) => ({ label: `Outcome ${at + 1}`, taken })),
    ...chosen.map((taken) => ({ label: `In the brief: ${briefly(taken)}`, taken })),
  ];
  const move = (change: Partial<Place>): void => {
    const next = { ...place, ...change };
    const { taken, why, hasPath, times } = next;
    go(
      hrefOf('outcomes', {
        taken: isSame(taken, statusQuo ?? []) ? null : taken.join(','),
        concept: why?.concept ?? null,
        for: why?.decisionMaker ?? null,
        path: hasPath ? '1' : null,
        times: times === 1 ? null : `${times}`,
      }),
      'replace',
    );
  };
  return { place, statusQuo, known: found, move };
}

/** Most times the usual budget. */
export const mostTimes = 1000;

/** A power of ten; whoever writes the address may write anything. */
function timesOf(text: string | null): number {
  return [10, 100, mostTimes].find((times) => `${times}` === text) ?? 1;
}

/** As the case has it, before the evidence is asked. */
function takenNow({ statusQuo, options }: Case): string[] | null {
  return statusQuo?.kind === 'options' ? statusQuo.taken.map((k) => options[k]!.name) : null;
}

function briefly(taken: Taken): string {
  return taken.length === 0 ? 'nothing taken' : taken.join(', ');
}
