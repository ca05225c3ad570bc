import type { Play } from '../blocks.ts';
import { quoted } from '../words/phrases.ts';
import { basePlace, nPlaces, placeOf } from '../words/playing.ts';
import { escapeHtml } from './escapeHtml.ts';

const width = 400;

type Estimate = Play['estimates'][number];

/** Switches for the claims and sliders for the estimates. Hidden until the page's script shows it, so
 *  that a page without scripts has no dead controls. */
export function htmlPlay(play: Play): string {
  const switches = play.claims.map(
    ({ words, isTrue }) =>
      `<label class="switch"><input type="checkbox"${isTrue ? ' checked' : ''}> <span>${escapeHtml(words)}</span></label>`,
  );
  const pairs = play.pairs.map(({ left, right }) => {
    const [one, other] = [left, right].map((at) => escapeHtml(quoted(play.estimates[at]!.words)));
    return `<p class="pair">${one} <output></output> ${other}</p>`;
  });
  const answers = play.questions.map(
    ({ words }) => `<li><span>${escapeHtml(words)}</span> <strong></strong></li>`,
  );
  const data = {
    estimates: play.estimates.map(lookedUp),
    pairs: play.pairs,
    questions: play.questions.map(({ digits }) => digits),
  };
  return `<form class="play" hidden><p class="lead">Change what is uncertain, and see whether the answers move.</p>
${[...switches, ...play.estimates.map(slider), ...pairs].join('\n')}
<ul aria-live="polite">${answers.join('')}</ul>
<p><button type="reset">As assessed</button></p>
<script type="application/json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script></form>`;
}

/** What the script knows of an estimate. */
function lookedUp(estimate: Estimate): object {
  const { base, baseWords, low, high, isOpenBelow, isOpenAbove, cuts, part, isCompared } = estimate;
  return {
    place: basePlace(estimate),
    // A figure nobody gave stays out of the page, unless another one is compared with it.
    base: isCompared ? base : null,
    baseWords,
    low,
    high,
    isOpenBelow,
    isOpenAbove,
    cuts: cuts.map(({ value, isInclusive }) => ({ value, isInclusive })),
    part,
    isCompared,
  };
}

/** A slider above what the sources say and the figures it is compared with. */
function slider(estimate: Estimate): string {
  const x = (value: number): number => Math.round((placeOf(estimate, value) / nPlaces) * width);
  const rows = estimate.sources.map(({ label, low, high, figures }) => {
    const [from, to] = [low ?? estimate.low, high ?? estimate.high];
    const mark = `<line class="mark" x1="${x(from)}" x2="${Math.max(x(to), x(from) + 3)}" y1="6" y2="6"/>`;
    return row(label, mark, figures);
  });
  const turns = [...new Set(estimate.cuts.map(({ value }) => x(value)))].map(
    (at) => `<line class="turn" x1="${at}" x2="${at}" y1="0" y2="12"/>`,
  );
  const figures = [...new Set(estimate.cuts.map(({ words }) => words))];
  const axis = turns.length === 0 ? '' : row('compared with', turns.join(''), figures.join(', '));
  const words = escapeHtml(estimate.words);
  return `<label class="slide"><span>${words} <output></output></span></label><div class="strip"><span></span><input type="range" min="0" max="${nPlaces}" value="${basePlace(estimate)}" aria-label="${words}"><span></span>${rows.join('')}${axis}</div>`;
}

function row(label: string, marks: string, figures: string): string {
  return `<span>${escapeHtml(label)}</span><svg viewBox="0 0 ${width} 12" preserveAspectRatio="none" aria-hidden="true"><line class="track" x1="0" x2="${width}" y1="6" y2="6"/>${marks}</svg><span>${escapeHtml(figures)}</span>`;
}
