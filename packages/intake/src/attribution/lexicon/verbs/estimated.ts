import { type Entry, entriesOf } from '../entry.ts';

/** Verbs with which a figure or a likeness is judged. */
export const estimatedVerbs: readonly Entry[] = entriesOf(
  'estimated',
  `
  estimate bnwo
  put f
  reckon bn
  calculate bnw
  count ns
  gauge bn
  approximate n
  peg f
  price f
  assess bn
  extrapolate t
  average n
  tally n
`,
);
