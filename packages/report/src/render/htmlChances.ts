import type { Chances, Course } from '../blocks.ts';
import { escapeHtml } from './escapeHtml.ts';

/** Width of the drawing's own coordinates; the page scales it. */
const width = 400;
const height = 80;

/** Ranges of probabilities on an axis from 0 to 1; drawn and in words. */
export function htmlChances({ groups }: Chances): string {
  const x = (p: number): number => Math.round(p * width);
  const drawn = groups.map(({ label, rows }) => {
    const bars = rows.map(
      ({ label: name, mark, low, point, high, words }) =>
        `<span class="${mark}">${escapeHtml(name)}</span><svg viewBox="0 0 ${width} 20" preserveAspectRatio="none" aria-hidden="true"><line class="track" x1="0" x2="${width}" y1="10" y2="10"/><line class="range ${mark}" x1="${x(low)}" x2="${x(high)}" y1="10" y2="10"/>${point === null ? '' : `<line class="point ${mark}" x1="${x(point)}" x2="${x(point)}" y1="1" y2="19"/>`}</svg><span>${escapeHtml(words)}</span>`,
    );
    return `<figcaption>${escapeHtml(label)}</figcaption><div class="strip">${bars.join('')}</div>`;
  });
  return `<figure class="chances">${drawn.join('')}</figure>`;
}

/** A probability through time: the range as a band, the point as a line. */
export function htmlCourse({ label, steps }: Course): string {
  const x = (at: number): number => Math.round((at * width) / Math.max(1, steps.length - 1));
  const y = (p: number): number => Math.round((1 - p) * height);
  const line = steps.map(({ point }, at) => `${x(at)},${y(point)}`);
  const band = [
    ...steps.map(({ high }, at) => `${x(at)},${y(high)}`),
    ...steps.map(({ low }, at) => `${x(at)},${y(low)}`).reverse(),
  ];
  const [first, last] = [steps[0], steps.at(-1)];
  return `<figure><figcaption>${escapeHtml(label)}</figcaption><svg class="course" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true"><line class="track" x1="0" x2="${width}" y1="${y(1 / 2)}" y2="${y(1 / 2)}"/><polygon class="band" points="${band.join(' ')}"/><polyline class="course-line" points="${line.join(' ')}"/></svg><div class="ends"><span>${escapeHtml(first?.date ?? '')}</span><span>${escapeHtml(last?.date ?? '')}</span></div></figure>`;
}
