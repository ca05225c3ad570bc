import {
  attributionWords,
  type Choice,
  entersCase,
  type Match,
  type Review,
  type Saying,
  speakersIn,
  type Target,
} from '@casus/intake';
import { type ReactNode, useId } from 'react';
import { useReading } from '../../app/hooks.ts';
import { MistakeList } from '../../forms/MistakeList.tsx';
import { signs } from './SuggestionList.tsx';
import type { Reviewing } from './useReviewing.ts';

/** The suggestion that is looked at: what it says, what it would become, and what to do with it. */
export function SuggestionCard({
  review,
  saying,
  reviewing,
  begin,
  canUndo,
}: {
  readonly review: Review;
  readonly saying: Saying;
  readonly reviewing: Reviewing;
  /** Begins to mend its spans. */
  readonly begin: () => void;
  readonly canUndo: boolean;
}): ReactNode {
  const { reading, at, sayings } = review;
  const { verdicts, matches, choice, choose, accept, reject, undo, mistakes } = reviewing;
  const { passage, statement } = saying;
  const verdict = verdicts[at]!;
  const words = attributionWords(reading.article.text, passage.attribution);
  const isIn = verdict === 'accepted';
  return (
    <article className="suggestion-card" aria-label={`Suggestion ${at + 1} of ${sayings.length}`}>
      <h2>
        Suggestion {at + 1} of {sayings.length}{' '}
        <span className={`tag verdict-${verdict}`}>
          <span aria-hidden="true">{signs[verdict]} </span>
          {verdict}
        </span>
      </h2>
      <p className="suggestion-words">
        <span className="marked is-source">{words.who ?? 'Not said who'}</span>{' '}
        <span className="marked is-cue">{words.cue}</span>{' '}
        <span className="marked is-content depth-1">{words.what}</span>
      </p>
      <p className="quiet">
        {[...words.marks, passage.date ?? 'not dated'].join(' · ')}
        {typeof statement === 'string' && ` · makes no claim of its own: ${statement}`}
      </p>
      <p className="buttons">
        <button type="button" className="primary" onClick={accept} disabled={isIn}>
          Accept
        </button>
        <button type="button" onClick={reject} disabled={isIn}>
          {verdict === 'rejected' ? 'Open again' : 'Reject'}
        </button>
        <button type="button" onClick={begin} disabled={isIn}>
          Mend
        </button>
        <button type="button" onClick={undo} disabled={!canUndo}>
          Take back
        </button>
      </p>
      <MistakeList mistakes={mistakes} />
      {!isIn && choice !== null && matches !== null && (
        <ChoiceForm
          saying={saying}
          choice={choice}
          claims={matches.claims}
          figures={matches.figures}
          choose={choose}
        />
      )}
      {passage.checks.length > 0 && (
        <ul className="suggestion-checks" aria-label="To check">
          {passage.checks.map((check) => (
            <li key={check}>{check}</li>
          ))}
        </ul>
      )}
    </article>
  );
}

/** Where each part goes. */
function ChoiceForm({
  saying,
  choice,
  claims,
  figures,
  choose,
}: {
  readonly saying: Saying;
  readonly choice: Choice;
  readonly claims: readonly Match[];
  readonly figures: readonly (readonly Match[])[];
  readonly choose: (choice: Choice) => void;
}): ReactNode {
  const base = useReading('base');
  const sources = [...(base?.theCase.sources.values() ?? [])];
  const change = (some: Partial<Choice>): void => choose({ ...choice, ...some });
  return (
    <div className="choices">
      <TargetField
        label="It is a report on"
        target={choice.claim}
        offers={claims}
        fresh="a new claim"
        none="no claim"
        change={(claim) => change({ claim })}
      />
      {choice.claim === 'new' && (
        <Labelled label="The claim">
          {(id) => (
            <textarea
              id={id}
              rows={2}
              value={choice.statement}
              onChange={({ target }) => change({ statement: target.value })}
            />
          )}
        </Labelled>
      )}
      {choice.claim !== 'none' && (
        <Labelled label="It">
          {(id) => (
            <select
              id={id}
              value={choice.stance}
              onChange={({ target }) => change({ stance: target.value as Choice['stance'] })}
            >
              <option value="asserts">asserts the claim</option>
              <option value="denies">denies the claim</option>
            </select>
          )}
        </Labelled>
      )}
      {saying.figures.map((figure, k) => (
        <TargetField
          key={figure.start}
          label={`The figure of ${figure.of}`}
          target={choice.figures[k] ?? 'none'}
          offers={figures[k] ?? []}
          fresh="a new estimate"
          none="left out"
          change={(target) => change({ figures: choice.figures.with(k, target) })}
        />
      ))}
      {(entersCase(choice) ? speakersIn(saying) : []).map(({ key, name }) => (
        <Labelled key={key} label={name}>
          {(id) => (
            <select
              id={id}
              value={choice.sources.get(key) ?? newEntry}
              onChange={({ target }) => {
                const chosen = new Map(choice.sources);
                if (target.value === newEntry) chosen.delete(key);
                else chosen.set(key, target.value);
                change({ sources: chosen });
              }}
            >
              <option value={newEntry}>a new source, not graded (F)</option>
              {sources.map((source) => (
                <option key={source.id} value={source.id}>
                  {source.name}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      ))}
    </div>
  );
}

/** No id of an entry. */
const newEntry = '+';
const noEntry = '-';

function TargetField({
  label,
  target,
  offers,
  fresh,
  none,
  change,
}: {
  readonly label: string;
  readonly target: Target;
  readonly offers: readonly Match[];
  readonly fresh: string;
  readonly none: string;
  readonly change: (target: Target) => void;
}): ReactNode {
  const value = target === 'new' ? newEntry : target === 'none' ? noEntry : target.id;
  return (
    <Labelled label={label}>
      {(id) => (
        <select
          id={id}
          value={value}
          onChange={({ target: { value: chosen } }) =>
            change(chosen === newEntry ? 'new' : chosen === noEntry ? 'none' : { id: chosen })
          }
        >
          <option value={newEntry}>{fresh}</option>
          <option value={noEntry}>{none}</option>
          {offers.map((offer) => (
            <option key={offer.id} value={offer.id}>
              {offer.id}: {offer.about}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

function Labelled({
  label,
  children,
}: {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <div className="choice">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
