import { byLemma, type Entry, entriesOf } from './entry.ts';

const entries: readonly Entry[] = [
  ...entriesOf(
    'said',
    `
    statement t
    report t of
    suggestion t of
    argument t
    conclusion t
    finding t
    view t
    opinion t
    belief t in
    conviction t
    assumption t
    suspicion t of
    impression t
    theory t
    idea t of
    notion t of
    sense t of
    assurance t of
    announcement t of
    admission t of
    acknowledgement t of
    acknowledgment t of
    confirmation t of
    complaint t about of
    remark t about
    comment t about on
    declaration t of
    revelation t
    reminder t of
    evidence t of
    indication t of
    sign t
    word t
    account t of
    description t of
    testimony t about
    recollection t of
    understanding t
    perception t
    criticism t of
    praise t for
    support t for
    opposition t to
    message t
    case t
    critique t
    tweet t
    news t of
    observation t
    narrative t
    myth t
    lie t
    insinuation t
    implication t
    feeling t
    sentiment t
    consensus t
    analysis t
    judgment t
    judgement t
    ruling t
    proof t of
    thought t of
    hypothesis t
    faith t
    assessment t
    agreement ti
    testament t
    prospect t
    pretense t
    fantasy t
    illusion t
  `,
  ),
  ...entriesOf('estimated', 'estimate t of\nestimation t\nassessment t of\ncalculation t'),
  ...entriesOf(
    'denied',
    'denial t of\ndoubt t about over\nskepticism t about\nscepticism t about\nrejection t of',
  ),
  ...entriesOf('warned', 'warning t of about against\nthreat ti of\ncaution t'),
  ...entriesOf(
    'claimed',
    `
    claim t of
    allegation t of
    accusation t of
    assertion t of
    contention t
    insistence t on
    rumor t of about
    rumour t of about
    speculation t about
    charge t of
    innuendo t
    talking-point t
    smear t
    conspiracy-theory t
  `,
  ),
  ...entriesOf(
    'ordered',
    `
    demand ti for
    call i for
    appeal i for
    order i
    request ti for
    plea i for
    recommendation ti
    proposal ti
    instruction i
    invitation i
    directive i
    advice i
    push i for
    pressure i
    ultimatum i
  `,
  ),
  ...entriesOf(
    'predicted',
    `
    prediction t of
    forecast t of
    expectation t of
    hope ti of for
    fear t of
    worry t about over
    concern t about over
    anxiety t about
    vow ti of
    promise ti of
    pledge ti of
    plan i for
    intention i of
    desire i for
    wish i
    decision i
    refusal i
    willingness i
    readiness i
    reluctance i
    offer i
    commitment i
    determination i
    ambition i
    confidence t in
    optimism t about
    oath i
    aim t of
    goal t of
    dream t of
    bid i
    projection t of
    aspiration i
    resolve i
    pact i
    eagerness i
    inclination i
    dread t of
  `,
  ),
];

export const nouns: ReadonlyMap<string, readonly Entry[]> = byLemma(entries);

/** Verbs whose subject is the source of the noun behind them: *made* a promise. */
export const lightVerbs: ReadonlySet<string> = new Set([
  'make',
  'give',
  'have',
  'issue',
  'express',
  'voice',
  'raise',
  'repeat',
  'hold',
  'share',
  'offer',
  'reject',
  'deny',
  'dismiss',
  'dispute',
  'cite',
  'abandon',
  'drop',
  'announce',
  'take',
  'harbor',
  'harbour',
  'see',
  'reiterate',
  'publish',
  'release',
  'lose',
  'keep',
]);
