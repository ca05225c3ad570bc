import { type Store, store } from '../store.ts';
import type { Answered, AskName, Input } from './asks/index.ts';
import type { Reply, Request } from './protocol.ts';
import { nothingRead, type Reading } from './reading.ts';

/** The page's side of the worker: hands texts over, keeps what is known of the newest, asks questions. */
export interface Engine extends Store<Reading> {
  readonly assess: (text: string) => void;
  /** The answer, or null where a newer text made the question moot.
   *  @throws AskRefused with the reason in words. */
  readonly ask: <Name extends AskName>(
    name: Name,
    input: Input<Name>,
  ) => Promise<Answered<Name> | null>;
  /** Ends the work on the worlds; what is certain by then stays. */
  readonly stop: () => void;
}

export class AskRefused extends Error {
  override readonly name = 'AskRefused';
}

/** The part of a worker that is used. */
export interface Channel {
  readonly postMessage: (request: Request) => void;
  onmessage: ((event: { readonly data: Reply }) => void) | null;
  readonly terminate: () => void;
}

/** How long a worker may be deaf while something newer waits; then another one takes its place. */
const patienceMs = 1000;

interface Pending {
  readonly done: (answer: unknown) => void;
  readonly refused: (error: AskRefused) => void;
}

/** @param start  starts a worker. */
export function engine(start: () => Channel): Engine {
  const { state, subscribe, set } = store<Reading>(nothingRead);
  const pending = new Map<number, Pending>();
  let channel = start();
  let counter = 0;
  let text = '';
  let deaf: ReturnType<typeof setTimeout> | null = null;

  const hear = ({ data }: { readonly data: Reply }): void => {
    if (deaf !== null) clearTimeout(deaf);
    deaf = null;
    const question = pending.get(data.number);
    if (question !== undefined) {
      pending.delete(data.number);
      if (data.kind === 'answer') question.done(data.answer);
      else if (data.kind === 'refused' && data.why !== null) {
        question.refused(new AskRefused(data.why));
      } else question.done(null);
    } else if (data.number === state().number) set(after(state(), data));
  };
  channel.onmessage = hear;

  /** Another worker takes the newest text; what the old one was asked is moot. */
  const replace = (): void => {
    channel.onmessage = null;
    channel.terminate();
    channel = start();
    channel.onmessage = hear;
    deaf = null;
    for (const { done } of pending.values()) done(null);
    pending.clear();
  };
  const restart = (): void => {
    replace();
    channel.postMessage({ kind: 'text', number: state().number, text });
  };

  return {
    state,
    subscribe,
    assess: (next) => {
      text = next;
      const number = ++counter;
      const isBusy = state().work.kind === 'reading';
      set({ ...state(), number, work: { kind: 'reading' } });
      channel.postMessage({ kind: 'text', number, text });
      if (isBusy) deaf ??= setTimeout(restart, patienceMs);
    },
    ask: async (name, input) => {
      const number = ++counter;
      const answer = new Promise<unknown>((done, refused) => {
        pending.set(number, { done, refused });
      });
      channel.postMessage({ kind: 'ask', number, name, input });
      return (await answer) as Answered<typeof name> | null;
    },
    stop: () => {
      channel.postMessage({ kind: 'stop' });
      deaf ??= setTimeout(() => {
        replace();
        set({ ...state(), work: { kind: 'stopped' } });
      }, patienceMs);
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
    case 'worlds': {
      const isStopped = reply.worlds.document.method.stoppedAfter !== null;
      const work = { kind: isStopped ? 'stopped' : 'done' } as const;
      return { ...reading, worlds: { ...reply.worlds, number }, work };
    }
    case 'refused':
      return { ...reading, work: { kind: 'failed', why: reply.why ?? '' } };
    case 'answer':
      return reading;
  }
}
