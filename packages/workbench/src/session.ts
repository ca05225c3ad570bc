import { articleDesk, type Desk } from './articles/desk.ts';
import { keptArticles } from './articles/keptArticles.ts';
import { type ChosenStates, chosenStates } from './chosenStates.ts';
import { autosave } from './document/autosave.ts';
import { begin, example } from './document/begin.ts';
import { browserDrafts } from './document/browserDrafts.ts';
import { caseFragment, caseInFragment, isCaseFragment, longestLink } from './document/caseLink.ts';
import { type CaseDocument, caseDocument, isDirty } from './document/document.ts';
import { browserPlace, chooseFile, chooseTarget } from './document/localFile.ts';
import { type Place, PlaceProblem, type There } from './document/place.ts';
import { type Engine, engine } from './engine/engine.ts';
import { AskRefused } from './engine/questions.ts';
import type { Channel } from './engine/thread.ts';
import { type Scenario, scenario } from './scenario.ts';
import { type Store, store } from './store.ts';

/** What the reader is told above the views. */
export type Notice =
  /** The file and the text were both changed. */
  | { readonly kind: 'conflict'; readonly there: There }
  /** A case came by link while something else is not saved. */
  | { readonly kind: 'shared'; readonly there: There }
  /** The case as a link. */
  | { readonly kind: 'link'; readonly link: string }
  | { readonly kind: 'problem'; readonly message: string };

/** Everything the views share. Data flows one way: views edit the document, the engine reads its text,
 *  views show what the engine found. */
export interface Session {
  readonly document: CaseDocument;
  readonly engine: Engine;
  readonly scenario: Scenario;
  readonly chosen: ChosenStates;
  readonly desk: Desk;
  readonly notice: Store<Notice | null>;
  readonly isFirstVisit: boolean;
  readonly save: () => Promise<void>;
  readonly saveAs: () => Promise<void>;
  readonly openFile: () => Promise<void>;
  readonly openExample: () => void;
  /** A case that was never saved takes the place of the open one. */
  readonly openNew: (text: string) => void;
  /** A file that the reader chooses, to be looked at beside the one that is open; null: none. */
  readonly readOther: () => Promise<There | null>;
  /** Makes a link that holds the case. */
  readonly share: () => Promise<void>;
  /** Opens the case that came by link; what was open is given up. */
  readonly takeShared: () => void;
  /** Settles a conflict. */
  readonly keepMine: () => Promise<void>;
  readonly takeTheirs: () => void;
  readonly dismiss: () => void;
}

export async function startSession(): Promise<Session> {
  const drafts = browserDrafts();
  const notice = store<Notice | null>(null);
  const begun = await begin(document, drafts);
  if (begun.conflict !== null) notice.set({ kind: 'conflict', there: begun.conflict });
  let place: Place = begun.place;
  const text = caseDocument(begun.file, () => performance.now());
  const found = engine(
    () =>
      new Worker(new URL('./engine/worker.ts', import.meta.url), {
        type: 'module',
      }) as unknown as Channel,
  );
  const what = scenario();
  const chosen = chosenStates();
  const desk = articleDesk(text, found, keptArticles(Date.now));
  autosave(text, drafts, () => place, globalThis);
  found.assess(text.state().text);
  text.subscribe(() => {
    if (text.state().text !== assessed) assess();
  });
  let assessed = text.state().text;
  const assess = (): void => {
    assessed = text.state().text;
    found.assess(assessed);
  };
  const guarded = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (problem) {
      if (!(problem instanceof Error)) throw problem;
      notice.set({ kind: 'problem', message: problem.message });
      if (!(problem instanceof PlaceProblem || problem instanceof AskRefused)) throw problem;
    }
  };
  const save = (version: string | null): Promise<void> =>
    guarded(async () => {
      const written = text.state().text;
      const saved = await place.save(written, version);
      if (saved.kind === 'conflict') notice.set(saved);
      if (saved.kind === 'saved') text.saved(written, saved.version, saved.name);
    });
  const opened = (there: There, at: Place, savedText = there.text): void => {
    place = at;
    text.open({ ...there, savedText });
    what.reset();
    chosen.reset();
    notice.set(null);
  };
  /** The file's text in the place of ours; that can be taken back. */
  const take = (there: There): void => {
    text.edit(there.text);
    text.saved(there.text, there.version);
    notice.set(null);
  };
  begun.place.watch?.((there) => {
    const now = text.state();
    // Another file may be open by now.
    if (place !== begun.place || there.version === now.version) return;
    if (there.text === now.text) text.saved(there.text, there.version);
    else if (isDirty(now)) notice.set({ kind: 'conflict', there });
    else take(there);
  });
  /** A shared case lives nowhere: it is not saved. */
  const openShared = (there: There): void => {
    opened(there, browserPlace(there.name));
    text.saved('', null);
  };
  const follow = (): void => {
    if (!isCaseFragment(location.hash)) return;
    const fragment = location.hash;
    history.replaceState(null, '', '#/');
    void guarded(async () => {
      const there = await caseInFragment(fragment);
      if (isDirty(text.state())) notice.set({ kind: 'shared', there });
      else openShared(there);
    });
  };
  follow();
  addEventListener('hashchange', follow);
  const conflict = (): There | null => {
    const now = notice.state();
    return now?.kind === 'conflict' ? now.there : null;
  };
  return {
    document: text,
    engine: found,
    scenario: what,
    chosen,
    desk,
    notice,
    isFirstVisit: begun.isFirstVisit,
    save: () => save(text.state().version),
    saveAs: () =>
      guarded(async () => {
        const target = await chooseTarget(text.state().name);
        if (target === null) return;
        if (place.watch === undefined) place = target;
        const written = text.state().text;
        const saved = await target.save(written, null);
        if (saved.kind === 'saved' && place === target) {
          text.saved(written, saved.version, saved.name);
        }
      }),
    openFile: () =>
      guarded(async () => {
        const chosen = await chooseFile();
        if (chosen !== null) opened(chosen.there, chosen.place);
      }),
    openExample: () => opened(example, browserPlace(example.name)),
    openNew: (text) => {
      const name = 'new.casus.yaml';
      opened({ name, text, version: null }, browserPlace(name), '');
    },
    readOther: async () => {
      let found: There | null = null;
      await guarded(async () => {
        found = (await chooseFile())?.there ?? null;
      });
      return found;
    },
    share: () =>
      guarded(async () => {
        const link = `${location.href.split('#')[0]}${await caseFragment(text.state())}`;
        if (link.length > longestLink) {
          const [has, most] = [link.length, longestLink].map((n) => n.toLocaleString('en-GB'));
          throw new PlaceProblem(
            `the case does not fit into a link: it would have ${has} letters, and at most ${most} arrive everywhere. Send the file instead (Save as…)`,
          );
        }
        notice.set({ kind: 'link', link });
      }),
    takeShared: () => {
      const now = notice.state();
      if (now?.kind === 'shared') openShared(now.there);
    },
    keepMine: async () => {
      const there = conflict();
      notice.set(null);
      if (there !== null) await save(there.version);
    },
    takeTheirs: () => {
      const there = conflict();
      if (there !== null) take(there);
    },
    dismiss: () => notice.set(null),
  };
}
