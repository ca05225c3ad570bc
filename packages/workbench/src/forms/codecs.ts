import { shortest } from '@casus/casefile';
import { linesIn } from '../linesIn.ts';

/** An entry of the case file as plain values. */
export type Entry = Readonly<Record<string, unknown>>;

/** How a field shows keys of an entry as one text, and reads the text back. What cannot be read is handed
 *  on as it is: the checks of the case language say what would be right. */
export interface Codec {
  /** Of the entry; those of a map inside it with a point: `reliability.A`. */
  readonly keys: readonly string[];
  readonly show: (entry: Entry) => string;
  /** Undefined for keys that are not given. */
  readonly read: (text: string) => Entry;
}

/** A text, without what stands around it; a list as its items with commas. */
export function textOf(key: string): Codec {
  return of(key, shown, (text) => text);
}

/** A number. */
export function numberOf(key: string): Codec {
  return of(key, shown, (text) => numberIn(text) ?? text);
}

/** A day, month or year; a year is a number. */
export function dateOf(key: string): Codec {
  return of(key, shown, (text) => (/^\d{4}$/.test(text) ? Number(text) : text));
}

/** Ids with commas between them. */
export function idsOf(key: string): Codec {
  return of(key, shown, idsIn);
}

export function idsIn(text: string): string[] {
  return text.split(/[\s,]+/).filter((id) => id !== '');
}

/** Numbers with commas or spaces between them. */
export function numbersOf(key: string): Codec {
  return of(key, shown, (text) =>
    text
      .split(/[\s,;]+/)
      .filter((part) => part !== '')
      .map((part) => numberIn(part) ?? part),
  );
}

/** Texts, one a line; of items that say more than a formula, the formula. */
export function linesOf(key: string): Codec {
  const line = (item: unknown): string =>
    shown(typeof item === 'object' ? (item as Entry).prefer : item).replace(/\s+/g, ' ');
  return of(key, (value) => (Array.isArray(value) ? value.map(line).join('\n') : ''), linesIn);
}

/** Names with their numbers, one a line: "strike: 2". */
export function pairsOf(key: string): Codec {
  return of(
    key,
    (value) =>
      Object.entries(value ?? {})
        .map(([name, one]) => `${name}: ${shown(one)}`)
        .join('\n'),
    (text) =>
      Object.fromEntries(
        linesIn(text).map((line) => {
          const [, name = line, one = ''] = /^(.*?)\s*[:=]\s*(.*)$/.exec(line) ?? [];
          return [name, numberIn(one) ?? one];
        }),
      ),
  );
}

/** A ranking, the best first, ties with equals signs: "deal > strike = talks". */
export function rankingOf(key: string): Codec {
  const state = (text: string): string | number => (/^\d+$/.test(text) ? Number(text) : text);
  return of(
    key,
    (value) =>
      Array.isArray(value)
        ? value.map((tied) => (Array.isArray(tied) ? tied.join(' = ') : shown(tied))).join(' > ')
        : '',
    (text) =>
      text.split(/[>\n]/).map((level) => {
        const tied = level.split('=').map((one) => state(one.trim()));
        return tied.length === 1 ? tied[0] : tied;
      }),
  );
}

/** A key of a map inside the entry: as `reliability.A`. */
export function inside(map: string, codec: Codec): Codec {
  const named = (key: string): string => `${map}.${key}`;
  return {
    keys: codec.keys.map(named),
    show: (entry) => codec.show((entry[map] ?? {}) as Entry),
    read: (text) =>
      Object.fromEntries(Object.entries(codec.read(text)).map(([key, one]) => [named(key), one])),
  };
}

/** An entry whose keys with a point are maps again. */
export function nested(entry: Entry): Entry {
  const found: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(entry)) {
    const [, map, rest] = /^([^.]+)\.(.+)$/.exec(key) ?? [];
    if (map === undefined || rest === undefined) found[key] = value;
    else found[map] = { ...(found[map] as Entry | undefined), [rest]: value };
  }
  return found;
}

/** A likelihood: a word, a number, or two with a dash between them. */
export function likelihoodOf(key: string): Codec {
  return of(
    key,
    (value) => (Array.isArray(value) ? value.join('–') : shown(value)),
    (text) => {
      const ends = pairIn(text)?.map(numberIn) ?? null;
      if (ends !== null && !ends.includes(null)) return ends;
      return numberIn(text) ?? text;
    },
  );
}

const stated = likelihoodOf('likelihood');

/** What a report states of a quantity: "9,000", "3,000–4,500", "at least 50", "at most 60". */
export const figureCodec: Codec = {
  keys: ['value', 'range', 'atLeast', 'atMost'],
  show: ({ value, range, atLeast, atMost }) => {
    if (atLeast !== undefined) return `at least ${shown(atLeast)}`;
    if (atMost !== undefined) return `at most ${shown(atMost)}`;
    return Array.isArray(range) ? range.join('–') : shown(value);
  },
  read: (text) => {
    const none: Entry = {
      value: undefined,
      range: undefined,
      atLeast: undefined,
      atMost: undefined,
    };
    const figures = text.trim();
    if (figures === '') return none;
    const bound = /^(at least|at most|>=|≥|<=|≤)\s*(.+)$/i.exec(figures);
    if (bound !== null) {
      const key = /least|>|≥/i.test(bound[1]!) ? 'atLeast' : 'atMost';
      return { ...none, [key]: numberIn(bound[2]!) ?? bound[2]! };
    }
    const ends = pairIn(figures)?.map(numberIn) ?? null;
    if (ends !== null && !ends.includes(null)) return { ...none, range: ends };
    return { ...none, value: numberIn(figures) ?? figures };
  },
};

/** Likelihoods given other claims, one a line: "calm and not warned: 0.1". */
export const dependsOnCodec: Codec = {
  keys: ['dependsOn'],
  show: ({ dependsOn }) =>
    Array.isArray(dependsOn)
      ? dependsOn.map((row: Entry) => `${shown(row.given)}: ${stated.show(row)}`).join('\n')
      : '',
  read: (text) => {
    const rows = linesIn(text).map((line) => {
      const [, given = line, likelihood = ''] = /^(.*):([^:]*)$/.exec(line) ?? [];
      return shortest({ given: given.trim(), ...stated.read(likelihood) });
    });
    return { dependsOn: rows.length === 0 ? undefined : rows };
  },
};

function of(key: string, show: (value: unknown) => string, read: (text: string) => unknown): Codec {
  return {
    keys: [key],
    show: (entry) => show(entry[key]),
    read: (text) => ({ [key]: text.trim() === '' ? undefined : read(text.trim()) }),
  };
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}

/** A number in figures, thousands separated or not; null for anything else. */
function numberIn(text: string): number | null {
  const figures = text.trim();
  const plain = /^\d{1,3}(?:[, \u00A0\u202F]\d{3})+(?:\.\d+)?$/.test(figures)
    ? figures.replace(/[, \u00A0\u202F]/g, '')
    : figures;
  return /^-?\d*\.?\d+(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain) : null;
}

/** The two sides of a dash or "to". */
function pairIn(text: string): readonly [string, string] | null {
  const found = /^(.*\d)\s*(?:–|—|-|\.\.|\bto\b)\s*(\d.*|\.\d.*)$/.exec(text);
  return found === null ? null : [found[1]!, found[2]!];
}
