import type { Page } from 'playwright-core';

/** Where the time goes from an edit until the page has drawn what follows, in milliseconds. */
export interface EditToDrawn {
  /** Until the worker begins: the slice of other work that it is at. */
  readonly wait: number;
  readonly read: number;
  readonly engine: number;
  /** From the worker to the page. */
  readonly message: number;
  /** Until the page has the new words. */
  readonly render: number;
  /** Until the frame with them is done; frames come every 17 ms. */
  readonly paint: number;
  readonly all: number;
}

/** Notes when the worker is told a text and when it is heard of a base world; to be run in the page first. */
export const listening = `
  window.Worker = class extends Worker {
    constructor(...how) {
      super(...how);
      this.addEventListener('message', ({ data }) => {
        if (data.kind === 'base') window.heardAt = performance.now();
      });
    }
  };`;

/** Takes an edit of the title back, or makes it again, and measures until the page has drawn it. */
export async function editToDrawn(page: Page, how: 'Undo' | 'Redo'): Promise<EditToDrawn> {
  const at = (await page.evaluate(`(async () => {
    const drawn = new Promise((done) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        const rendered = performance.now();
        requestAnimationFrame(() => setTimeout(() => done({ rendered, drawn: performance.now() })));
      });
      const title = document.querySelector('h1');
      observer.observe(title, { characterData: true, childList: true, subtree: true });
    });
    const begun = performance.now();
    document.querySelector('[aria-label="${how}"]').click();
    return { begun, ...(await drawn), heard: window.heardAt, origin: performance.timeOrigin };
  })()`)) as { begun: number; heard: number; rendered: number; drawn: number; origin: number };
  const measured = await Promise.all(page.workers().map((worker) => worker.evaluate(measures)));
  const [read, engine] = measured.find((found) => found !== null) as Measured[];
  return {
    wait: read!.begun - (at.origin + at.begun),
    read: read!.duration,
    engine: engine!.duration,
    message: at.origin + at.heard - (engine!.begun + engine!.duration),
    render: at.rendered - at.heard,
    paint: at.drawn - at.rendered,
    all: at.drawn - at.begun,
  };
}

interface Measured {
  readonly begun: number;
  readonly duration: number;
}

/** Run by a worker: how long the last text took; null where it has read none. */
const measures = `(() => {
  const found = ['read', 'base world'].map((name) => performance.getEntriesByName(name)[0]);
  if (found.includes(undefined)) return null;
  return found.map(({ startTime, duration }) => ({
    begun: performance.timeOrigin + startTime,
    duration,
  }));
})()`;
