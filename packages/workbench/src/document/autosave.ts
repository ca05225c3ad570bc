import type { CaseDocument } from './document.ts';
import type { Drafts } from './drafts.ts';

/** Typing that goes on is written so often. */
const everyMs = 300;

/** Keeps a draft of the document as it changes, and at once when the page is left.
 *  @param place  names the draft. */
export function autosave(document: CaseDocument, drafts: Drafts, place: () => string): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const write = (): void => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    // What cannot be kept is still in the page; saving to a file remains.
    drafts.write(place(), document.state()).catch(() => {});
  };
  document.subscribe(() => {
    timer ??= setTimeout(write, everyMs);
  });
  addEventListener('pagehide', write);
  addEventListener('visibilitychange', write);
}
