import { wordSet } from '../wordSet.ts';

/** What words around a figure say of it: a lower bound, an upper bound, or only that it is round. */
export type Bound = 'low' | 'high' | 'round';

/** Phrases before a figure, by their first word, the longest first. */
export const boundsBefore: ReadonlyMap<string, readonly Phrase[]> = byFirstWord(
  'low',
  `at least; at the least; at a minimum; no fewer than; no less than; not fewer than; not less than; more than;
  well over; just over; a little over; slightly over; well above; slightly more than; just more than;
  a little more than; far more than; many more than; over; above; upwards of; upward of; in excess of;
  a minimum of; as few as; not under; north of`,
  'high',
  `up to; as many as; as much as; at most; at the most; no more than; not more than; fewer than; less than;
  well under; just under; a little under; slightly under; slightly less than; slightly fewer than;
  a little less than; far fewer than; far less than; under; below; well below; a maximum of; not over`,
  'round',
  `about; around; some; roughly; nearly; almost; approximately; an estimated; estimated; close to; closer to;
  near; circa; perhaps; maybe; possibly; probably; just; only; merely; all; exactly; precisely;
  a total of; in all; something like; on the order of; in the region of; in the order of; not quite;
  just about; more or less; the estimated`,
);

/** Phrases behind a figure. */
export const boundsAfter: ReadonlyMap<string, readonly Phrase[]> = byFirstWord(
  'low',
  'or more; or over; and more; and counting; at least; at a minimum; or longer; plus',
  'high',
  'or fewer; or less; at most; at the most; tops',
  'round',
  'or so; or thereabouts; odd',
);

/** Verbs that make what follows a lower bound; they are no part of the figure. */
export const surpassing: ReadonlySet<string> = wordSet(
  `passed passes surpassed surpasses exceeded exceeds exceed exceeding topped tops surpass surpassing`,
);

/** Verbs of change, with which “from A to B” is no range. */
export const changing: ReadonlySet<string> =
  wordSet(`rise rises rose risen rising grow grows grew grown growing increase increases increased increasing fall falls
  fell fallen falling drop drops dropped dropping decline declined declining raise raised raises raising cut cuts
  cutting lower lowered reduce reduced reducing jump jumped climb climbed shrink shrank shrunk slip slipped soar
  soared plunge plunged up down revised moved went gone change changed corrected`);

export interface Phrase {
  readonly words: readonly string[];
  readonly bound: Bound;
}

function byFirstWord(...tables: string[]): Map<string, Phrase[]> {
  const map = new Map<string, Phrase[]>();
  for (let n = 0; n < tables.length; n += 2) {
    for (const line of tables[n + 1]!.split(';')) {
      const words = line.trim().split(/\s+/u);
      const same = map.get(words[0]!) ?? [];
      same.push({ words, bound: tables[n] as Bound });
      map.set(words[0]!, same);
    }
  }
  for (const phrases of map.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return map;
}
