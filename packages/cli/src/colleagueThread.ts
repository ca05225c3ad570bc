import { workerData } from 'node:worker_threads';
import { colleagueShare, type WorldVerdict } from '@casus/assessment';
import { parseCase } from '@casus/casefile';
import { withQuestion } from './settings.ts';
import type { ColleagueOrder, ColleagueReport } from './threads.ts';

/** Verdicts that are reported together. */
const perReport = 256;

const { text, question, settings, port }: ColleagueOrder = workerData;
const theCase = withQuestion(parseCase(text).case!, question);
const ids = new Map<WorldVerdict, number>();
let verdicts: WorldVerdict[] = [];
let keys: string[] = [];
let found: number[] = [];

/** Each different verdict is told once, then by its number. */
function tell(): void {
  const report: ColleagueReport = { verdicts, keys, ids: found };
  port.postMessage(report);
  verdicts = [];
  keys = [];
  found = [];
}

for (const { key, verdict } of colleagueShare(theCase, settings)) {
  let id = ids.get(verdict);
  if (id === undefined) {
    id = ids.size;
    ids.set(verdict, id);
    verdicts.push(verdict);
  }
  keys.push(key);
  found.push(id);
  if (keys.length === perReport) tell();
}
tell();
