import type { GivenStability } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Concept, concepts } from '@casus/engine';
import type { ReactNode } from 'react';
import { partyClass } from '../parties.ts';
import type { Place } from './useGivenState.ts';

type Verdict = GivenStability[Concept][string]['stable'];

const signs: Readonly<Record<Verdict, string>> = { yes: '●', no: '○', undecided: '?' };
const words: Readonly<Record<Verdict, string>> = {
  yes: 'stable',
  no: 'not stable',
  undecided: 'undecided',
};

/** For whom a state is stable, under each concept; a click asks why. */
export function VerdictTable({
  theCase,
  stability,
  isStale,
  why,
  show,
}: {
  readonly theCase: Case;
  readonly stability: GivenStability;
  readonly isStale: boolean;
  readonly why: Place['why'];
  readonly show: (why: Place['why']) => void;
}): ReactNode {
  // A decision maker of a newer text has no verdicts yet.
  const parties = theCase.decisionMakers.filter(({ id }) => stability.nash[id] !== undefined);
  const verdict = (concept: Concept, id: string): Verdict => stability[concept][id]!.stable;
  const cell = (concept: Concept, decisionMaker: string | null, found: Verdict, who: string) => {
    const isShown = why?.concept === concept && why.decisionMaker === decisionMaker;
    return (
      <td key={concept} className={`verdict${concept === theCase.concept ? ' is-headline' : ''}`}>
        <button
          type="button"
          className={`is-${found}`}
          aria-pressed={isShown}
          aria-label={`${who}, ${concept}: ${words[found]}. Why?`}
          title={words[found]}
          onClick={() => show({ concept, decisionMaker })}
        >
          {signs[found]}
        </button>
      </td>
    );
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is no landmark
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard
    <div className="wide" role="group" aria-label="Verdicts" tabIndex={0}>
      <table className={`verdicts${isStale ? ' is-stale' : ''}`}>
        <thead>
          <tr>
            <th scope="col">Stable for</th>
            {concepts.map((concept) => (
              <th key={concept} scope="col">
                {concept}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parties.map(({ id, name }) => (
            <tr
              key={id}
              className={partyClass(
                theCase.decisionMakers.findIndex((dm) => dm.id === id),
                false,
              )}
            >
              <th scope="row">{name}</th>
              {concepts.map((concept) => cell(concept, id, verdict(concept, id), name))}
            </tr>
          ))}
          <tr className="everybody">
            <th scope="row">All: an equilibrium</th>
            {concepts.map((concept) =>
              cell(concept, null, together(parties.map(({ id }) => verdict(concept, id))), 'All'),
            )}
          </tr>
        </tbody>
      </table>
      <p className="quiet">● stable, ○ not stable, ? undecided within what may be looked at</p>
    </div>
  );
}

/** Stable for all, not for one, or open. */
function together(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('no')) return 'no';
  return verdicts.includes('undecided') ? 'undecided' : 'yes';
}
