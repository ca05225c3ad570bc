import { titles } from '../actors/actorWords.ts';
import type { Token } from './tokens.ts';

/** Whether a transcript names a speaker: MR. BRANDT, THE PRESIDENT, GEN. MARN. */
export function isSpeakerLabel(label: readonly Token[]): boolean {
  const words = label.filter(({ pos }) => pos !== 'PUNCT');
  const first = words[0]?.lower.replace(/\.$/u, '') ?? '';
  const last = words.at(-1)?.lower ?? '';
  const isTitled = titles.has(first) || (first === 'the' && titles.has(last));
  return words.length > 1 && isTitled && words.every(({ text }) => text === text.toUpperCase());
}
