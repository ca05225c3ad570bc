import { byLemma, type Entry, entriesOf } from './entry.ts';

/** Letters: t that, b without “that”, q quotation, w question, i infinitive, o order, n noun phrase,
 *  d noun phrase where a
 *  document is the source, e where a quotation is in it, s only as the verb of a clause, a addressee; then prepositions. */
const entries: readonly Entry[] = [
  ...entriesOf(
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
    shoot_back q
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
    allow tb
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
    email q
    enthuse q
    extol n
    fire_back q
    hit_back bq
    push_back q
    lash_out q
    weigh_in q
    fume q
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
    text bq
    theorize b
    theorise b
    thunder q
    tout n
    trumpet n
    utter n
    verify tnw
    wail q
    whine q
    sniff q
    put_it q
    allude_to n
    illustrate tw
    demonstrate tw
    prove tw
    critique n
    chastise e
    rebuke e
    blister e
    assail e
    berate e
    rate n
    rank n
  `,
  ),
  ...entriesOf(
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
    gather b
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
    like is
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
  ),
  ...entriesOf(
    'estimated',
    `
    estimate bnwo
    put n
    reckon bn
    calculate bnw
    count ns
    gauge bn
    approximate n
    peg n
    price n
    assess bn
    extrapolate t
    average n
    tally n
  `,
  ),
  ...entriesOf(
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
    negate n
    disclaim n
    gainsay n
    pooh-pooh n
  `,
  ),
  ...entriesOf(
    'warned',
    `
    warn abqo of about against
    caution abqo about against
    alert at to
    threaten btin
  `,
  ),
  ...entriesOf(
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
    blame n
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
  ),
  ...entriesOf(
    'ordered',
    `
    order ont
    demand bqniw
    urge onqt
    call_for n
    call_on o
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
  ),
  ...entriesOf(
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
    guarantee bn
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
  ),
];

/** Verbs, by lemma. */
export const verbs: ReadonlyMap<string, readonly Entry[]> = byLemma(entries);

/** Verbs that may follow what was quoted, or stand before their subject: “…,” said the mayor. */
export const afterQuotes: ReadonlySet<string> = new Set(
  entries.filter(({ quote }) => quote).map(({ lemma }) => lemma),
);
