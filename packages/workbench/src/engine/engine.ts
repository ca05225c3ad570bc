import { type Store, store } from '../store.ts';
import type { Answered, AskName, Input } from './asks/index.ts';
import { quickAsks } from './asks/quick.ts';
import type { Reply } from './protocol.ts';
import { questions, type Watch } from './questions.ts';
import { nothingRead, type Reading } from './reading.ts';
import { type Channel, thread } from './thread.ts';

/** The page's side of the workers: hands texts over, keeps what is known of the newest, asks questions. */
export interface Engine extends Store<Reading> {
  readonly assess: (text: string) => void;
  /** The answer, or null where a newer text made the question moot.
   *  @throws AskRefused with the reason in words. */
  readonly ask: <Name extends AskName>(
    name: Name,
    input: Input<Name>,
    watch?: Watch,
  ) => Promise<Answered<Name> | null>;
  /** Ends the work on the worlds; what is certain by then stays. */
  readonly stop: () => void;
}

/** @param start  starts a worker. */
export function engine(start: () => Channel): Engine {
  const { state, subscribe, set } = store<Reading>(nothingRead);
  let counter = 0;
  const next = (): number => ++counter;
  let text = '';
  let isStopping = false;

  /** Reads each text, and answers what takes no time. */
  const reader = thread(
    start,
    (reply) => {
      if (!quick.hear(reply) && reply.number === state().number) set(after(state(), reply));
    },
    () => {
      // After a stop nothing is gone through again, but questions about the case remain.
      if (isStopping) set({ ...state(), work: { kind: 'stopped' } });
      reader.post({ kind: isStopping ? 'case' : 'text', number: state().number, text });
      quick.again();
    },
  );
  const quick = questions(reader, next);

  /** Answers what may take long, so that it holds up neither the next text nor the worlds. */
  const answerer = thread(
    start,
    (reply) => void long.hear(reply),
    () => {
      handed = null;
      handOver();
      long.again();
    },
  );
  const long = questions(answerer, next);
  /** The text that it has. */
  let handed: string | null = null;
  const handOver = (): void => {
    if (handed === text) return;
    handed = text;
    answerer.post({ kind: 'case', number: next(), text });
  };

  return {
    state,
    subscribe,
    assess: (newest) => {
      text = newest;
      isStopping = false;
      const number = next();
      // First, so that it is read while the page is drawn.
      reader.urge({ kind: 'text', number, text });
      set({ ...state(), number, work: { kind: 'reading' } });
      if (!long.drop()) return;
      handed = text;
      answerer.urge({ kind: 'case', number: next(), text });
    },
    ask: (name, input, watch = {}) => {
      const isQuick = quickAsks.has(name);
      if (!isQuick) handOver();
      const answer = (isQuick ? quick : long).ask(name, input, watch);
      return answer as Promise<Answered<typeof name> | null>;
    },
    stop: () => {
      isStopping = true;
      reader.urge({ kind: 'stop', number: next(), ask: null });
    },
  };
}

function after(reading: Reading, reply: Reply): Reading {
  const { number } = reading;
  switch (reply.kind) {
    case 'mistaken':
      return { ...reading, diagnostics: reply.diagnostics, work: { kind: 'mistaken' } };
    case 'base': {
      const base = { ...reply.base, number };
      const work = { kind: 'worlds', progress: null } as const;
      return { ...reading, base, diagnostics: base.diagnostics, work };
    }
    case 'progress':
      return { ...reading, work: { kind: 'worlds', progress: reply.progress } };
    case 'worlds':
      return {
        ...reading,
        worlds: { ...reply.worlds, number },
        given: null,
        work: ended(reply.worlds),
      };
    case 'given':
      return {
        ...reading,
        given: { ...reply.given, number },
        worlds: null,
        work: ended(reply.given),
      };
    case 'refused':
      return { ...reading, work: { kind: 'failed', why: reply.why ?? '' } };
    case 'heard':
    case 'answer':
      return reading;
  }
}

/** How the work ended that was to be done behind the base world. */
function ended({
  document,
}: {
  readonly document: { readonly method: { readonly stoppedAfter: number | null } };
}): Reading['work'] {
  return { kind: document.method.stoppedAfter === null ? 'done' : 'stopped' };
}
