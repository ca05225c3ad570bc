import {
  type Assessment,
  AssessmentError,
  assess,
  assessing,
  assessingUnlisted,
  StoppedError,
  type UnlistedAssessment,
  unlistedFrame,
} from '@casus/assessment';
import { parseCase } from '@casus/casefile';
import { EvidenceError } from '@casus/evidence';
import { type Play, playBlocks, questionWords } from '@casus/report';
import { asks } from './asks/index.ts';
import { type Loaded, NoAnswer, type Signal } from './asks/loaded.ts';
import { type Helper, readyPartner } from './partner.ts';
import type { Progress } from './progress.ts';
import type { Diagnostics, Reply, Request } from './protocol.ts';
import { dropped, Scheduler } from './scheduler.ts';

/** The worker's side of the channel to the page; the types of a page know no worker. */
const page = self as unknown as {
  readonly postMessage: (reply: Reply) => void;
  onmessage: (event: MessageEvent<Request>) => void;
};

/** Runs a function after the messages that wait: a timer would wait for longer. */
const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();
const later = (work: () => void): void => {
  waiting.push(work);
  port2.postMessage(null);
};

const partnerFor = readyPartner(
  () => new Worker(new URL('./partnerWorker.ts', import.meta.url), { type: 'module' }) as Helper,
  { canShare: self.crossOriginIsolated, nCores: navigator.hardwareConcurrency },
);
const scheduler = new Scheduler(later, () => performance.now());
let loaded: Loaded | null = null;
let newest: Extract<Request, { kind: 'text' }> | null = null;
let signal = { aborted: false };
/** Questions that wait for the text that was posted before them. */
let asked: Extract<Request, { kind: 'ask' }>[] = [];
/** Of the questions that are being worked on: what ends each. */
const signals = new Map<number, { aborted: boolean }>();

page.onmessage = ({ data }) => {
  if (data.kind !== 'ask') page.postMessage({ kind: 'heard', number: data.number });
  switch (data.kind) {
    case 'text': {
      const isFirst = newest === null;
      newest = data;
      giveUp();
      // Of several texts that wait only the last one is read.
      if (isFirst) later(readNewest);
      break;
    }
    case 'case':
      giveUp();
      loaded = null;
      try {
        loaded = caseIn(data.text).loaded;
      } catch {
        // Who reads the text says what is wrong with it.
      }
      break;
    case 'ask':
      if (newest === null) answer(data);
      else asked.push(data);
      break;
    case 'stop': {
      const of = data.ask === null ? signal : signals.get(data.ask);
      if (of !== undefined) of.aborted = true;
    }
  }
};

function giveUp(): void {
  scheduler.clear();
  signals.clear();
}

function readNewest(): void {
  const { text, number } = newest!;
  newest = null;
  signal = { aborted: false };
  loaded = null;
  try {
    read(text, number);
  } catch (error) {
    const message = inWords(error);
    page.postMessage({
      kind: 'mistaken',
      number,
      diagnostics: [{ code: 'refused', severity: 'error', message, path: [], range: null }],
    });
  }
  const questions = asked;
  asked = [];
  for (const one of questions) answer(one);
}

function caseIn(text: string): { loaded: Loaded | null; diagnostics: Diagnostics } {
  const { case: theCase, diagnostics } = parseCase(text);
  return { loaded: theCase === null ? null : { text, theCase }, diagnostics };
}

/** First the base world, at once; then all worlds, in slices. Where there are too many states to list
 *  them, the given ones are in their place. */
function read(text: string, number: number): void {
  const found = timed('read', () => caseIn(text));
  const { diagnostics } = found;
  loaded = found.loaded;
  if (loaded === null) {
    page.postMessage({ kind: 'mistaken', number, diagnostics });
    return;
  }
  const { theCase } = loaded;
  const failed = (error: unknown): void => refuse(number, error);
  const step = told(number);
  if (theCase.space === null) {
    const base = { theCase, diagnostics, ledger: unlistedFrame(theCase), document: null };
    page.postMessage({ kind: 'base', number, base });
    const done = (given: UnlistedAssessment): void => {
      page.postMessage({ kind: 'given', number, given });
    };
    scheduler.add(assessingUnlisted(theCase, { signal }), done, failed, step);
    return;
  }
  const partner = partnerFor(theCase.space.nStates * theCase.decisionMakers.length);
  const { document } = timed('base world', () =>
    assess(theCase, {
      baseOnly: true,
      summary: true,
      sim: false,
      ...(partner === undefined ? {} : { partner }),
    }),
  );
  const base = { theCase, diagnostics, ledger: document, document };
  page.postMessage({ kind: 'base', number, base });
  const done = (assessment: Assessment): void => {
    const play = playBlocks(theCase, assessment)[0];
    const worlds = {
      document: assessment.document,
      questions: questionWords(theCase, assessment),
      play: (play as Play | undefined) ?? null,
      warnings: assessment.warnings,
    };
    page.postMessage({ kind: 'worlds', number, worlds });
  };
  scheduler.add(assessing(theCase, { summary: true, signal }), done, failed, step);
}

/** Does a piece of work, and notes for the tools of the browser how long it took. */
function timed<Result>(name: string, work: () => Result): Result {
  const start = performance.now();
  const result = work();
  performance.clearMeasures(name);
  performance.measure(name, { start });
  return result;
}

/** How often the page hears how far the work has come. */
const tellEveryMs = 100;

function told(number: number): (progress: unknown) => void {
  let last = 0;
  return (progress) => {
    const now = performance.now();
    if (now - last < tellEveryMs) return;
    last = now;
    page.postMessage({ kind: 'progress', number, progress: progress as Progress });
  };
}

function answer({ number, name, input }: Extract<Request, { kind: 'ask' }>): void {
  const end = { aborted: false };
  const done = (found: unknown): void => {
    signals.delete(number);
    page.postMessage({ kind: 'answer', number, answer: found });
  };
  const failed = (error: unknown): void => {
    signals.delete(number);
    refuse(number, error);
  };
  const settle = (found: unknown): void => {
    if (isSteps(found)) scheduler.add(found, done, failed, told(number));
    else if (found instanceof Promise) found.then(settle).catch(failed);
    else done(found);
  };
  try {
    const ask = asks[name] as (loaded: Loaded | null, input: unknown, signal: Signal) => unknown;
    signals.set(number, end);
    settle(ask(loaded, input, end));
  } catch (error) {
    failed(error);
  }
}

function refuse(number: number, error: unknown): void {
  const why = error === dropped ? null : inWords(error);
  page.postMessage({ kind: 'refused', number, why });
}

function isSteps(found: unknown): found is Generator<unknown, unknown, void> {
  return typeof (found as { next?: unknown } | null)?.next === 'function';
}

/** A refusal in its own words. A fault of ours is thrown again, where the console shows it. */
function inWords(error: unknown): string {
  const refusals = [NoAnswer, EvidenceError, AssessmentError, StoppedError];
  const isRefusal = refusals.some((of) => error instanceof of);
  if (isRefusal || error instanceof RangeError) return (error as Error).message;
  queueMicrotask(() => {
    throw error;
  });
  return 'this failed; the fault is in the workbench';
}
