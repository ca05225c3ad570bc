import type { CaseDocument } from './document.ts';
import type { Drafts } from './drafts.ts';
import type { Place } from './place.ts';

/** Typing that goes on is written so often. */
const everyMs = 300;

/** Keeps a draft of the document as it changes, and of the last words when the page is left or hidden,
 *  for it may not come back.
 *  @param place  where the document lives now.
 *  @param page  tells that it is left. */
export function autosave(
  document: CaseDocument,
  drafts: Drafts,
  place: () => Place,
  page: Pick<EventTarget, 'addEventListener'>,
): void {
  let isWaiting = false;
  let nUnwritten = 0;
  const write = (): void => {
    isWaiting = false;
    const settled = nUnwritten;
    const { id, handle } = place();
    drafts.write(id, document.state(), handle ?? null).then(
      () => {
        nUnwritten -= settled;
        // Last words may be newer than what was written now.
        if (nUnwritten === 0) drafts.forgetLastWords(id);
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
    if (nUnwritten > 0) drafts.writeAtOnce(place().id, document.state());
  };
  page.addEventListener('pagehide', leave);
  page.addEventListener('visibilitychange', leave);
}
