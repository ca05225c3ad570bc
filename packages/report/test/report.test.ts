import { expect, test } from 'vitest';
import { toTerminal } from '../src/render/terminal.ts';
import { htmlReport, jsonReport, markdownReport, terminalReport } from '../src/reports.ts';
import { statesBlocks } from '../src/sections/states.ts';
import { assessed, dilemma, graphForm, siege } from './cases.ts';

const style = { width: 90, color: false };

function terminal(text: string, options = {}): string {
  const { theCase, assessment } = assessed(text, options);
  return terminalReport(theCase, assessment, style);
}

test('the order of the report: answers, outcomes, what would change them, then the rest', () => {
  const titles = [
    'Answers',
    'What holds',
    'What would change an answer',
    'How it is held in place',
    'Why not: Does the garrison fight?',
    'Under other concepts',
    'How it gets there from the status quo',
    'What each party wants',
    'Evidence: who says what',
    'Method and doubts',
  ];
  const lines = terminal(siege).split('\n');
  const places = titles.map((title) => lines.indexOf(title));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('the answers and what they hang on', () => {
  const report = terminal(siege);
  expect(report).toContain('• Does the garrison fight? No, in no outcome.');
  expect(report).toContain('It hangs on estimate garrison and report garrison#1');
  expect(report).toContain('If garrison is 20,000 fighters (Rebels): “Does the garrison fight?”');
});

test('outcomes are told by predicates, else by the texts of the options', () => {
  const report = terminal(siege);
  expect(report).toContain('– Garrison slips away');
  expect(report).toContain('– Army: launch the assault');
});

test('every source has its own figure, and no figure is printed that nobody gave', () => {
  const { theCase, assessment } = assessed(siege);
  const median = assessment.document.estimates.garrison!.assumed!;
  expect(median).toBeGreaterThan(3000);
  expect(median).toBeLessThan(4500);
  for (const report of [
    terminalReport(theCase, assessment, style),
    markdownReport(theCase, assessment),
    htmlReport(theCase, assessment),
  ]) {
    expect(report).toContain('3,000–4,500');
    expect(report).toContain('20,000');
    expect(report).toMatch(/your threshold, line 21/);
    expect(report.replaceAll(',', '')).not.toContain(String(Math.trunc(median)));
  }
});

test('a claim without a door into the model is not connected, never without effect', () => {
  const report = terminal(siege);
  expect(report).toContain('Not connected to the model, as no condition mentions them: deal.');
  expect(report).not.toMatch(/“The road stays open by agreement”: whether so or not/);
});

test('what is held by sanctions is told mover by mover', () => {
  const report = terminal(dilemma);
  expect(report).toContain('Anna could gain by 1 move, and it is deterred:');
  expect(report).toContain(
    '– Anna no longer: cooperate (state 3); then Bert no longer: cooperate as well (state 1).',
  );
});

test('graph form is told by the names of its states', () => {
  const report = terminal(graphForm);
  expect(report).toContain('Walker moves to hill (state 2).');
  expect(report).toContain('Does it come to this: hill? Yes, in every outcome.');
});

test('a case without questions, status quo or evidence is reported, too', () => {
  const bare = dilemma.replace(/statusQuo.*\n/, '').replace(/questions.*\n/, '');
  const report = terminal(bare);
  expect(report).toContain('The case asks no question');
  expect(report).not.toContain('How it gets there');
  expect(report).not.toContain('Evidence: who says what');
});

test('state vectors only on demand', () => {
  const { theCase, assessment } = assessed(dilemma);
  expect(terminalReport(theCase, assessment, style)).not.toContain('ac, bc');
  expect(toTerminal(statesBlocks(theCase, assessment), style)).toContain('ac, bc');
});

test('the JSON report is the document, and reads back as it is', () => {
  const { assessment } = assessed(siege);
  const text = jsonReport(assessment);
  expect(text.endsWith('}\n')).toBe(true);
  expect(JSON.parse(text)).toEqual(assessment.document);
  expect(jsonReport(assessed(siege).assessment)).toBe(text);
});

test('colour only where asked for', () => {
  const { theCase, assessment } = assessed(siege);
  expect(terminalReport(theCase, assessment, style)).not.toContain('\u001b');
  expect(terminalReport(theCase, assessment, { ...style, color: true })).toContain(
    '\u001b[1;31mNo\u001b[22;39m',
  );
});

test('own signs have an ASCII form', () => {
  const { theCase, assessment } = assessed(siege);
  const report = terminalReport(theCase, assessment, { ...style, unicode: false });
  expect(report).not.toMatch(/\P{ASCII}/u);
});
