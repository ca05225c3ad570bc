/** A case that uses most of the language: the example of the design, in option form. */
export const designCase = `casus: 1                                   # format version
title: Mosul, October 2016
asOf: 2016-10-13                           # reports wholly after this date are left out
sources:
  rt:        { name: Russia Today, kind: state broadcaster, reliability: E, interests: [damascus] }
  us-officials: { name: US officials, kind: government, reliability: B, interests: [us] }
  kurdish:   { name: A Kurdish official, kind: government, reliability: C }
claims:
  escape-deal:
    statement: Washington agreed to let 9,000 fighters leave Mosul for Syria.
    reports:
      - { source: rt, origin: one unnamed source, date: 2016-10-12, credibility: 5 }
  city-retakable:
    statement: Baghdad will not be able to hold Mosul, so a force that melts away can come back.
    likelihood: likely                     # the analyst's own judgement
    note: The army's record since 2014 is weak.
estimates:
  fighters:
    unit: fighters
    definition: Islamic State fighters inside the city
    reports:
      - { source: us-officials, range: [3000, 4500], date: 2016-10 }
      - { source: kurdish, value: 20000, date: 2016-09 }
decisionMakers:
  iraq:
    name: Government of Iraq
    options:
      assault: { text: Launch the full assault on the city, done: launches the full assault on the city, moves: forward }
      corridor: Leave the western road to Syria open
    preferences:                           # option prioritising, most important first
      - support if assault
      - not stand
  us:
    name: United States
    options: { support: Support an assault from the air, strike: Strike columns that leave }
    preferences:
      - { prefer: not strike, when: escape-deal, because: [escape-deal] }
      - support iff assault
      - { prefer: not strike, note: strikes on a retreat make the rest stand and fight }
  islamic-state:
    name: Islamic State
    options: { stand: Commit the main force to the defence, move: Move the main force to Syria }
    preferences:
      - not assault
      - { prefer: stand, when: fighters > 10000, because: [fighters] }
      - stand iff (not assault or strike)
      - { prefer: not move, when: city-retakable, because: [city-retakable] }
infeasible:
  - stand and move
  - { never: move, when: fighters > 15000, note: an example of a conditional pattern }
coalitions: [[iraq, us]]                   # who can move together when every one of them gains
statusQuo: [corridor, stand]               # the options taken now
concept: seq                               # the headline concept, seq if absent
questions:
  fights: { ask: stand and assault, text: Does Islamic State stand and fight? }
  flees:  { ask: move }
`;
