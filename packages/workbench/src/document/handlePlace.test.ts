import { expect, test } from 'vitest';
import type { FileHandle } from './fileHandle.ts';
import { handlePlace } from './handlePlace.ts';
import { PlaceProblem } from './place.ts';

/** A file in memory, as the browser hands it out. */
function file(permission = 'granted') {
  let [text, lastModified] = ['old', 1];
  const write = (next: string): void => {
    text = next;
    lastModified++;
  };
  const handle: FileHandle = {
    kind: 'file',
    name: 'a.casus.yaml',
    getFile: async () => new File([text], 'a.casus.yaml', { lastModified }),
    createWritable: async () => ({ write: async (next) => write(next), close: async () => {} }),
    requestPermission: async () => permission,
  };
  return { handle, write, text: () => text };
}

test('a file is written, and its new version known', async () => {
  const { handle, text } = file();
  const saved = await handlePlace(handle).save('new', '1');
  expect(saved).toEqual({ kind: 'saved', version: '2', name: 'a.casus.yaml' });
  expect(text()).toBe('new');
});

test('what somebody else wrote meanwhile is not overwritten unasked', async () => {
  const { handle, write, text } = file();
  write('theirs');
  const place = handlePlace(handle);
  const there = { name: 'a.casus.yaml', text: 'theirs', version: '2' };
  expect(await place.save('mine', '1')).toEqual({ kind: 'conflict', there });
  expect(text()).toBe('theirs');
  await place.save('mine', '2');
  expect(text()).toBe('mine');
});

test('without permission nothing is written, and it is said', async () => {
  const { handle, text } = file('denied');
  await expect(handlePlace(handle).save('new', '1')).rejects.toThrow(PlaceProblem);
  expect(text()).toBe('old');
});
