import type { GivenStability } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { givenStateInWords } from '@casus/report';
import type { ReactNode } from 'react';
import { useAsk, useSession, useStore } from '../../../app/hooks.ts';
import { Working } from '../../../app/Working.tsx';
import { AskedBlocks } from '../../../blocks/AskedBlocks.tsx';
import { isSame } from '../../../chosenStates.ts';
import { SidePanel } from '../SidePanel.tsx';
import { StateChoice } from './StateChoice.tsx';
import { mostTimes, type Place, useGivenState } from './useGivenState.ts';
import { VerdictTable } from './VerdictTable.tsx';
import './given.css';

/** One state of a case whose states are too many to list: for whom it is stable, why, and how it is
 *  reached. */
export function GivenOutcomes({ theCase }: { readonly theCase: Case }): ReactNode {
  const { place, statusQuo, known, move } = useGivenState(theCase);
  const { taken, times, why, hasPath } = place;
  const judged = useAsk('givenState', { taken, times });
  const { answer, refused, isStale, progress, stop } = judged;
  return (
    <>
      <h1>Outcomes</h1>
      <p className="quiet counted">
        {theCase.options.length} options make too many states to list them: one is looked at at a
        time. Choose which, and click a verdict to read why.
      </p>
      <StateChoice theCase={theCase} taken={taken} known={known} move={move} />
      <p className="state-told">{givenStateInWords(theCase, statusQuo, taken)}</p>
      <div className={`outcomes${why === null ? '' : ' has-panel'}`}>
        <div className="given-state">
          <Working
            what="It is being worked out for whom the state is stable…"
            isWorking={isStale}
            progress={progress}
            stop={stop}
          />
          {refused !== null && !isStale && <p role="status">{refused}</p>}
          {answer !== null && (
            <VerdictTable
              theCase={theCase}
              stability={answer}
              isStale={isStale}
              why={why}
              show={(next) => move({ why: next })}
            />
          )}
          {(answer !== null || refused !== null) && (
            <Actions
              place={place}
              isOpen={answer !== null && !isStale && isOpen(answer)}
              move={move}
            />
          )}
          {hasPath && <PathThere taken={taken} times={times} />}
        </div>
        {why !== null && <Why about={{ taken, times, ...why }} close={() => move({ why: null })} />}
      </div>
    </>
  );
}

/** Whether anything is undecided. */
function isOpen(stability: GivenStability): boolean {
  return Object.values(stability).some((verdicts) =>
    Object.values(verdicts).some(({ stable }) => stable === 'undecided'),
  );
}

function Actions({
  place: { taken, hasPath, times },
  isOpen,
  move,
}: {
  readonly place: Place;
  readonly isOpen: boolean;
  readonly move: (change: Partial<Place>) => void;
}): ReactNode {
  const { chosen } = useSession();
  const isChosen = useStore(chosen).some((each) => isSame(each, taken));
  return (
    <p className="buttons">
      {isOpen && times < mostTimes && (
        <button type="button" onClick={() => move({ times: times * 10 })}>
          Look ten times longer at what is undecided
        </button>
      )}
      <button type="button" aria-expanded={hasPath} onClick={() => move({ hasPath: !hasPath })}>
        {hasPath ? 'Hide the way there' : 'How it comes to this from the status quo'}
      </button>
      <button type="button" onClick={() => (isChosen ? chosen.remove(taken) : chosen.add(taken))}>
        {isChosen ? 'Leave it out of the brief' : 'Add it to the brief'}
      </button>
    </p>
  );
}

function PathThere(about: Pick<Place, 'taken' | 'times'>): ReactNode {
  const asked = useAsk('givenPath', about);
  return (
    <section
      aria-label="The way from the status quo"
      className={`way${asked.isStale ? ' is-stale' : ''}`}
    >
      <AskedBlocks asked={asked} what="A way is being looked for…" />
    </section>
  );
}

function Why({
  about,
  close,
}: {
  readonly about: Pick<Place, 'taken' | 'times'> & NonNullable<Place['why']>;
  readonly close: () => void;
}): ReactNode {
  const asked = useAsk('givenWitness', about);
  return (
    <SidePanel label="Why" isStale={asked.isStale} close={close}>
      <AskedBlocks asked={asked} what="The reason is being looked for…" />
    </SidePanel>
  );
}
