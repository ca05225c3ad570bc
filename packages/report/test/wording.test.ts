import { explainState, whyNot } from '@casus/assessment';
import { caseAtoms, parseFormula } from '@casus/casefile';
import { expect, test } from 'vitest';
import type { Block } from '../src/blocks.ts';
import { columns } from '../src/render/columns.ts';
import { toTerminal } from '../src/render/terminal.ts';
import { htmlReport, markdownReport, terminalReport } from '../src/reports.ts';
import { differenceBlocks } from '../src/sections/difference.ts';
import { whyNotFormulaBlocks } from '../src/sections/whyNot.ts';
import { witnessBlocks } from '../src/sections/witness.ts';
import {
  assessed,
  circle,
  dilemma,
  graphForm,
  islands,
  longNames,
  melted,
  siege,
} from './cases.ts';

const print = (blocks: readonly Block[], width = 100): string =>
  toTerminal(blocks, { width, color: false });

function report(text: string, width = 100): string {
  const { theCase, assessment } = assessed(text);
  return terminalReport(theCase, assessment, { width, color: false });
}

/** Lines below a heading, up to the next one. */
function section(printed: string, title: string): string {
  const lines = printed.split('\n');
  const from = lines.indexOf(title);
  expect(from, title).toBeGreaterThanOrEqual(0);
  const next = lines.findIndex((line, at) => at > from + 2 && /^─+$/.test(line));
  return lines
    .slice(from + 2, next === -1 ? undefined : next - 1)
    .join('\n')
    .trim();
}

test('a sanction of several movers is told in their order, in the report and by the witness', () => {
  expect(section(report(islands), 'How it is held in place')).toBe(`State 1
• Bert could gain by 1 move, and it is deterred:
  – Bert fishes (state 3); then Cora: levy a toll (state 7); then Anna builds (state 8). That is no
    better for Bert.
• Cora could gain by 1 move, and it is deterred:
  – Cora: levy a toll (state 5); then Anna builds (state 6). That is no better for Cora.
• Anna: no move of its own leads to anything better.`);
  const { theCase, assessment } = assessed(islands);
  const rows = explainState(theCase, {}, { state: 1, decisionMaker: 'y' });
  const printed = print(witnessBlocks(theCase, assessment, rows));
  expect(section(printed, 'Bert: stable')).toBe(`• Bert fishes (state 3): deterred.
  – then Cora: levy a toll (state 7)
  – then Anna builds (state 8)
  – and there Bert is no better off than in state 1.`);
});

test('the witness names the improvement that breaks a state first', () => {
  const { theCase, assessment } = assessed(dilemma);
  const rows = explainState(theCase, { concept: 'nash' }, { state: 4, decisionMaker: 'a' });
  expect(print(witnessBlocks(theCase, assessment, rows))).toContain(
    '• Anna no longer: cooperate (state 3): nothing deters it.',
  );
});

test('why not: the nearest states with who would leave them, or that nobody would', () => {
  const { theCase, assessment } = assessed(islands);
  const asked = (text: string): string => {
    const parsed = parseFormula(text, caseAtoms(theCase));
    if ('error' in parsed) throw new Error(parsed.error.message);
    return print(whyNotFormulaBlocks(theCase, assessment, text, whyNot(theCase, {}, parsed.value)));
  };
  expect(asked('c')).toContain(`• State 5: as in outcome 1, but Cora: levy a toll. It would be left:
  – Anna builds (state 6).`);
  expect(asked('a and b and not c')).toContain(
    'Nobody would leave it, but no undeterred improvements lead there.',
  );
  expect(asked('not a')).toContain('It is an outcome.');
  expect(asked('a and not a')).toContain('No state has it');
});

test('where parties may go round and round, it is said', () => {
  const printed = report(circle);
  expect(section(printed, 'What holds')).toContain('the parties may go round and round');
  expect(report(graphForm)).not.toContain('round and round');
});

test('where nothing rests, the reason stands in the place of the outcomes', () => {
  const text = circle.replace('start: [left], ', '').replace('statusQuo: start', 'statusQuo: left');
  const printed = report(text);
  expect(section(printed, 'Answers')).toContain(
    'Does it come to rest? Unsettled: there is no outcome.',
  );
  expect(section(printed, 'What holds')).toContain(
    'Nothing holds: from every state that can be reached some undeterred improvement leads on.',
  );
  expect(section(printed, 'How it stands now')).toBe('• Now, state 3\n  – left.');
  expect(printed).not.toContain('How it is held in place');
});

test('coalesced states are one', () => {
  const { assessment } = assessed(melted);
  expect(assessment.document.counts.states).toBe(5);
  expect(section(report(melted), 'Why not: Is it war?')).toContain(
    '• State 3: Anna: arm; use arms',
  );
});

test('without evidence nothing is said of what evidence would change', () => {
  const printed = report(islands);
  expect(printed).toContain('No evidence is given');
  expect(printed).not.toContain('What would change an answer');
  expect(printed).not.toContain('No single report');
  expect(report(siege)).not.toContain('No evidence is given');
});

test('best and worst states: what they share once, then only what is otherwise', () => {
  const printed = section(report(islands), 'What each party wants');
  expect(printed).toContain(`• Best, from the best on: as in outcome 1, but Bert fishes
  – State 4: Anna builds.
  – State 8: Anna builds; Cora: levy a toll.
  – State 3: just that.
• Worst, from the worst on, as in outcome 1, but
  – State 5: Cora: levy a toll.
  – State 2: Anna builds.
  – State 1, the outcome.`);
});

test('a short order is told once and whole, and that it has ties', () => {
  const printed = section(report(siege), 'What each party wants');
  expect(printed).toContain(`• All states, from the best on, some of which tie, as in outcome 3, but
  – State 3, the outcome.`);
  expect(printed).not.toContain('Worst');
  expect(section(report(graphForm), 'What each party wants')).toContain(
    '• All states, from the best on\n  – State 2: hill.\n  – State 1: plain.',
  );
});

test('status quo and outcome on one place keep one sign, also with a second outcome there', () => {
  const both = dilemma.replace('statusQuo: [ac, bc]\n', 'statusQuo: [ac, bc]\nconcept: gmr\n');
  const { theCase, assessment } = assessed(both);
  const { preferences, outcomes } = assessment.document;
  const twice = preferences.map((row) => ({
    ...row,
    standing: [...row.standing, ...row.standing],
  }));
  expect(outcomes.states).toContain(4);
  const doubled = { ...assessment, document: { ...assessment.document, preferences: twice } };
  const printed = terminalReport(theCase, doubled, { width: 80, color: false });
  expect(printed).toMatch(/Anna {2}[├─◉┤]+ {2}now/);
});

test.each([20, 33, 80, 500])('long names and right-to-left texts keep to %i columns', (width) => {
  for (const line of report(longNames, width).split('\n')) {
    expect(columns(line)).toBeLessThanOrEqual(width);
  }
});

test('two cases with different parties and orders by state are not said to want the same', () => {
  const side = (text: string, name: string) => ({ ...assessed(text), name });
  const printed = print(
    differenceBlocks(side(islands, 'a.yaml'), side(circle, 'b.yaml'), {
      answers: [],
      outcomes: [{ in: 'a', state: 1, taken: '' }],
      statements: [],
    }),
  );
  expect(section(printed, 'Statements')).toBe(`No statement differs.
Orders given state by state, by weights or payoffs, are not compared.
Only in a.yaml: Anna, Bert and Cora.
Only in b.yaml: Walker, Fox and Owl.`);
});

test('a small case, as it is printed', async () => {
  const { theCase, assessment } = assessed(siege);
  const style = { width: 80, color: false };
  const at = (name: string): string => `./printed/${name}`;
  await expect(terminalReport(theCase, assessment, style)).toMatchFileSnapshot(at('siege.txt'));
  await expect(markdownReport(theCase, assessment)).toMatchFileSnapshot(at('siege.md'));
  const page = htmlReport(theCase, assessment).replace(
    /<(style|script)>[\s\S]*?<\/\1>/g,
    '<$1>…</$1>',
  );
  await expect(page).toMatchFileSnapshot(at('siege-page.txt'));
});

// Found by using it: a part of a range, cut at a threshold, read as if its source had stated it.
test('figures cut at a threshold are not put into the mouth of a source', () => {
  const printed = report(`casus: 1
title: Debt
sources: { bank: { name: The bank, reliability: B } }
estimates:
  debt: { unit: million, definition: debt due, reports: [{ source: bank, range: [200, 400] }] }
decisionMakers:
  city:
    options: { lease: Lease the port }
    preferences: [{ prefer: lease, when: debt > 250 }, not lease]
questions: { q: { ask: lease, text: Is it leased? } }
`);
  expect(printed).toContain('If debt is between 200 and 250 million (the side of The bank)');
  expect(printed).not.toContain('200–250');
});

// Found by a reader: a claim "p" that moves together with others was printed as "P".
test('ids are never capitalised, wherever they begin a sentence', () => {
  const text = `casus: 1
title: Ids
sources: { a: { reliability: A }, b: { reliability: B }, c: { reliability: C } }
claims:
  p: { reports: [{ source: a, origin: c, credibility: 2 }] }
  q: { reports: [{ source: b, origin: c, credibility: 3 }] }
decisionMakers:
  x: { options: { go: Go }, preferences: [{ prefer: go, when: p and q }, not go] }
statusQuo: []
questions: { q1: { ask: go } }
`;
  const printed = report(text);
  expect(printed).toContain('• Claims p, q share an origin (c) and move together.');
  expect(printed).toContain('1. x does: go.');
  expect(printed).toContain('– x does not: go.');
  expect(printed).not.toMatch(/\b[PQX]\b/);
  const assume = new Map([['p', false]]);
  const { theCase, assessment } = assessed(text, { assume });
  const byHand = terminalReport(theCase, assessment, { width: 100, color: false });
  expect(byHand).toContain('• Claim p is set to false by hand.');
});

const weather = `casus: 1
title: Weather
sources: { a: { name: Agency, reliability: A }, c: { name: Courier, reliability: C } }
claims:
  rain: { statement: It rains., likelihood: 0.6 }
  flood:
    statement: The river floods.
    likelihood: unlikely
    dependsOn:
      - { given: rain, likelihood: 0.9 }
      - { given: not rain and wind, likelihood: [0.2, 0.3] }
      - { given: not rain and not wind, likelihood: very unlikely }
  wind: { statement: It blows., reports: [{ source: c, credibility: 3 }] }
  loyal:
    statement: The tribe is loyal.
    likelihood: very likely
    reports: [{ source: a, credibility: 1, stance: denies }, { source: c, credibility: 6 }]
decisionMakers:
  x: { options: { go: Go }, preferences: [{ prefer: go, when: flood and loyal }, not go] }
statusQuo: []
questions: { q: { ask: go } }
`;

// Found by a reader: a claim at 66 % by its stated rows was printed as unknown.
test('a claim that depends on others shows its stated rows and what they give', () => {
  const printed = report(weather, 200);
  expect(printed).toContain(`• flood: “The river floods”
  – Stated: if “It rains” is true, 90 %; if “It rains” is not true and “It blows” is true, 20–30 %; if “It rains” is not true and “It blows” is not true, very unlikely.
  – Your likelihood, where none of these holds: unlikely.
  – Credence: likely (`);
});

test('each claim with reports shows the opinion that they give', () => {
  const { theCase, assessment } = assessed(weather);
  for (const printed of [
    terminalReport(theCase, assessment, { width: 200, color: false }),
    markdownReport(theCase, assessment),
    htmlReport(theCase, assessment),
  ]) {
    expect(printed).toContain(
      'Belief 25 %, disbelief 10 %, uncertain 65 %; credence: likely (25–90 %)',
    );
  }
});

test('where your likelihood counts, what the reports alone give is shown beside it', () => {
  expect(report(weather, 200)).toContain(`  – Your likelihood: very likely.
  – By its reports alone: very unlikely (0–20 %); belief 2 %, disbelief 81 %, uncertain 17 %.
  – 2 origins; credence: very likely (80–95 %); taken as true here.`);
});

// Found by a reader: "150.0 percentage points", a sum over three questions.
test('what asking is worth is told for one question, and never above 100 points', () => {
  const printed = report(`casus: 1
title: Plan
claims:
  p: { statement: P holds., likelihood: 0.5 }
decisionMakers:
  x:
    options: { a: A, b: B, c: C }
    preferences: [{ prefer: a and b and c, when: p }, not a, not b, not c]
statusQuo: []
questions: { q1: { ask: a }, q2: { ask: b, text: Is it b? }, q3: { ask: c } }
`);
  const plan = section(printed, 'Ask about this first');
  expect(plan).toContain('First comes what helps');
  expect(plan).toContain(`1. Whether “P holds” is so: 50.0.
   – For “a” (yes 100 points likelier if it is so).
   – It helps with 2 other questions, too.`);
});

// Found by a reader: a claim was credited for a question whose yes "hardly moves" with it.
test('what helps by what it depends on is credited for its own question', () => {
  const plan = section(
    report(
      weather
        .replace('{ prefer: go, when: flood and loyal }', '{ prefer: go, when: flood }')
        .replace('{ go: Go }', '{ go: Go, stay: Stay }')
        .replace('not go]', 'not go, { prefer: stay, when: rain }, not stay]')
        .replace('q: { ask: go }', 'q: { ask: go }, s: { ask: stay }'),
    ),
    'Ask about this first',
  );
  expect(plan).toMatch(/“The river floods” is so: [\d.]+\.\n {3}– For “go” \(yes 100 points/);
  expect(plan).not.toContain('hardly moves');
});

test('of one question nothing is said of others', () => {
  const plan = section(report(weather), 'Ask about this first');
  expect(plan).not.toContain('questions');
  expect(plan).not.toContain('other');
});
