import { likelihoodWords, type Yardstick } from '@casus/casefile';
import type { ClaimCredence } from './evidence.ts';

/** Differences below this are rounding: .225 lies in the middle between .2 and .25. */
const rounding = 1e-9;

/** Uncertainty above which a claim is called unknown. */
const ignorance = 0.9;

/** The word of a yardstick for a probability: that of the nearest range. A probability on the border
 *  of two words, or in the middle of a gap between them, takes the word that claims less, which is
 *  the one nearer to one half. */
export function likelihoodWord(yardstick: Yardstick, p: number): string {
  let word = '';
  let best = { distance: Number.POSITIVE_INFINITY, extremity: Number.POSITIVE_INFINITY };
  for (const { words, low, high } of likelihoodWords(yardstick)) {
    const distance = Math.max(low - p, p - high, 0);
    const extremity = Math.abs((low + high) / 2 - 0.5);
    const isNearer = distance < best.distance - rounding;
    const isAsNear = distance < best.distance + rounding;
    if (isNearer || (isAsNear && extremity < best.extremity)) {
      best = { distance, extremity };
      word = words[0]!;
    }
  }
  return word;
}

/** A probability in words with its range: "unlikely (5–45 %)", figures to the nearest 5 %. */
export function yardstickPhrase(
  yardstick: Yardstick,
  { low, point, high }: { readonly low: number; readonly point: number; readonly high: number },
): string {
  const [from, to] = [percent(low), percent(high)];
  const range = from === to ? `${from} %` : `${from}–${to} %`;
  return `${likelihoodWord(yardstick, point)} (${range})`;
}

/** A claim's credence in words; "unknown" where its reports leave almost everything open and the
 *  analyst gave no likelihood. */
export function credencePhrase(yardstick: Yardstick, credence: ClaimCredence): string {
  const isUnknown = credence.basis !== 'likelihood' && credence.uncertainty > ignorance;
  return isUnknown ? 'unknown' : yardstickPhrase(yardstick, credence);
}

function percent(p: number): number {
  return Math.round(p * 20 + rounding) * 5;
}
