import { basePlace, figureAt, nPlaces, type Play, placeOf, standsAt } from '@casus/report';
import { type ReactNode, useId } from 'react';
import { useSession, useStore } from '../../app/hooks.ts';

type Estimate = Play['estimates'][number];

/** An estimate on a slider, below it what each source says and where conditions turn. */
export function FigureSlider({ estimate }: { readonly estimate: Estimate }): ReactNode {
  const { scenario } = useSession();
  const { figures } = useStore(scenario);
  const label = useId();
  const { id, words, sources, cuts } = estimate;
  const chosen = figures.get(id);
  const home = basePlace(estimate);
  const place = chosen === undefined ? home : Math.round(placeOf(estimate, chosen));
  const turns = [...new Map(cuts.map((cut) => [cut.value, cut])).values()];
  return (
    <div className={`slider${chosen === undefined ? '' : ' is-changed'}`}>
      <p className="slider-head">
        <span id={label}>{words}</span>
        <output>{standsAt(estimate, chosen)}</output>
      </p>
      <div className="slider-track">
        <input
          type="range"
          min={0}
          max={nPlaces}
          value={place}
          aria-labelledby={label}
          aria-valuetext={standsAt(estimate, chosen)}
          onChange={({ target }) => {
            const next = Number(target.value);
            scenario.setFigure(id, next === home ? null : figureAt(estimate, next));
          }}
        />
        {turns.map(({ value, words: at }) => (
          <span
            key={value}
            className={`turn${placeOf(estimate, value) > nPlaces / 2 ? ' is-late' : ''}`}
            style={{ left: percent(estimate, value) }}
          >
            <span>turns at {at}</span>
          </span>
        ))}
      </div>
      <ul className="sources">
        {sources.map((source) => (
          <li key={`${source.label} ${source.figures}`}>
            <span className="source-label">{source.label}</span>
            <span className="source-plot" aria-hidden="true">
              <span className="source-mark" style={extent(estimate, source)} />
            </span>
            <button
              type="button"
              className="source-figures"
              title="Take this figure"
              onClick={() => scenario.setFigure(id, toward(estimate, source))}
            >
              {source.figures}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function percent(estimate: Estimate, value: number): string {
  return `${(placeOf(estimate, value) / nPlaces) * 100}%`;
}

/** Where a source's figures lie; an open side reaches the end. */
function extent(
  estimate: Estimate,
  { low, high }: Estimate['sources'][number],
): { readonly left: string; readonly right: string } {
  const end = (placeOf(estimate, high ?? estimate.high) / nPlaces) * 100;
  return { left: percent(estimate, low ?? estimate.low), right: `${100 - end}%` };
}

/** A figure that the source allows: the one given, or the geometric middle of its range, which is
 *  where the slider would stand between its ends. Null: as assessed. */
function toward(estimate: Estimate, { low, high }: Estimate['sources'][number]): number | null {
  const from = placeOf(estimate, low ?? estimate.low);
  const to = placeOf(estimate, high ?? estimate.high);
  const home = placeOf(estimate, estimate.base);
  if (from <= home && home <= to) return null;
  return figureAt(estimate, Math.round((from + to) / 2));
}
