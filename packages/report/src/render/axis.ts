import type { Scale } from '../blocks.ts';
import { figure } from '../words/phrases.ts';

/** Ratio of the greatest to the least figure from which the axis is logarithmic. */
const logarithmicFrom = 20;
/** Room left at both ends, as a part of the axis. */
const margin = 0.06;

export interface Axis {
  /** Place of a value, 0 to 1. */
  readonly at: (value: number) => number;
  readonly figure: (value: number) => string;
  readonly isLogarithmic: boolean;
  /** The least and the greatest value on it. */
  readonly least: number;
  readonly most: number;
}

/** The axis that holds every figure and threshold; figures are positive. */
export function axisOf({ rows, thresholds }: Scale): Axis {
  const values = [
    ...rows.flatMap(({ low, high }) => [low, high]).filter((value) => value !== null),
    ...thresholds.map(({ value }) => value),
  ];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const isLogarithmic = least > 0 && most / least >= logarithmicFrom;
  const scaled = isLogarithmic ? Math.log : (value: number): number => value;
  const [from, to] = [scaled(least), scaled(most)];
  return {
    at: (value) =>
      to === from ? 0.5 : margin + ((scaled(value) - from) / (to - from)) * (1 - 2 * margin),
    figure,
    isLogarithmic,
    least,
    most,
  };
}
