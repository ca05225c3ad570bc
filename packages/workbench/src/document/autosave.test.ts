import { expect, test, vi } from 'vitest';
import { autosave } from './autosave.ts';
import { caseDocument } from './document.ts';
import type { Drafts } from './drafts.ts';
import type { Place } from './place.ts';

/** A document that is kept, with what is written where, in order. */
function kept() {
  const wrote: string[] = [];
  let complete: (() => void)[] = [];
  const drafts: Drafts = {
    read: async () => null,
    write: async (_, { text }) => {
      await new Promise<void>((done) => complete.push(done));
      wrote.push(`database ${text}`);
    },
    writeAtOnce: (_, { text }) => void wrote.push(`at once ${text}`),
    forgetLastWords: () => void wrote.push('forget'),
  };
  const page = new EventTarget();
  const file = { name: 'x', text: '', savedText: '', version: null };
  const document = caseDocument(file, () => 0);
  const place: Place = { id: 'x', save: async () => ({ kind: 'cancelled' }) };
  autosave(document, drafts, () => place, page);
  return {
    wrote,
    document,
    leave: () => page.dispatchEvent(new Event('pagehide')),
    /** The database is done with all that it was given. */
    completed: async () => {
      for (const done of complete) done();
      complete = [];
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

test('an edit in the last moment is written at once', async () => {
  vi.useFakeTimers();
  const { wrote, document, leave, completed } = kept();
  document.edit('a');
  leave();
  expect(wrote).toEqual(['at once a']);
  vi.advanceTimersByTime(300);
  await completed();
  expect(wrote).toEqual(['at once a', 'database a', 'forget']);
  leave();
  expect(wrote).toHaveLength(3);
  vi.useRealTimers();
});

test('last words stay until the database has all of them', async () => {
  vi.useFakeTimers();
  const { wrote, document, leave, completed } = kept();
  document.edit('a');
  vi.advanceTimersByTime(300);
  document.edit('ab');
  leave();
  await completed();
  expect(wrote).toEqual(['at once ab', 'database a']);
  vi.advanceTimersByTime(300);
  await completed();
  expect(wrote.slice(2)).toEqual(['database ab', 'forget']);
  vi.useRealTimers();
});
