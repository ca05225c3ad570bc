import { byLemma, type Entry, entriesOf } from './entry.ts';

/** Letters as for verbs: b that, also left out, w question, i infinitive; then prepositions. */
const entries: readonly Entry[] = [
  ...entriesOf(
    'said',
    `
    convinced b of
    confident b of about
    certain bw of about
    sure bw of about
    aware bw of
    unaware bw of
    unsure bw of about
    uncertain bw of about
    adamant b about
    proud b of
    angry b about at over
    satisfied b with
    unconvinced bw
    mindful b of
    open n to
    resigned n to
    opposed n to
    grateful b for
  `,
    'thought',
  ),
  ...entriesOf(
    'denied',
    `
    skeptical bw of about
    sceptical bw of about
    doubtful bw of about
    dismissive n of
  `,
    'thought',
  ),
  ...entriesOf(
    'predicted',
    `
    afraid bi of
    fearful b of
    hopeful b of
    optimistic b about
    pessimistic b about
    worried bw about by
    concerned bw about over
    nervous b about
    anxious bi about
    alarmed b by at about
    wary b of
    apprehensive b about of
    willing i
    unwilling i
    reluctant i
    ready i
    prepared i
    determined bi
    eager i
    keen i
    desperate i
    inclined i
    disinclined i
    unprepared i
    hesitant i
    loath i
  `,
    'thought',
  ),
];

export const adjectives: ReadonlyMap<string, readonly Entry[]> = byLemma(entries);
