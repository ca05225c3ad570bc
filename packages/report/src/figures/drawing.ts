import type { Mark } from '../blocks.ts';

/** What something is drawn in; a page or a file has a colour for each. */
export type Ink =
  | 'ink'
  | 'soft'
  | 'line'
  | 'band'
  | 'sign'
  | 'turn'
  | Exclude<Mark, 'code' | 'quiet'>;

/** A picture as its parts, before it becomes a file or a part of a page. */
export interface Drawing {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export type Shape =
  | {
      readonly kind: 'line';
      readonly points: readonly (readonly [x: number, y: number])[];
      readonly ink: Ink;
      readonly width: number;
      readonly isDashed?: boolean;
    }
  | {
      readonly kind: 'area';
      readonly points: readonly (readonly [x: number, y: number])[];
      readonly ink: Ink;
      readonly opacity: number;
    }
  | {
      readonly kind: 'dot';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly ink: Ink;
      readonly isHollow: boolean;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly ink: Ink;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly isStrong?: boolean;
      /** Height of the letters where it is not `fontSize`. */
      readonly size?: number;
    };

export const fontSize = 12;
export const lineHeight = 15;
const letterWidth = 6.3;

/** A text broken into lines that fit a width; a word too long for it is cut. */
export function lines(text: string, width: number): string[] {
  const most = Math.max(4, Math.floor(width / letterWidth));
  const found: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= most) {
      line = longer;
      continue;
    }
    if (line !== '') found.push(line);
    line = word.length > most ? `${word.slice(0, most - 1)}…` : word;
  }
  return line === '' ? found : [...found, line];
}
