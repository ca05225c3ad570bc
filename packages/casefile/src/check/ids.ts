import type { Range } from '../diagnostic.ts';
import { reservedWords } from '../formula/connectives.ts';
import { messages } from '../messages.ts';
import type { Path } from '../syntax/yamlSource.ts';
import type { Checker } from './checker.ts';

/** Checks an id at the key of `path`. */
export function checkId(
  check: Checker,
  id: string,
  path: Path,
  range: Range = check.keyRange(path),
): void {
  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(id)) check.error('bad-id', path, messages.badId(id), range);
  else if (reservedWords.has(id)) check.error('reserved-id', path, messages.reservedId(id), range);
}
