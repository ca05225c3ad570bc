import { type Codec, type Entry, linesOf, pairsOf, rankingOf } from './codecs.ts';

/** What somebody believes that others prefer, one a line: statements with semicolons between them, or a
 *  ranking. Weights and payoffs are shown in the same way, with commas. */
export function believedOf(key: string): Codec {
  return {
    keys: [key],
    show: (entry) =>
      Object.entries((entry[key] ?? {}) as Entry)
        .map(([id, one]) => `${id}: ${shown((one ?? {}) as Entry)}`)
        .join('\n'),
    read: (text) => {
      const lines = text.split('\n').filter((line) => line.trim() !== '');
      if (lines.length === 0) return {};
      return {
        [key]: Object.fromEntries(
          lines.map((line) => {
            const [, id = line.trim(), said = ''] = /^\s*([^:]*?)\s*:\s*(.*)$/.exec(line) ?? [];
            return [id, believed(said)];
          }),
        ),
      };
    },
  };
}

const orders = [
  linesOf('preferences'),
  rankingOf('ranking'),
  pairsOf('weights'),
  pairsOf('payoffs'),
];
const separators = ['; ', ' > ', ', ', ', '];

function shown(entry: Entry): string {
  const at = orders.findIndex(({ keys: [key] }) => entry[key!] !== undefined);
  return at < 0 ? '' : orders[at]!.show(entry).replaceAll('\n', separators[at]!);
}

/** Pairs of numbers are payoffs, pairs of options weights, levels a ranking, anything else statements. */
function believed(text: string): Entry {
  const [statements, ranking, weights, payoffs] = orders as [Codec, Codec, Codec, Codec];
  const asLines = text.replace(/[;,]\s*/g, '\n');
  if (/^\s*\d+\s*:/.test(text)) return payoffs.read(asLines);
  if (/^[^;>]*:\s*[-\d./]+\s*(,|$)/.test(text)) return weights.read(asLines);
  if (text.includes('>')) return ranking.read(text);
  return statements.read(text.replace(/;\s*/g, '\n'));
}
