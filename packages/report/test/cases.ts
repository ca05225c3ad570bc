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

/** Bert is deterred by two others in turn: found by a search through random rankings. */
export const islands = `casus: 1
title: Three islands
decisionMakers:
  x: { name: Anna, options: { a: { text: Build, done: builds, notDone: does not build } }, ranking: [4, 8, 3, 7, 6, 1, 2, 5] }
  y: { name: Bert, options: { b: { text: Fish, done: fishes, notDone: does not fish } }, ranking: [7, 3, 5, 4, 6, 2, 1, 8] }
  z: { name: Cora, options: { c: Levy a toll }, ranking: [5, 1, 6, 7, 3, 2, 4, 8] }
statusQuo: []
questions: { toll: { ask: c, text: Does Cora levy a toll? } }
`;

/** One way leads to rest, the other into a circle. */
export const circle = `casus: 1
title: Round and round
concept: nash
states: [start, rest, left, right]
decisionMakers:
  walker: { name: Walker, moves: { start: [rest] }, ranking: [rest, start, left, right] }
  fox: { name: Fox, moves: { start: [left], left: [right] }, ranking: [right, left, start, rest] }
  owl: { name: Owl, moves: { right: [left] }, ranking: [left, right, start, rest] }
statusQuo: start
questions: { rests: { ask: rest, text: Does it come to rest? } }
`;

/** War is one state, whoever yields in it. */
export const melted = `casus: 1
title: Melted
decisionMakers:
  x: { name: Anna, options: { a: Arm, u: Use arms }, preferences: [not u, not a] }
  y: { name: Bert, options: { b: Yield }, preferences: [not u, b if (a and not u), not b if not u] }
coalesce: [u]
infeasible: [u and not a]
statusQuo: []
questions: { war: { ask: u, text: Is it war? } }
`;

/** A name longer than any line, and texts that run from right to left. */
export const longNames = `casus: 1
title: مفاوضات السد
decisionMakers:
  e: { name: الحكومة, options: { fill: { text: ملء السد, done: تملأ السد, notDone: لا تملأ السد } }, preferences: [fill] }
  l: { name: ${'Long'.repeat(40)}, options: { object: Object in every forum }, preferences: [object iff fill] }
statusQuo: []
questions: { f: { ask: fill, text: هل يملأ السد؟ } }
`;

export const graphForm = `casus: 1
title: Two places
states: [plain, hill]
decisionMakers:
  walker: { name: Walker, moves: { plain: [hill] }, ranking: [hill, plain] }
statusQuo: plain
questions: { up: { ask: hill } }
`;
