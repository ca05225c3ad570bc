import { type Entry, entriesOf } from '../entry.ts';

/** Verbs of what is believed, known or felt. */
export const thoughtVerbs: readonly Entry[] = entriesOf(
  'said',
  `
  believe bnowi in
  think bwq of about
  know bws of about
  suspect bn
  feel bq
  assume bno
  presume bno
  consider bnos
  regard ns
  view ns
  see ns
  deem ns
  judge bn
  perceive bn
  imagine bnw
  figure b
  guess bw
  gather t
  understand bw
  realize bw
  realise bw
  recognize tn
  recognise tn
  remember bnw
  forget bnw
  accept tn
  learn bw of about
  discover bw
  sense bn
  wish b
  dream b of
  support ns
  back ns
  favor ns
  favour ns
  oppose ns
  resent ns
  like iso
  love is
  hate is
  value ns
  hold t
  infer tn
  trust bt
  appreciate t
  notice bw
  ponder wn
  dread n
  mistrust ns
  distrust ns
  misunderstand nw
  interpret n
  envy ns
  respect ns
  admire ns
  mind ns
  care w about
  conceive n of
  regret bn
  fancy n
  overestimate n
  underestimate n
  identify n
`,
  'thought',
);
