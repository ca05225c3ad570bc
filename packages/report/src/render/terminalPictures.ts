import type { Scale, Sign, Strips } from '../blocks.ts';
import { axisOf } from './axis.ts';
import { columns, cutTo, padded } from './columns.ts';
import type { Ink } from './ink.ts';
import { oneLine } from './plain.ts';

const signs: Readonly<Record<Sign, string>> = { now: '▲', outcome: '●' };
/** Where both stand on one place. */
const bothSigns = '◉';
const leastTrack = 12;
const mostTrack = 48;

export interface Row {
  readonly label: string;
  readonly track: (width: number) => string[];
  readonly words: string;
}

/** What each source says on one axis, with the thresholds as dotted lines. Empty where there is no
 *  room: the words say the same. */
export function terminalScale(scale: Scale, width: number, ink: Ink): string[] {
  const axis = axisOf(scale);
  const cell = (value: number, track: number): number =>
    Math.min(track - 1, Math.floor(axis.at(value) * track));
  const empty = (track: number): string[] => {
    const cells = Array<string>(track).fill(' ');
    for (const { value } of scale.thresholds) cells[cell(value, track)] = '┆';
    return cells;
  };
  const rows = scale.rows.map(
    ({ label, low, high, figures }): Row => ({
      label,
      words: figures,
      track: (track) => {
        const cells = empty(track);
        const from = low === null ? 0 : cell(low, track);
        const to = high === null ? track - 1 : cell(high, track);
        for (let x = from; x <= to; x++) if (cells[x] === ' ') cells[x] = '─';
        if (low !== null && low === high) cells[from] = '●';
        else {
          cells[from] = low === null ? '◀' : '├';
          cells[to] = high === null ? '▶' : from === to ? '●' : '┤';
        }
        return cells;
      },
    }),
  );
  const thresholds = scale.thresholds.map(
    ({ value, label }): Row => ({
      label,
      words: axis.figure(value),
      track: (track) => {
        const cells = Array<string>(track).fill(' ');
        cells[cell(value, track)] = '▲';
        return cells;
      },
    }),
  );
  return framed([...rows, ...thresholds], width, ink);
}

/** Where the status quo and the outcomes stand for each party. */
export function terminalStrips({ legend, rows }: Strips, width: number, ink: Ink): string[] {
  const key = legend.map(({ sign, label }) => `${signs[sign]} ${oneLine(label)}`).join('   ');
  const tracks = framed(
    rows.map(
      ({ label, places, words }): Row => ({
        label,
        words,
        track: (track) => {
          const cells = Array<string>(track).fill('─');
          cells[0] = '├';
          cells[track - 1] = '┤';
          for (const { at, sign } of places) {
            const x = Math.round(at * (track - 1));
            const isOther =
              cells[x] === bothSigns ||
              Object.values(signs).some((one) => one === cells[x] && one !== signs[sign]);
            cells[x] = isOther ? bothSigns : signs[sign];
          }
          return cells;
        },
      }),
    ),
    width,
    ink,
  );
  if (tracks.length === 0) return [];
  const isMet = tracks.some((line) => line.includes(bothSigns));
  const whole = isMet ? `${key}   ${bothSigns} both` : key;
  return [...tracks, `  ${cutTo(whole, width - 2)}`];
}

/** Rows of a label, a picture and words, in columns. */
export function framed(rows: readonly Row[], width: number, ink: Ink): string[] {
  const labels = rows.map(({ label }) => oneLine(label));
  const words = rows.map((row) => oneLine(row.words));
  const labelWidth = Math.min(Math.max(0, ...labels.map(columns)), Math.floor(width / 3));
  const wordsWidth = Math.max(0, ...words.map(columns));
  const track = Math.min(mostTrack, width - labelWidth - wordsWidth - 6);
  if (track < leastTrack)
    return rows.length === 0 ? [] : labels.flatMap((label, at) => narrow(label, words[at]!, width));
  return rows.map((row, at) => {
    const label = padded(cutTo(labels[at]!, labelWidth), labelWidth);
    const line = `  ${label}  ${ink(row.track(track).join(''), 'code')}  ${words[at]}`;
    return line.trimEnd();
  });
}

/** Without a picture: the label and its words. */
function narrow(label: string, words: string, width: number): string[] {
  const line = `  ${label}: ${words}`;
  return columns(line) <= width
    ? [line]
    : [`  ${cutTo(label, width - 2)}`, `    ${cutTo(words, width - 4)}`];
}
