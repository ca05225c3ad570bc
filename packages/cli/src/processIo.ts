import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FileProblem, type Io } from './io.ts';

/** The real world. */
export function processIo(): Io {
  return {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    isTty: process.stdout.isTTY === true,
    stderrIsTty: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? 80,
    env: process.env,
    readFile,
    writeFile,
    exists: existsSync,
    signal: { aborted: false },
    now: () => performance.now(),
  };
}

function readFile(path: string): string {
  try {
    const isInput = path === '-';
    if (!isInput && statSync(path).isDirectory()) {
      throw new FileProblem(`${path}: is a folder, not a case file`);
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(isInput ? 0 : path));
  } catch (cause) {
    if (cause instanceof FileProblem) throw cause;
    throw new FileProblem(`${path}: ${reason(cause)}`, { cause });
  }
}

/** Into a new file beside it first, then renamed: nothing half-written is ever seen. */
function writeFile(path: string, text: string): void {
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    renameSync(temporary, path);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw new FileProblem(`${path}: ${reason(cause)}`, { cause });
  }
}

function reason(cause: unknown): string {
  const code = (cause as { code?: string }).code;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'you may not open it';
  if (code === 'EISDIR') return 'is a folder';
  if (code === 'ENOTDIR') return 'a part of the path is no folder';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'is not UTF-8 text';
  return code ?? 'cannot be opened';
}
