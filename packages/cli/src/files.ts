import { randomUUID } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FileProblem, SizeProblem } from './io.ts';

/** Bytes of a case file; what `yes` or a device would pour in has no end. */
const mostCaseBytes = 32 * 2 ** 20;

/** Text of a case file; "-" is standard input.
 *  @throws FileProblem; SizeProblem above 32 MiB, before the rest is read. */
export function readFile(path: string): string {
  const bytes = readBytes(path, 'a case file', mostCaseBytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new FileProblem(`${nameOf(path)}: ${readingProblem(cause)}`, { cause });
  }
}

/** Bytes of a file; "-" is standard input.
 *  @param what  it should be: "a case file".
 *  @throws FileProblem; SizeProblem above `mostBytes`, before the rest is read. */
export function readBytes(path: string, what: string, mostBytes: number): Uint8Array {
  try {
    if (path !== '-' && statSync(path).isDirectory()) {
      throw new FileProblem(`${path}: is a folder, not ${what}`);
    }
    return bytesOf(path, mostBytes);
  } catch (cause) {
    if (cause instanceof FileProblem || cause instanceof SizeProblem) throw cause;
    throw new FileProblem(`${nameOf(path)}: ${readingProblem(cause)}`, { cause });
  }
}

/** When a file was saved last; where there is none the present. ISO 8601, to the minute. */
export function capturedAt(path: string | null): string {
  const time = path === null || path === '-' ? new Date() : statSync(path).mtime;
  return `${time.toISOString().slice(0, 16)}Z`;
}

function nameOf(path: string): string {
  return path === '-' ? 'standard input' : path;
}

function bytesOf(path: string, mostBytes: number): Uint8Array {
  const file = path === '-' ? 0 : openSync(path, 'r');
  try {
    const parts: Buffer[] = [];
    let size = 0;
    for (;;) {
      const part = Buffer.alloc(2 ** 16);
      const n = readSync(file, part);
      if (n === 0) return Buffer.concat(parts);
      size += n;
      if (size > mostBytes) {
        throw new SizeProblem(`${nameOf(path)}: more than the limit of ${mostBytes / 2 ** 20} MiB`);
      }
      parts.push(part.subarray(0, n));
    }
  } finally {
    if (file !== 0) closeSync(file);
  }
}

/** Says before any work that a file could not be written. @throws FileProblem */
export function checkTarget(path: string): void {
  writable(path, () => {
    const found = reached(path);
    if (found?.isDirectory() === true) throw new FileProblem(`${path}: is a folder`);
    if (found !== null) accessSync(path, constants.W_OK);
    else if (!statSync(dirname(path)).isDirectory()) {
      throw new FileProblem(`${path}: ${dirname(path)} is no folder`);
    } else accessSync(dirname(path), constants.W_OK);
  });
}

/** Writes a whole file or nothing: into a new file beside it first, then renamed. A link is followed,
 *  a device or a pipe is written to as it is. @throws FileProblem */
export function writeFile(path: string, text: string): void {
  writable(path, () => {
    checkTarget(path);
    const found = lstat(path);
    if (found === null) replace(path, text, null);
    else if (found.isFile()) replace(path, text, found.mode);
    else {
      const target = reached(path);
      if (target?.isFile() === true) replace(realpathSync(path), text, target.mode);
      else writeFileSync(path, text);
    }
  });
}

function replace(path: string, text: string, mode: number | null): void {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 80)}.${randomUUID()}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    if (mode !== null) chmodSync(temporary, mode & 0o7777);
    renameSync(temporary, path);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw cause;
  }
}

/** Writes a new file. @throws FileProblem where one is there already. */
export function createFile(path: string, text: string): void {
  writable(path, () => writeFileSync(path, text, { flag: 'wx' }));
}

/** Whether two paths lead to one file that is there. */
export function isSameFile(a: string, b: string): boolean {
  const [one, other] = [reached(a), reached(b)];
  return one !== null && other !== null && one.dev === other.dev && one.ino === other.ino;
}

/** What a path leads to; null where nothing is. */
function reached(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}

function lstat(path: string): Stats | null {
  return lstatSync(path, { throwIfNoEntry: false }) ?? null;
}

function writable(path: string, work: () => void): void {
  try {
    work();
  } catch (cause) {
    if (cause instanceof FileProblem) throw cause;
    throw new FileProblem(`${path}: ${writingProblem(cause, path)}`, { cause });
  }
}

function codeOf(cause: unknown): string | undefined {
  return (cause as { code?: string }).code;
}

function readingProblem(cause: unknown): string {
  const code = codeOf(cause);
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'you may not read it';
  if (code === 'EISDIR') return 'is a folder';
  if (code === 'ENOTDIR') return 'a part of the path is no folder';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'is not UTF-8 text';
  return `cannot be read (${code ?? 'unknown reason'})`;
}

function writingProblem(cause: unknown, path: string): string {
  const code = codeOf(cause);
  if (code === 'ENOENT' && reached(dirname(path)) === null) {
    return `there is no folder ${dirname(path)}`;
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'you may not write it';
  if (code === 'EEXIST') return 'exists already; nothing was written';
  if (code === 'ENOTDIR') return 'a part of the path is no folder';
  if (code === 'ENOSPC') return 'there is no space left';
  return `cannot be written (${code ?? 'unknown reason'})`;
}
