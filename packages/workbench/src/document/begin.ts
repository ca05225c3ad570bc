import mosul from '../../../../examples/mosul-2016.casus.yaml?raw';
import { isDirty, type OpenFile } from './document.ts';
import type { Drafts } from './drafts.ts';
import { handlePlace } from './handlePlace.ts';
import type { History } from './history.ts';
import { browserPlace } from './localFile.ts';
import type { Place, There } from './place.ts';
import { isServed, readServed, servedFile } from './servedFile.ts';

/** The first case. */
export const example: There = { name: 'mosul-2016.casus.yaml', text: mosul, version: null };

/** What is open when the page has come. */
export interface Begun {
  readonly file: OpenFile & { readonly history: History | null };
  readonly place: Place;
  readonly isFirstVisit: boolean;
  readonly conflict: There | null;
}

/** What was open last, or is served. @throws PlaceProblem */
export async function begin(page: Document, drafts: Drafts): Promise<Begun> {
  return isServed(page) ? served(drafts) : kept(drafts);
}

/** The served file, with what was typed and not saved when the page was left. */
async function served(drafts: Drafts): Promise<Begun> {
  const { id, ...there } = await readServed();
  const place = servedFile(id);
  const draft = await drafts.read(place.id);
  const isFirstVisit = draft === null;
  const history = draft?.text === there.text ? draft.history : null;
  const file = { ...there, savedText: there.text, history };
  if (draft === null || !isDirty(draft) || draft.text === there.text) {
    return { file, place, isFirstVisit, conflict: null };
  }
  const { text } = draft;
  const conflict = draft.version === there.version ? null : there;
  return { file: { ...file, text, history: draft.history }, place, isFirstVisit, conflict };
}

/** What was open last in this browser; on a first visit the example. */
async function kept(drafts: Drafts): Promise<Begun> {
  const draft = await drafts.read(browserPlace('').id);
  if (draft === null) {
    const file = { ...example, savedText: example.text, history: null };
    return { file, place: browserPlace(file.name), isFirstVisit: true, conflict: null };
  }
  const { handle, ...file } = draft;
  const place = handle === null ? browserPlace(file.name) : handlePlace(handle);
  return { file, place, isFirstVisit: false, conflict: null };
}
