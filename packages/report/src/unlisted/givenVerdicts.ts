import type { GivenPath, GivenStability } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { concepts } from '@casus/engine';
import { type Block, heading, item, list, marked } from '../blocks.ts';
import { markOf } from './givenAnswers.ts';
import { waysBlocks } from './givenPath.ts';
import { givenSentences } from './givenStates.ts';

/** Whether a state is stable, for each decision maker under each concept. */
export function verdictTable({ decisionMakers }: Case, stability: GivenStability): Block {
  return {
    kind: 'table',
    head: ['For', ...concepts],
    rows: decisionMakers.map(({ id, name }) => [
      name,
      ...concepts.map((concept) => {
        const { stable } = stability[concept][id]!;
        return [marked(stable, markOf(stable))];
      }),
    ]),
  };
}

/** A state that the reader chose: what it is, for whom it is stable, and how to come there.
 *  @param path  null where the case has no status quo to begin from. */
export function chosenStateBlocks(
  theCase: Case,
  {
    state,
    stability,
    path,
  }: {
    readonly state: readonly string[];
    readonly stability: GivenStability;
    readonly path: GivenPath | null;
  },
): Block[] {
  return [
    heading('A state that was asked about'),
    list([item([marked('The state', 'strong')], givenSentences(theCase, state))]),
    verdictTable(theCase, stability),
    ...(path === null ? [] : waysBlocks(theCase, path, 3)),
  ];
}
