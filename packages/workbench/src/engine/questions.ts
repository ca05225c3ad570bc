import type { AskName, Input } from './asks/index.ts';
import type { Progress } from './progress.ts';
import type { Reply } from './protocol.ts';
import type { Thread } from './thread.ts';

/** A question that has no answer, with the reason in words. */
export class AskRefused extends Error {
  override readonly name = 'AskRefused';
}

/** How somebody follows a question that takes long. */
export interface Watch {
  readonly onProgress?: (progress: Progress) => void;
  /** Ends the work: what is certain by then is the answer, if it is one. */
  readonly signal?: AbortSignal;
}

/** Questions that a thread has not answered yet. */
export interface Questions {
  /** @throws AskRefused; null where the question became moot. */
  readonly ask: (name: AskName, input: Input<AskName>, watch: Watch) => Promise<unknown>;
  /** Whether a reply was one to a question. */
  readonly hear: (reply: Reply) => boolean;
  /** Asks all of them again, of a thread that has begun anew; those that were to end have no answer. */
  readonly again: () => void;
  /** They are moot. @returns whether there were any. */
  readonly drop: () => boolean;
}

/** How long work that tells its progress may go on after it was stopped, to put together what is certain. */
const patienceMs = 10_000;

interface Pending {
  readonly name: AskName;
  readonly input: Input<AskName>;
  readonly watch: Watch;
  readonly done: (answer: unknown) => void;
  readonly refused: (error: AskRefused) => void;
  hasTold: boolean;
}

/** @param next  numbers of requests. */
export function questions(thread: Thread, next: () => number): Questions {
  const pending = new Map<number, Pending>();
  const post = (number: number, { name, input }: Pending): void =>
    thread.post({ kind: 'ask', number, name, input });
  return {
    ask: (name, input, watch) => {
      const number = next();
      const answer = new Promise<unknown>((done, refused) => {
        const one = { name, input, watch, done, refused, hasTold: false };
        pending.set(number, one);
        post(number, one);
      });
      watch.signal?.addEventListener('abort', () => {
        const question = pending.get(number);
        if (question === undefined) return;
        const stop = { kind: 'stop', number: next(), ask: number } as const;
        thread.urge(stop, question.hasTold ? patienceMs : undefined);
      });
      return answer;
    },
    hear: (reply) => {
      const question = pending.get(reply.number);
      if (question === undefined) return false;
      if (reply.kind === 'progress') {
        question.hasTold = true;
        question.watch.onProgress?.(reply.progress);
        return true;
      }
      pending.delete(reply.number);
      if (reply.kind === 'answer') question.done(reply.answer);
      else if (reply.kind === 'refused' && reply.why !== null) {
        question.refused(new AskRefused(reply.why));
      } else question.done(null);
      return true;
    },
    again: () => {
      for (const [number, question] of pending) {
        if (question.watch.signal?.aborted === true) {
          pending.delete(number);
          question.refused(new AskRefused('stopped before it was known'));
        } else post(number, question);
      }
    },
    drop: () => {
      const moot = [...pending.values()];
      pending.clear();
      for (const { done } of moot) done(null);
      return moot.length > 0;
    },
  };
}
