import { type Entry, entriesOf } from '../entry.ts';

/** Verbs of what is to come: predicted, hoped, planned, refused. */
export const predictedVerbs: readonly Entry[] = entriesOf(
  'predicted',
  `
  predict bqnw
  forecast bn
  project bno
  foresee bn
  foretell bn
  anticipate bn
  expect bnio
  hope bi for
  fear bn for
  worry bq about
  fret bq about over
  vow bqi
  promise bqina
  pledge bqin
  offer i
  guarantee bns
  commit i to
  plan i on
  want inoqs
  intend ibn
  mean i
  aim i for
  seek i
  refuse i
  decline i
  decide biw on against
  agree i on to
  resolve bi
  determine bi
  swear bqi
  bet b on
  prefer ion
  aspire i to
  contemplate n
  mull nw
  weigh w
  envisage nb
  envision nb
  look_forward n
  brace i for
  prepare i
  propose i
  elect i
  choose i
  opt i for
  volunteer i
  undertake i
  count_on n
  long i for
  yearn i for
  vote i
  bank_on n
  consent i to
  look i
  look_to n
  strive i
  endeavor i
  endeavour i
  move i
  dream_of n
  scramble i
  conspire i
  plot i
  schedule o
`,
);
