import { type Entry, entriesOf } from '../entry.ts';

/** Verbs that keep a distance from what is said, and those of charges. */
export const claimedVerbs: readonly Entry[] = entriesOf(
  'claimed',
  `
  claim bqni
  allege bqn
  insist bq on
  maintain bq
  contend bq
  assert bqn
  aver bq
  avow bq
  profess bin
  purport i
  pretend bi
  accuse n
  blame n on
  charge t
  fault n
  attribute n
  ascribe n
  rumor b
  rumour b
  speculate bqw about on
  implicate n
  peddle n
  posit bn
  hypothesize b
  hypothesise b
`,
);
