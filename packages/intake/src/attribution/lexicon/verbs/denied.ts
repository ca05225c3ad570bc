import { type Entry, entriesOf } from '../entry.ts';

/** Verbs of denial and doubt. */
export const deniedVerbs: readonly Entry[] = entriesOf(
  'denied',
  `
  deny bqn
  dispute bnw
  reject tn
  dismiss n
  refute tn
  rebut tn
  contradict tn
  contest tn
  doubt bnw
  rule_out n
  disavow n
  disown n
  repudiate n
  question n
  challenge n
  discount n
  disbelieve bn
  shrug_off n
  brush_off n
  wave_away n
  debunk n
  disprove n
  rebuff n
  spurn n
  renounce n
  recant n
  retract n
  walk_back n
  discredit n
  disclaim n
`,
);
