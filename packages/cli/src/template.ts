/** A complete small case to begin with: it assesses as it stands. */
export const template: string = `# A Casus case file. Change what you like; \`casus check FILE\` tells what is wrong, and where;
# docs/case-file.md describes every key.
casus: 1
title: Two neighbours and a river
question: Will the upstream country release water?
asOf: 2026-06-30                # reports wholly after this date are left out

# Who says something, and how reliable they are: A (completely) to E (unreliable), F (cannot be judged).
sources:
  ministry: { name: Upstream ministry, kind: government, reliability: C, interests: [upstream] }
  hydrologists: { name: Joint river commission, kind: expert body, reliability: B }

# What is asserted or denied. Credibility: 1 (confirmed) to 5 (improbable), 6 (cannot be judged).
claims:
  drought-over:
    statement: The drought upstream is over.
    reports:
      - { source: hydrologists, date: 2026-06-20, credibility: 2 }
      - { source: ministry, date: 2026-06-25, credibility: 4, stance: denies }

# Quantities that are contested. Figures that disagree are kept apart, never averaged.
estimates:
  reservoir:
    unit: million cubic metres
    definition: usable water behind the dam
    reports:
      - { source: ministry, value: 300, date: 2026-06 }
      - { source: hydrologists, range: [700, 900], date: 2026-06 }

# Who decides, what they can do, and what they want (most important first).
decisionMakers:
  upstream:
    name: Upstream
    options:
      release: { text: Release water, done: releases water, notDone: keeps the water }
    preferences:
      # \`when\` is the door from the evidence into the model: this one counts only if it holds.
      - { prefer: not release, when: not drought-over or reservoir < 500, because: [drought-over, reservoir] }
      - not sanction
      - release
  downstream:
    name: Downstream
    options:
      sanction: { text: Impose sanctions, done: imposes sanctions, notDone: imposes no sanctions }
    preferences:
      - release
      - sanction iff not release

statusQuo: []                   # the options taken now: none
questions:
  water: { ask: release, text: Does Upstream release water? }
`;
