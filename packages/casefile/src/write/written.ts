import { type Document, parseDocument, visit } from 'yaml';
import type { Path } from '../syntax/yamlSource.ts';
import { CaseEditError } from './edit.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';
import type { Splice } from './splices.ts';

/** The text of a case file for an edit at `path`. @throws CaseEditError with `code` where it is no YAML. */
export function readDocument(text: string, path: Path, code = 'not-yaml'): Document {
  const document = parseDocument(text, { keepSourceTokens: true }) as Document;
  const [error] = document.errors;
  if (error !== undefined) throw new CaseEditError(code, error.message, path);
  return document;
}

/** What a file says. @throws CaseEditError "shared" where an alias has lost its anchor. */
export function snapshotAt(document: Document, path: Path): Snapshot {
  try {
    return snapshotOf(document);
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause;
    throw new CaseEditError('shared', cause.message, path);
  }
}

/** The text with some splices.
 *  @param document  the text as read. @param meant  what the new text must say.
 *  @throws CaseEditError "lossy", or "shared" where an anchor may be why, where it says anything else. */
export function writtenAsMeant(
  text: string,
  document: Document,
  changes: readonly Splice[],
  meant: Snapshot,
  path: Path,
): string {
  const written = [...changes]
    .sort((a, b) => b.start - a.start)
    .reduce((now, { start, end, text: by }) => now.slice(0, start) + by + now.slice(end), text);
  const again = readDocument(written, path, 'lossy');
  if (JSON.stringify(snapshotAt(again, path)) !== JSON.stringify(meant)) {
    const code = hasAnchor(document) ? 'shared' : 'lossy';
    throw new CaseEditError(code, 'the edit would not be read back as meant', path);
  }
  return written;
}

function hasAnchor(document: Document): boolean {
  let isFound = false;
  visit(document, {
    Value: (_, { anchor }) => {
      if (anchor !== undefined) isFound = true;
    },
  });
  return isFound;
}
