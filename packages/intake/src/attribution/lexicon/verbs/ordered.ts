import { type Entry, entriesOf } from '../entry.ts';

/** Verbs with which somebody is to do something, or not to. */
export const orderedVerbs: readonly Entry[] = entriesOf(
  'ordered',
  `
  order ont
  demand bqniw
  urge onqt
  call_for n
  call_on o
  call_upon o
  ask oi for
  tell o
  instruct ot
  direct ot
  command obt
  request ont
  require ont
  recommend bn
  advise ot against
  encourage o
  beg oqt for
  plead q for with
  implore oq
  exhort oq
  entreat oq
  appeal i for to
  press o for
  push o for
  lobby o for
  petition o for
  insist t
  invite o
  summon o
  forbid on
  ban n
  authorize on
  authorise on
  permit o
  mandate bn
  stipulate bn
  decree bn
  rule bn
  prescribe bn
  provide_for n
  pressure o
  dare o
  compel o
  oblige o
  bid o
  counsel ot
  coax o
  bar n
  prohibit n
`,
);
