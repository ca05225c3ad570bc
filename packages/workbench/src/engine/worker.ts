import { AssessmentError, assess, assessing, type Progress } from '@casus/assessment';
import { parseCase } from '@casus/casefile';
import { EvidenceError } from '@casus/evidence';
import { type Play, playBlocks, questionWords } from '@casus/report';
import { asks } from './asks/index.ts';
import { type Loaded, NoAnswer } from './asks/loaded.ts';
import { type Helper, readyPartner } from './partner.ts';
import type { Reply, Request } from './protocol.ts';
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

page.onmessage = ({ data }) => {
  switch (data.kind) {
    case 'text': {
      const isFirst = newest === null;
      newest = data;
      scheduler.clear();
      // Of several texts that wait only the last one is read.
      if (isFirst) later(readNewest);
      break;
    }
    case 'ask':
      if (newest === null) answer(data);
      else asked.push(data);
      break;
    case 'stop':
      signal.aborted = true;
  }
};

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

/** First the base world, at once; then all worlds, in slices. */
function read(text: string, number: number): void {
  const { case: theCase, diagnostics } = parseCase(text);
  if (theCase === null) {
    page.postMessage({ kind: 'mistaken', number, diagnostics });
    return;
  }
  loaded = { text, theCase };
  const partner = partnerFor((theCase.space?.nStates ?? 0) * theCase.decisionMakers.length);
  const { document } = assess(theCase, {
    baseOnly: true,
    summary: true,
    sim: false,
    ...(partner === undefined ? {} : { partner }),
  });
  page.postMessage({ kind: 'base', number, base: { theCase, diagnostics, document } });
  const steps = assessing(theCase, { summary: true, signal });
  scheduler.add(
    steps,
    (assessment) => {
      const play = playBlocks(theCase, assessment)[0];
      const worlds = {
        document: assessment.document,
        questions: questionWords(theCase, assessment),
        play: (play as Play | undefined) ?? null,
        warnings: assessment.warnings,
      };
      page.postMessage({ kind: 'worlds', number, worlds });
    },
    (error) => refuse(number, error),
    (progress) => tell(number, progress as Progress),
  );
}

/** How often the page hears how far the work has come. */
const tellEveryMs = 100;
let lastTold = 0;

function tell(number: number, progress: Progress): void {
  const now = performance.now();
  if (now - lastTold < tellEveryMs) return;
  lastTold = now;
  page.postMessage({ kind: 'progress', number, progress });
}

function answer({ number, name, input }: Extract<Request, { kind: 'ask' }>): void {
  const done = (found: unknown): void => {
    page.postMessage({ kind: 'answer', number, answer: found });
  };
  const failed = (error: unknown): void => refuse(number, error);
  try {
    const ask = asks[name] as (loaded: Loaded | null, input: unknown) => unknown;
    const found = ask(loaded, input);
    if (isSteps(found)) scheduler.add(found, done, failed);
    else if (found instanceof Promise) found.then(done, failed);
    else done(found);
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
  const isRefusal = [NoAnswer, EvidenceError, AssessmentError].some((of) => error instanceof of);
  if (isRefusal || error instanceof RangeError) return (error as Error).message;
  queueMicrotask(() => {
    throw error;
  });
  return 'this failed; the fault is in the workbench';
}
