import type { FileHandle } from './fileHandle.ts';
import { contents, handlePlace } from './handlePlace.ts';
import type { Place, There } from './place.ts';

interface Pickers {
  readonly showOpenFilePicker?: (options: object) => Promise<FileHandle[]>;
  readonly showSaveFilePicker?: (options: object) => Promise<FileHandle>;
}

const pickers = globalThis as Pickers;
const types = [{ description: 'Case files', accept: { 'application/yaml': ['.yaml', '.yml'] } }];

/** Lets the reader choose a file; null where none was chosen. */
export async function chooseFile(): Promise<{ there: There; place: Place } | null> {
  if (pickers.showOpenFilePicker !== undefined) {
    const handles = await unlessCancelled(pickers.showOpenFilePicker({ types }));
    const handle = handles?.[0];
    if (handle === undefined) return null;
    const there = await contents(await handle.getFile());
    return { there, place: handlePlace(handle) };
  }
  const file = await chosenByInput();
  return file === null ? null : { there: await contents(file), place: browserPlace(file.name) };
}

/** A file of its own for a text; null where none was chosen. */
export async function chooseTarget(name: string): Promise<Place | null> {
  if (pickers.showSaveFilePicker === undefined) return browserPlace(name);
  const handle = await unlessCancelled(pickers.showSaveFilePicker({ types, suggestedName: name }));
  return handle === null ? null : handlePlace(handle);
}

/** A text that lives in the browser only: saving it is a download. */
export function browserPlace(name: string): Place {
  return {
    id: 'browser',
    save: async (text) => {
      download(name, text, 'application/yaml');
      return { kind: 'saved', version: null };
    },
  };
}

/** Hands a file to the reader. */
export function download(name: string, text: string | Blob, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Null where the reader closed the dialogue. */
async function unlessCancelled<Result>(choice: Promise<Result>): Promise<Result | null> {
  try {
    return await choice;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return null;
    throw cause;
  }
}

function chosenByInput(): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.yaml,.yml';
  return new Promise((resolve) => {
    input.onchange = () => resolve(input.files?.[0] ?? null);
    input.oncancel = () => resolve(null);
    input.click();
  });
}
