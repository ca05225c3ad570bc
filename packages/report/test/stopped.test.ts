import { expect, test } from 'vitest';
import { toTerminal } from '../src/render/terminal.ts';
import { htmlReport, markdownReport, terminalReport } from '../src/reports.ts';
import { replayBlocks } from '../src/sections/replay.ts';
import { assessed, siege } from './cases.ts';

const style = { width: 100, color: false };

/** Two uncertain claims, nothing of which turns an answer by itself. */
const convoy = `casus: 1
title: A convoy
sources: { a: { reliability: B } }
claims:
  road: { statement: The road is open., reports: [{ source: a, credibility: 3, date: 2020-01-05 }] }
  truce: { statement: The truce holds., likelihood: likely }
decisionMakers:
  convoy:
    options: { drive: Drive }
    preferences: [{ prefer: drive, when: road or truce }, not drive]
statusQuo: []
questions: { drives: { ask: drive, text: Does it drive? } }
`;

/** Stopped once it has made so many steps. */
function stopped(text: string, steps: number) {
  let done = 0;
  const signal = {
    get aborted() {
      return done >= steps;
    },
  };
  return assessed(text, {
    signal,
    onProgress: () => {
      done++;
    },
  });
}

// Found by a reader: stopped by Ctrl-C, the report still told "almost certain (0–100 %)" and "No single
// report, claim or estimate turns this".
test.each([convoy, siege])(
  'stopped at the first step, a report says so first, and nothing that was not worked out',
  (text) => {
    const { theCase, assessment } = stopped(text, 1);
    const { stoppedAfter, worlds } = assessment.document.method;
    expect(stoppedAfter).toBeLessThan(worlds);
    for (const report of [
      terminalReport(theCase, assessment, style),
      markdownReport(theCase, assessment),
      htmlReport(theCase, assessment).replace(/<(style|script)>[\s\S]*?<\/\1>/g, ''),
    ]) {
      const [before, after] = report.split('Stopped after', 2);
      expect(before).not.toMatch(/ in every outcome| in no outcome/);
      expect(after).toContain(`${stoppedAfter} of ${worlds} worlds`);
      expect(after).toContain('the likelihoods are only bounds');
      expect(report).toMatch(
        /Over all that is uncertain, (yes|no) is \d+–\d+ % likely as far as is known/,
      );
      expect(report).not.toMatch(
        /No single|every answer stays|changes no answer|change an answer\.$/m,
      );
      const [, sure = ''] = report.split('How sure that is');
      expect(sure.split('What holds')[0]).not.toMatch(/likely|certain|\bchance\b|●|class="point/);
    }
  },
);

test('stopped after all worlds, the likelihoods stand and the rest is not told', () => {
  const { nSteps, worlds } = count(convoy);
  expect(worlds).toBe(4);
  const { theCase, assessment } = stopped(convoy, nSteps - 1);
  expect(assessment.document.method.stoppedAfter).toBe(worlds);
  const report = terminalReport(theCase, assessment, style);
  expect(report).toContain(
    'Stopped before all was worked out: the likelihoods are those of all worlds',
  );
  expect(report).toContain('  – Over all that is uncertain: ');
  expect(report).not.toContain('what the others say is not known');
});

/** Steps and worlds of the whole work. */
function count(text: string): { nSteps: number; worlds: number } {
  let nSteps = 0;
  const { assessment } = assessed(text, {
    onProgress: () => {
      nSteps++;
    },
  });
  return { nSteps, worlds: assessment.document.method.worlds };
}

test('a replay that was stopped does not say that there is nothing to follow', () => {
  const { theCase, assessment } = stopped(convoy, 1);
  const printed = toTerminal(replayBlocks(theCase, assessment), style);
  expect(printed).toContain('Stopped before anything could be followed through time.');
  const whole = assessed(convoy);
  expect(toTerminal(replayBlocks(whole.theCase, whole.assessment), style)).not.toContain('Stopped');
});
