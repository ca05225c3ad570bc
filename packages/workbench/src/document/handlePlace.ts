import type { FileHandle } from './fileHandle.ts';
import { type Place, PlaceProblem, type There } from './place.ts';

/** A file that the reader chose. It is asked for again where the permission to write it is gone, and what
 *  somebody else wrote to it is not overwritten unasked. */
export function handlePlace(handle: FileHandle): Place {
  const { name } = handle;
  return {
    id: 'browser',
    handle,
    save: async (text, version) => {
      const answer = await handle.requestPermission?.({ mode: 'readwrite' });
      if (answer !== undefined && answer !== 'granted') {
        throw new PlaceProblem(
          `${name} was not written: the browser does not allow it. Save as… writes another file`,
        );
      }
      try {
        const there = version === null ? null : await contents(await handle.getFile());
        if (there !== null && there.version !== version && there.text !== text) {
          return { kind: 'conflict', there };
        }
        const writable = await handle.createWritable();
        await writable.write(text);
        await writable.close();
        return { kind: 'saved', version: versionOf(await handle.getFile()), name };
      } catch (cause) {
        throw new PlaceProblem(`${name} could not be written`, { cause });
      }
    },
  };
}

/** What a file holds; its version is when it was changed. */
export async function contents(file: File): Promise<There> {
  return { name: file.name, text: await file.text(), version: versionOf(file) };
}

function versionOf({ lastModified }: File): string {
  return `${lastModified}`;
}
