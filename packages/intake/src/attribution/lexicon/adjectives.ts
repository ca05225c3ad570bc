import { byLemma, type Entry, entriesOf } from './entry.ts';

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
    amazed b by at
    annoyed b by at about
    ashamed b of
    critical n of
    curious bw about
    delighted b by with
    disappointed b by in with
    embarrassed b by
    encouraged b by
    frustrated b by with
    furious b about at over
    glad b
    happy bi with
    horrified b by at
    insistent b on
    outraged b by over at
    pleased b with by
    puzzled bw by
    sad b
    shocked b by at
    sorry b
    supportive n of
    surprised b by at
    suspicious b of
    sympathetic n to
    thankful b for
    thrilled b by with
    undecided w about
    unhappy b about with
    upset b about by over
    content i with
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
    uneasy b about
    excited b about
    scared bi of
    terrified b of
    frightened b of
    resolved bi
    committed i to
    hell-bent i
    impatient i
  `,
    'thought',
  ),
];

export const adjectives: ReadonlyMap<string, readonly Entry[]> = byLemma(entries);
