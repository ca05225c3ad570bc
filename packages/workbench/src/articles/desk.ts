import {
  goingOn,
  lookingAt,
  placeOf,
  type Respan,
  type Review,
  type Verdict,
  withRejected,
} from '@casus/intake';
import type { CaseDocument } from '../document/document.ts';
import type { Engine } from '../engine/engine.ts';
import type { Progress } from '../engine/progress.ts';
import { AskRefused } from '../engine/questions.ts';
import { type Store, store } from '../store.ts';
import type { KeptArticles } from './keptArticles.ts';

/** Something to read as an article. */
export interface Incoming {
  readonly name: string;
  /** When it was saved or pasted, ISO 8601. */
  readonly captured: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** Articles under review. */
export interface DeskState {
  readonly reviews: readonly Review[];
  /** Hash of the one that is looked at. */
  readonly open: string | null;
  /** What is being read. */
  readonly reading: { readonly name: string; readonly progress: Progress | null } | null;
  /** Why something could not be read, the newest last. */
  readonly refused: readonly { readonly name: string; readonly why: string }[];
  /** Places accepted whose case is not read yet. */
  readonly entering: ReadonlySet<string>;
  /** How many steps `undo` takes back. */
  readonly nSteps: number;
}

/** Articles beside the case: what is read, looked at, rejected, mended. Accepting is an edit of the case,
 *  which the desk only hears of, so that it can be taken back in its turn. */
export interface Desk extends Store<DeskState> {
  readonly read: (incoming: readonly Incoming[]) => Promise<void>;
  /** Ends the reading of the articles that are not read yet. */
  readonly stop: () => void;
  readonly show: (sha256: string) => void;
  readonly close: (sha256: string) => void;
  readonly dismissRefusals: () => void;
  readonly look: (at: number) => void;
  /** @param verdicts  as they are before it. */
  readonly reject: (isRejected: boolean, verdicts: readonly Verdict[]) => void;
  /** @throws AskRefused */
  readonly respan: (to: Respan) => Promise<void>;
  /** Says on which day the article was published, YYYY-MM-DD. @throws AskRefused */
  readonly date: (published: string) => Promise<void>;
  /** Says that the saying that is looked at has entered the case. */
  readonly accepted: (verdicts: readonly Verdict[]) => void;
  /** Takes the last of these steps back. @returns what stands in the way, in words. */
  readonly undo: () => string | null;
}

/** A step with what takes it back: the review before it, and the text of the case after it if it changed
 *  that. */
interface Step {
  readonly before: Review;
  readonly text: string | null;
}

export function articleDesk(document: CaseDocument, engine: Engine, kept: KeptArticles): Desk {
  const { state, subscribe, set } = store<DeskState>({
    reviews: [],
    open: null,
    reading: null,
    refused: [],
    entering: new Set(),
    nSteps: 0,
  });
  const steps: Step[] = [];
  let work: AbortController | null = null;
  const change = (some: Partial<DeskState>): void =>
    set({ ...state(), ...some, nSteps: steps.length });
  const keep = (review: Review): void => {
    // What cannot be kept is still in the page.
    kept.keep(review).catch(() => {});
  };
  const current = (): Review | null =>
    state().reviews.find(({ reading }) => reading.article.sha256 === state().open) ?? null;
  /** Puts a review in the place of the one with the same bytes, or behind the others. */
  const put = (review: Review): void => {
    const { reviews } = state();
    const at = reviews.findIndex((one) => isSame(one, review));
    change({ reviews: at < 0 ? [...reviews, review] : reviews.with(at, review) });
    keep(review);
  };
  const ask = async <Name extends 'article' | 'redate' | 'respan'>(
    name: Name,
    input: Parameters<typeof engine.ask<Name>>[1],
    signal?: AbortSignal,
  ) => {
    const onProgress = (progress: Progress): void => {
      const { reading } = state();
      if (reading !== null) change({ reading: { ...reading, progress } });
    };
    for (;;) {
      const watch = signal === undefined ? {} : { signal, onProgress };
      const answer = await engine.ask(name, input, watch);
      // A newer text made it moot; articles do not depend on that.
      if (answer !== null) return answer;
    }
  };
  const readOne = async ({ name, captured, bytes }: Incoming, signal: AbortSignal) => {
    change({ reading: { name, progress: null } });
    try {
      const input = { bytes: await bytes(), name, captured };
      const found = await ask('article', input, signal);
      const { sha256 } = found.reading.article;
      const isThere = state().reviews.some(({ reading }) => reading.article.sha256 === sha256);
      if (!isThere) put({ ...found, rejected: new Set(), at: 0 });
      change({ open: sha256 });
    } catch (problem) {
      if (!(problem instanceof Error)) throw problem;
      change({ refused: [...state().refused, { name, why: problem.message }] });
      if (!(problem instanceof AskRefused || problem.name === 'IntakeError')) throw problem;
    }
  };
  const mend = async (
    mended: (review: Review) => Promise<Pick<Review, 'reading' | 'sayings'>>,
  ): Promise<void> => {
    const review = current();
    if (review === null) return;
    const after = await mended(review);
    // The reader may have gone on meanwhile, but not mended anything else.
    const now = state().reviews.find((one) => isSame(one, review));
    if (now === undefined || now.reading !== review.reading) return;
    steps.push({ before: now, text: null });
    put({ ...now, ...after });
  };
  kept.all().then(
    (reviews) => {
      const fresh = state().reviews;
      const old = reviews.filter((review) => !fresh.some((one) => isSame(one, review)));
      const all = [...old, ...fresh];
      change({ reviews: all, open: state().open ?? all[0]?.reading.article.sha256 ?? null });
    },
    () => {},
  );
  return {
    state,
    subscribe,
    read: async (incoming) => {
      const controller = new AbortController();
      work?.abort();
      work = controller;
      change({ refused: [] });
      try {
        for (const one of incoming) {
          if (controller.signal.aborted) break;
          await readOne(one, controller.signal);
        }
      } finally {
        if (work === controller) change({ reading: null });
      }
    },
    stop: () => work?.abort(),
    show: (sha256) => change({ open: sha256 }),
    close: (sha256) => {
      const { reviews, open } = state();
      const closed = reviews.find(({ reading }) => reading.article.sha256 === sha256);
      if (closed === undefined) return;
      const rest = reviews.filter((review) => review !== closed);
      const next = rest.at(-1)?.reading.article.sha256 ?? null;
      steps.splice(0, steps.length, ...steps.filter(({ before }) => !isSame(before, closed)));
      change({ reviews: rest, open: open === sha256 ? next : open });
      kept.forget(closed).catch(() => {});
    },
    dismissRefusals: () => change({ refused: [] }),
    look: (at) => {
      const review = current();
      if (review !== null) put(lookingAt(review, at));
    },
    reject: (isRejected, verdicts) => {
      const review = current();
      if (review === null || verdicts[review.at] === 'accepted') return;
      steps.push({ before: review, text: null });
      const after = withRejected(review, review.at, isRejected);
      put(isRejected ? goingOn(after, verdicts) : after);
    },
    respan: (to) => mend(({ reading, at }) => ask('respan', { reading, n: at, to })),
    date: (published) => mend(({ reading }) => ask('redate', { reading, published })),
    accepted: (verdicts) => {
      const review = current();
      if (review === null) return;
      steps.push({ before: review, text: document.state().text });
      const entering = new Set(state().entering).add(placeOf(review.sayings[review.at]!));
      change({ entering });
      put(goingOn(review, verdicts));
    },
    undo: () => {
      const step = steps.at(-1);
      if (step === undefined) return 'nothing to take back here';
      if (step.text !== null) {
        if (document.state().text !== step.text) {
          steps.pop();
          change({});
          return 'the case was changed since; Ctrl+Z takes that back';
        }
        document.undo();
      }
      steps.pop();
      const entering = new Set(state().entering);
      entering.delete(placeOf(step.before.sayings[step.before.at]!));
      change({ entering, open: step.before.reading.article.sha256 });
      put(step.before);
      return null;
    },
  };
}

function isSame(a: Review, b: Review): boolean {
  return a.reading.article.sha256 === b.reading.article.sha256;
}
