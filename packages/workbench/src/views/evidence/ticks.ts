import type { Axis } from '@casus/report';

/** Round values along an axis, at most about six. */
export function ticksOf({ least, most, isLogarithmic }: Axis): readonly number[] {
  if (!(most > least)) return [];
  if (isLogarithmic) {
    const from = Math.floor(Math.log10(least));
    const to = Math.ceil(Math.log10(most));
    const factors = to - from <= 2 ? [1, 2, 5] : [1];
    const step = Math.ceil((to - from) / 6);
    return Array.from({ length: to - from + 1 }, (_, k) => from + k)
      .filter((power) => (power - from) % step === 0)
      .flatMap((power) => factors.map((factor) => factor * 10 ** power))
      .filter((value) => value >= least && value <= most);
  }
  const rough = (most - least) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough)!;
  const first = Math.ceil(least / step);
  const count = Math.floor(most / step) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, k) => (first + k) * step);
}
