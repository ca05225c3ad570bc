import type { CaseDocument } from './document.ts';
import type { Drafts } from './drafts.ts';

/** Typing that goes on is written so often. */
const everyMs = 300;

/** Keeps a draft of the document as it changes, and of the last words when the page is left.
 *  @param place  names the draft. */
export function autosave(document: CaseDocument, drafts: Drafts, place: () => string): void {
  let isWaiting = false;
  let nUnwritten = 0;
  const write = (): void => {
    isWaiting = false;
    const settled = nUnwritten;
    drafts.write(place(), document.state()).then(
      () => {
        nUnwritten -= settled;
      },
      // What cannot be kept is still in the page; saving to a file remains.
      () => {},
    );
  };
  document.subscribe(() => {
    nUnwritten++;
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(write, everyMs);
  });
  const leave = (): void => {
    if (nUnwritten > 0) drafts.writeAtOnce(place(), document.state());
  };
  addEventListener('pagehide', leave);
  addEventListener('visibilitychange', leave);
}
