import { type Assessment, type AssessmentOptions, assess } from '@casus/assessment';
import { type Case, parseCase } from '@casus/casefile';

/** A case from its text. @throws Error with its diagnostics where it has errors: a mistake in a test. */
export function caseOf(text: string): Case {
  const { case: theCase, diagnostics } = parseCase(text);
  if (theCase === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return theCase;
}

export function assessed(
  text: string,
  options: AssessmentOptions = {},
): { theCase: Case; assessment: Assessment } {
  const theCase = caseOf(text);
  return { theCase, assessment: assess(theCase, options) };
}

/** Two estimates on different sides of a threshold, one claim that no condition mentions. */
export const siege = `casus: 1
title: A siege
sources:
  officials: { name: Officials, reliability: B, interests: [army] }
  rebels: { name: Rebels, reliability: D }
claims:
  deal:
    statement: The road stays open by agreement.
    reports: [{ source: officials, origin: one clerk, credibility: 3 }]
estimates:
  garrison:
    unit: fighters
    reports:
      - { source: officials, range: [3000, 4500] }
      - { source: rebels, value: 20000 }
decisionMakers:
  garrison-command:
    name: Garrison
    options: { stand: { text: Stand and fight, done: stands, notDone: slips away } }
    preferences:
      - { prefer: stand, when: garrison > 10000, because: [garrison], note: The threshold is ours }
      - stand iff not assault
  army:
    name: Army
    options: { assault: Launch the assault }
    preferences: [assault]
statusQuo: [stand]
questions:
  fight: { ask: stand, text: Does the garrison fight? }
  storm: { ask: assault }
`;

/** The prisoner's dilemma: mutual cooperation is held by sanctions, not for want of improvements. */
export const dilemma = `casus: 1
title: Dilemma
decisionMakers:
  a: { name: Anna, options: { ac: Cooperate }, ranking: [3, 4, 1, 2] }
  b: { name: Bert, options: { bc: Cooperate as well }, ranking: [2, 4, 1, 3] }
statusQuo: [ac, bc]
questions: { both: { ask: ac and bc, text: Do both cooperate? } }
`;

export const graphForm = `casus: 1
title: Two places
states: [plain, hill]
decisionMakers:
  walker: { name: Walker, moves: { plain: [hill] }, ranking: [hill, plain] }
statusQuo: plain
questions: { up: { ask: hill } }
`;
