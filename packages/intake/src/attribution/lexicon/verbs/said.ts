import { type Entry, entriesOf } from '../entry.ts';

/** Verbs of saying and writing. */
export const saidVerbs: readonly Entry[] = entriesOf(
  'said',
  `
  say bqw
  tell abqw of about
  add bq
  announce bqnw
  explain bqw to
  state bq
  note bqw
  report bqnw on
  confirm bqnw
  acknowledge bqnw
  admit bqn to
  concede bqn
  confess bq to
  reply bq
  respond bq
  answer bq
  counter bq
  retort q
  shoot_back bq
  write bqw of about
  tweet bq
  post q
  continue q
  go_on q
  comment q
  remark bq on
  observe bqw
  mention bn
  declare bqn
  argue bqw for against
  stress bqn
  emphasize bqn
  emphasise bqn
  underline tn
  underscore tn
  point_out bqn
  point_to n
  reiterate bqn
  repeat bq
  recall bqnw
  recount bqnw
  reveal bqnw
  disclose tnw
  indicate bqdw
  suggest bqd
  show bdw
  find bd
  conclude bqw
  testify bq to
  joke bq about
  quip bq
  shout bq
  yell bq
  chant q
  cry q
  exclaim q
  whisper bq
  mutter bq
  murmur bq
  sigh q
  scoff q at
  laugh q
  grin q
  smile q
  beam q
  shrug q
  sob q
  snort q
  hiss q
  debate w
  express e
  hear b
  snap q
  sing q
  read q
  describe n
  depict n
  portray n
  characterize n
  characterise n
  call n
  label n
  brand n
  dub n
  term n
  name n
  define n
  liken n
  compare n
  speak_of n
  complain bq of about
  protest bq
  lament bqn
  boast bq of about
  brag bq about
  gush q
  praise n
  hail e
  welcome n
  applaud e
  criticize e
  criticise e
  denounce e
  condemn e
  decry e
  deplore e
  slam e
  lambast e
  mock e
  ridicule e
  signal bnw
  hint bq at
  imply bnw
  inform abw of about
  assure abq of
  reassure abq
  remind abq of
  notify abw of
  convince abo of
  persuade abo
  confide bq
  clarify bqnw
  elaborate q on
  specify bnw
  summarize qn
  ask aqw about
  inquire w about
  enquire w about
  wonder wq about
  question w
  quote n
  cite n
  reference n
  list d
  document dw
  detail dw
  outline dw
  attest b to
  vouch t for
  agree bq with
  disagree bq with
  concur bq
  make_clear bw
  lay_out nw
  set_out nw
  spell_out nw
  play_down n
  downplay n
  sum_up q
  chime_in q
  propose bni
  apologize b for
  apologise b for
  thank e
  congratulate e
  affirm bqn
  allow t
  bark q
  bellow q
  bemoan n
  blast e
  blog bq
  chide eq
  chuckle q
  commend n
  communicate tn
  convey tn
  crack q
  credit n
  deadpan q
  defend n
  demur q
  deride e
  divulge tn
  echo n
  email aq
  enthuse q
  extol n
  fire_back bq
  hit_back bq
  push_back q
  lash_out q
  weigh_in q
  fume q
  rage q
  gripe bq
  groan q
  growl q
  grumble bq about
  insinuate b
  interject q
  intone q
  laud n
  marvel bq at
  moan bq
  muse bq about
  mumble q
  narrate n
  object bq to
  opine bq
  proclaim bqn
  reason bq
  recite q
  reflect bq on
  refer_to n
  relate tn
  restate bn
  rejoin q
  roar q
  scold q
  scream bq
  submit t
  surmise b
  text abq
  theorize b
  theorise b
  thunder q
  tout n
  trumpet n
  utter n
  verify tw
  wail q
  whine q
  sniff q
  put_it q
  allude_to n
  illustrate tw
  demonstrate tw
  prove tw
  nod q
  weep q
  gasp q
  critique n
  chastise e
  rebuke e
  assail e
  berate e
`,
);
