import { createHash } from 'node:crypto';
import { unwatchFile, watchFile } from 'node:fs';
import { basename, resolve } from 'node:path';
import { readFile, writeFile } from '../files.ts';
import { FileProblem } from '../io.ts';

/** How often the file is looked at: by its date, which works on every disk, also where an editor puts a
 *  new file in its place. */
const lookEveryMs = 300;

/** The one case file that is served. */
export interface CaseFile {
  readonly name: string;
  /** Tells it from other files of that name; what the page keeps of it belongs to this. */
  readonly id: string;
  /** @throws FileProblem */
  readonly read: () => { readonly text: string; readonly version: string };
  /** Writes the text, unless the file has another version than `expected` ("*": any) by now.
   *  @returns the new version, or null where nothing was written. @throws FileProblem */
  readonly write: (text: string, expected: string) => string | null;
  /** Hears of each version that is new. @returns how to end it. */
  readonly watch: (changed: (version: string) => void) => () => void;
}

export function caseFile(path: string): CaseFile {
  const read: CaseFile['read'] = () => {
    const text = readFile(path);
    return { text, version: versionOf(text) };
  };
  return {
    name: basename(path),
    id: digest(resolve(path)),
    read,
    write: (text, expected) => {
      if (expected !== '*' && read().version !== expected) return null;
      writeFile(path, text);
      return versionOf(text);
    },
    watch: (changed) => {
      let last = read().version;
      const look = (): void => {
        try {
          const { version } = read();
          if (version !== last) changed(version);
          last = version;
        } catch (problem) {
          // Gone, or half written: there will be another look.
          if (!(problem instanceof FileProblem)) throw problem;
        }
      };
      watchFile(path, { interval: lookEveryMs }, look);
      return () => unwatchFile(path, look);
    },
  };
}

/** A version is what the file says, as an entity tag. */
function versionOf(text: string): string {
  return `"${digest(text)}"`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
