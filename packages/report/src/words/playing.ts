import { type Answer, answers } from '@casus/assessment';
import type { Play } from '../blocks.ts';

type Estimate = Play['estimates'][number];

/** What a reader has changed: claims and figures by their ids; what is not in it is as assessed. */
export interface Choice {
  readonly claims: ReadonlyMap<string, boolean>;
  readonly figures: ReadonlyMap<string, number>;
}

/** Places of a slider; its scale is logarithmic. */
export const nPlaces = 1000;

/** Place of a figure on its slider, not rounded. */
export function placeOf({ low, high }: Pick<Estimate, 'low' | 'high'>, value: number): number {
  if (high <= low) return nPlaces / 2;
  const inside = Math.min(high, Math.max(low, value));
  return ((Math.log(inside) - Math.log(low)) / (Math.log(high) - Math.log(low))) * nPlaces;
}

/** Where the slider stands for the figure of the assessment: at an end only if that is the end. */
export function basePlace(estimate: Estimate): number {
  const { base, low, high } = estimate;
  const place = Math.round(placeOf(estimate, base));
  return low < base && base < high ? Math.min(nPlaces - 1, Math.max(1, place)) : place;
}

/** Figure of a place: at an end that end, elsewhere a round one no farther off than half a place. */
export function figureAt({ low, high }: Estimate, place: number): number {
  const share = place / nPlaces;
  if (share <= 0 || low === high) return low;
  if (share >= 1) return high;
  const exact = low * (high / low) ** share;
  const step = exact * ((high / low) ** (1 / nPlaces) - 1);
  const digits = 1 + Math.floor(Math.log10(exact)) - Math.floor(Math.log10(step));
  const round = Number(exact.toPrecision(Math.min(15, Math.max(1, digits))));
  return Math.min(high, Math.max(low, round));
}

/** What an estimate stands at: the figure where another is compared with it, else the part of the
 *  figures between two turning values, which is all that counts. */
export function standsAt(estimate: Estimate, chosen: number | undefined): string {
  if (chosen === undefined) return estimate.baseWords;
  if (estimate.isCompared) return inWords(chosen);
  const { low, high, isOpenBelow, isOpenAbove, cuts } = estimate;
  const part = partOf(estimate, chosen);
  const ends = [low, ...cuts.map(({ value }) => value), high];
  const [from, to] = [inWords(ends[part]!), inWords(ends[part + 1]!)];
  if (part === 0 && isOpenBelow) return `up to ${to}`;
  if (part === cuts.length && isOpenAbove) return `${from} or more`;
  return from === to ? from : `${from} to ${to}`;
}

/** The answer to each question with a reader's changes; null where no figures make the combination. */
export function playAnswers(play: Play, { claims, figures }: Choice): (Answer | null)[] {
  let index = 0;
  let size = 1;
  const choose = (choice: number, n: number): void => {
    index += size * choice;
    size *= n;
  };
  for (const { id, isTrue } of play.claims) choose((claims.get(id) ?? isTrue) ? 1 : 0, 2);
  for (const estimate of play.estimates) {
    const chosen = figures.get(estimate.id);
    const part = chosen === undefined ? estimate.part : partOf(estimate, chosen);
    choose(part, estimate.cuts.length + 1);
  }
  const figureOf = (at: number): number => {
    const { id, base } = play.estimates[at]!;
    return figures.get(id) ?? base;
  };
  for (const { left, right, splits } of play.pairs) {
    const value = figureOf(right);
    const above = splits.filter((isInclusive) => isAbove(figureOf(left), { value, isInclusive }));
    choose(above.length, splits.length + 1);
  }
  return play.questions.map(({ digits }) => answers[Number(digits[index])] ?? null);
}

/** Answers that a question has in some combination of claims and figures. */
export function possibleAnswers(play: Play, question: string): ReadonlySet<Answer> {
  const digits = play.questions.find(({ id }) => id === question)?.digits ?? '';
  return new Set(answers.filter((_, at) => digits.includes(`${at}`)));
}

/** Claims and estimates that turn a question in some combination of all others. */
export function movers(play: Play, question: string): ReadonlySet<string> {
  const digits = play.questions.find(({ id }) => id === question)?.digits ?? '';
  const controls = [
    ...play.claims.map(({ id }) => ({ ids: [id], n: 2 })),
    ...play.estimates.map(({ id, cuts }) => ({ ids: [id], n: cuts.length + 1 })),
    ...play.pairs.map(({ left, right, splits }) => ({
      ids: [play.estimates[left]!.id, play.estimates[right]!.id],
      n: splits.length + 1,
    })),
  ];
  const found = new Set<string>();
  let size = 1;
  for (const { ids, n } of controls) {
    for (let at = 0; at + size < digits.length; at++) {
      const isLast = Math.floor(at / size) % n === n - 1;
      const [here, next] = [digits[at], digits[at + size]];
      if (isLast || here === next || here === '-' || next === '-') continue;
      for (const id of ids) found.add(id);
      break;
    }
    size *= n;
  }
  return found;
}

/** As finely as places of a slider differ. */
function inWords(value: number): string {
  return value.toLocaleString('en-GB');
}

function partOf({ cuts }: Estimate, chosen: number): number {
  return cuts.filter((cut) => isAbove(chosen, cut)).length;
}

function isAbove(
  value: number,
  cut: { readonly value: number; readonly isInclusive: boolean },
): boolean {
  return cut.isInclusive ? value >= cut.value : value > cut.value;
}
