import { areComparable, type StateSpace } from '@casus/engine';
import { messages } from '../messages.ts';
import type { Path } from '../syntax/yamlSource.ts';
import type { Checker } from './checker.ts';
import { atomIndex } from './checkStatusQuo.ts';
import { type PreferenceContext, tieError } from './preferenceContext.ts';
import { parseRational } from './scalars.ts';

/** A weight for every option of the case, 0 where the file gives none. */
export function checkWeights(
  check: Checker,
  written: Readonly<Record<string, number>>,
  path: Path,
  dm: string,
  { raw, atoms, options, space, isUnlisted }: PreferenceContext,
): number[] {
  const weights = options.map(() => 0);
  if (raw.states !== undefined) {
    check.error('graph-form', path, messages.optionFormOnly('weights'), check.keyRange(path));
    return weights;
  }
  const seen = new Set<number>();
  for (const [word, weight] of Object.entries(written)) {
    const place = [...path, word];
    const range = check.keyRange(place);
    const index = atomIndex(check, atoms, word, place, range);
    if (index < 0) continue;
    if (seen.has(index)) {
      check.error('repeated', place, messages.repeated('option', word), range);
    }
    seen.add(index);
    weights[index] = weight;
  }
  if (isUnlisted && !areComparable(weights)) {
    check.error('fine-weights', path, messages.fineWeights(), check.keyRange(path));
  }
  const split = space === null ? -1 : unequalState(space, weights);
  if (split >= 0) tieError(check, dm, space!, split, path);
  return weights;
}

/** First coalesced state whose cells differ in weight, −1 where none does. The sums are exact: 0.1
 *  and 0.2 weigh as much as 0.3. */
function unequalState(space: StateSpace, weights: readonly number[]): number {
  const { cells, firstCell, decimals, nStates } = space;
  if (cells === null || firstCell === null) return -1;
  const exact = weights.map((weight) => parseRational(`${weight}`)!);
  const scale = exact.reduce((product, { denominator }) => product * denominator, 1n);
  const scaled = exact.map(({ numerator, denominator }) => numerator * (scale / denominator));
  const weigh = (cell: number): bigint => {
    const decimal = decimals === null ? cell : decimals[cell]!;
    return scaled.reduce(
      (sum, weight, k) => (((decimal >>> k) & 1) === 1 ? sum + weight : sum),
      0n,
    );
  };
  for (let s = 0; s < nStates; s++) {
    const from = firstCell[s]!;
    const to = firstCell[s + 1]!;
    if (to - from < 2) continue;
    const first = weigh(cells[from]!);
    for (let at = from + 1; at < to; at++) if (weigh(cells[at]!) !== first) return s;
  }
  return -1;
}
