import type { Scale, Strips } from '../blocks.ts';
import { axisOf } from './axis.ts';
import { escapeHtml } from './escapeHtml.ts';

/** Width of the drawing's own coordinates; the page scales it. */
const width = 400;
const middle = 10;

/** What each source says on one axis, and the thresholds; drawn and in words. */
export function htmlScale(scale: Scale): string {
  const axis = axisOf(scale);
  const x = (value: number): number => Math.round(axis.at(value) * width);
  const turns = scale.thresholds
    .map(({ value }) => `<line class="turn" x1="${x(value)}" x2="${x(value)}" y1="-4" y2="24"/>`)
    .join('');
  const rows = scale.rows.map(({ label, low, high, figures }) => {
    const from = low === null ? 0 : x(low);
    const to = high === null ? width : x(high);
    const drawn =
      from === to
        ? spot('dot', from)
        : `<line class="mark" x1="${from}" x2="${to}" y1="${middle}" y2="${middle}"/>`;
    return cells(label, `${turns}${drawn}`, figures);
  });
  const thresholds = scale.thresholds.map(({ label, value }) =>
    cells(
      label,
      `<line class="turn" x1="${x(value)}" x2="${x(value)}" y1="-4" y2="24"/>`,
      axis.figure(value),
    ),
  );
  return `<figure><div class="strip">${[...rows, ...thresholds].join('')}</div></figure>`;
}

/** Where the status quo and the outcomes stand for each party; drawn and in words. */
export function htmlStrips({ legend, rows }: Strips): string {
  const drawn = rows.map(({ label, places, words }) => {
    // The ring first: a dot on the same place stays visible inside it.
    const marks = [...places]
      .sort((a, b) => Number(b.sign === 'now') - Number(a.sign === 'now'))
      .map(({ at, sign }) => {
        const x = Math.round(at * width);
        return sign === 'now' ? `${spot('ring', x)}${spot('hole', x)}` : spot('dot', x);
      });
    return cells(label, marks.join(''), words);
  });
  const signs = { now: 'ring', outcome: 'dot' };
  const key = legend.map(({ sign, label }) => `${signs[sign]}: ${label}`).join('; ');
  return `<figure><div class="strip">${drawn.join('')}</div><figcaption>worst on the left, best on the right; ${escapeHtml(key)}</figcaption></figure>`;
}

/** A round spot, however the drawing is stretched: the end of a line without length. */
function spot(name: 'dot' | 'ring' | 'hole', x: number): string {
  return `<line class="${name}" x1="${x}" x2="${x + 0.01}" y1="${middle}" y2="${middle}"/>`;
}

function cells(label: string, drawing: string, words: string): string {
  const track = `<line class="track" x1="0" x2="${width}" y1="${middle}" y2="${middle}"/>`;
  return `<span>${escapeHtml(label)}</span><svg viewBox="0 0 ${width} 20" preserveAspectRatio="none" aria-hidden="true">${track}${drawing}</svg><span>${escapeHtml(words)}</span>`;
}
