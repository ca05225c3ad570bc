import {
  createContext,
  use,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { DocumentState } from '../document/document.ts';
import type { Answered, AskName, Input } from '../engine/asks/index.ts';
import type { Progress } from '../engine/progress.ts';
import { AskRefused } from '../engine/questions.ts';
import type { Reading } from '../engine/reading.ts';
import type { Session } from '../session.ts';
import type { Store } from '../store.ts';

export const SessionContext: React.Context<Session | null> = createContext<Session | null>(null);

export function useSession(): Session {
  return use(SessionContext)!;
}

export function useStore<State>({ subscribe, state }: Store<State>): State {
  return useSyncExternalStore(subscribe, state);
}

export function useDocument(): DocumentState {
  return useStore(useSession().document);
}

/** A part of what is known of the text at the moment. Who asks for a part is drawn anew when that part
 *  changes, and not with every word of the worker. */
export function useReading<Part extends keyof Reading>(part: Part): Reading[Part] {
  const { subscribe, state } = useSession().engine;
  return useSyncExternalStore(subscribe, () => state()[part]);
}

/** The work on all worlds, or on given states, behind the base world. */
export function useBehind(): Pick<Asked<unknown>, 'progress' | 'stop'> & {
  readonly isWorking: boolean;
} {
  const work = useReading('work');
  const { stop } = useSession().engine;
  const isWorking = work.kind === 'reading' || work.kind === 'worlds';
  return { isWorking, progress: work.kind === 'worlds' ? work.progress : null, stop };
}

export interface Asked<Answer> {
  /** The latest answer; that of an earlier text or input until the new one is there. */
  readonly answer: Answer | null;
  readonly isStale: boolean;
  /** Why there is no answer, in words. */
  readonly refused: string | null;
  /** How far the work on the answer has come; null before it tells. */
  readonly progress: Progress | null;
  /** Ends the work: what is certain by then is the answer, if it is one. */
  readonly stop: () => void;
}

/** Asks the worker, and again whenever the case or the input changes.
 *  @param input  null: nothing is asked. */
export function useAsk<Name extends AskName>(
  name: Name,
  input: Input<Name> | null,
): Asked<Answered<Name>> {
  const { engine } = useSession();
  const number = useReading('base')?.number ?? 0;
  const latest = useRef(input);
  latest.current = input;
  const work = useRef<AbortController | null>(null);
  const key = input === null ? null : `${number} ${JSON.stringify(input, mapsAsLists)}`;
  const [found, setFound] = useState<{
    key: string | null;
    answer: Answered<Name> | null;
    refused: string | null;
  }>({ key: null, answer: null, refused: null });
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    if (key === null || latest.current === null) return;
    let isCurrent = true;
    const controller = new AbortController();
    work.current = controller;
    setProgress(null);
    const watch = {
      signal: controller.signal,
      onProgress: (now: Progress) => {
        if (isCurrent) setProgress(now);
      },
    };
    engine.ask(name, latest.current, watch).then(
      (answer) => {
        if (isCurrent && answer !== null) setFound({ key, answer, refused: null });
      },
      (error: unknown) => {
        if (!(error instanceof AskRefused)) throw error;
        if (isCurrent) setFound({ key, answer: null, refused: error.message });
      },
    );
    return () => {
      isCurrent = false;
      // Nobody waits for it any more.
      controller.abort();
    };
  }, [engine, name, key]);
  const stop = useCallback(() => work.current?.abort(), []);
  if (input === null) {
    return { answer: null, isStale: false, refused: null, progress: null, stop };
  }
  const { answer, refused } = found;
  return { answer, refused, isStale: found.key !== key, progress, stop };
}

function mapsAsLists(_: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}

/** A value that follows another one when that has stood still for a while. */
export function useSettled<Value>(value: Value, afterMs: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), afterMs);
    return () => clearTimeout(timer);
  }, [value, afterMs]);
  return settled;
}

/** Calls a function on each key press in the page. */
export function useKeys(onKey: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  const listen = useCallback((event: KeyboardEvent) => latest.current(event), []);
  useEffect(() => {
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [listen]);
}
