import type { Play } from '../blocks.ts';
import { figure } from '../words/phrases.ts';
import { escapeHtml } from './escapeHtml.ts';

/** Places of a slider; its scale is logarithmic. */
const nPlaces = 1000;
const width = 400;

/** Switches for the claims and sliders for the estimates. Hidden until the page's script shows it, so
 *  that a page without scripts has no dead controls. */
export function htmlPlay(play: Play): string {
  const switches = play.claims.map(
    ({ words, isTrue }) =>
      `<label class="switch"><input type="checkbox"${isTrue ? ' checked' : ''}> <span>${escapeHtml(words)}</span></label>`,
  );
  const sliders = play.estimates.map((estimate) => {
    const at = (value: number): number => placeOf(estimate, value);
    const x = (value: number): number => Math.round((at(value) / nPlaces) * width);
    const rows = estimate.sources.map(({ label, low, high, figures }) => {
      const [from, to] = [low ?? estimate.low, high ?? estimate.high];
      return `<span>${escapeHtml(label)}</span><svg viewBox="0 0 ${width} 12" preserveAspectRatio="none" aria-hidden="true"><line class="track" x1="0" x2="${width}" y1="6" y2="6"/><line class="mark" x1="${x(from)}" x2="${Math.max(x(to), x(from) + 3)}" y1="6" y2="6"/></svg><span>${escapeHtml(figures)}</span>`;
    });
    const turns = estimate.cuts.map(
      (cut) => `<line class="turn" x1="${x(cut)}" x2="${x(cut)}" y1="0" y2="12"/>`,
    );
    const axis = `<span>compared with</span><svg viewBox="0 0 ${width} 12" preserveAspectRatio="none" aria-hidden="true"><line class="track" x1="0" x2="${width}" y1="6" y2="6"/>${turns.join('')}</svg><span>${escapeHtml(estimate.cuts.map(figure).join(', '))}</span>`;
    return `<label class="slide"><span>${escapeHtml(estimate.words)} <output></output></span></label><div class="strip"><span></span><input type="range" min="0" max="${nPlaces}" value="${Math.round(at(estimate.base))}" aria-label="${escapeHtml(estimate.words)}"><span></span>${rows.join('')}${axis}</div>`;
  });
  const answers = play.questions.map(
    ({ words }) => `<li><span>${escapeHtml(words)}</span> <strong></strong></li>`,
  );
  const data = {
    estimates: play.estimates.map(({ low, high, isOpenBelow, isOpenAbove, cuts }) => ({
      low,
      high,
      isOpenBelow,
      isOpenAbove,
      cuts,
    })),
    questions: play.questions.map(({ digits }) => digits),
  };
  return `<form class="play" hidden><p class="lead">Change what is uncertain, and see whether the answers move.</p>
${[...switches, ...sliders].join('\n')}
<ul aria-live="polite">${answers.join('')}</ul>
<p><button type="reset">As assessed</button></p>
<script type="application/json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script></form>`;
}

function placeOf(
  { low, high }: { readonly low: number; readonly high: number },
  value: number,
): number {
  if (high <= low) return nPlaces / 2;
  const inside = Math.min(high, Math.max(low, value));
  return ((Math.log(inside) - Math.log(low)) / (Math.log(high) - Math.log(low))) * nPlaces;
}
