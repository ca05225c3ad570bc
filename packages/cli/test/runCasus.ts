import { FileProblem, type Io } from '../src/io.ts';
import { main } from '../src/main.ts';

/** What a command line printed and wrote. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output and error in the order in which they were written. */
  readonly printed: string;
  readonly written: ReadonlyMap<string, string>;
}

/** Runs `casus` with files in memory, 80 columns wide, neither output a terminal.
 *  @param given  what is otherwise outside. */
export function runCasus(
  argv: readonly string[],
  files: Record<string, string> = {},
  given: Partial<Io> = {},
): Run {
  const written = new Map(Object.entries(files));
  let stdout = '';
  let stderr = '';
  let printed = '';
  const io: Io = {
    stdout: (text) => {
      stdout += text;
      printed += text;
    },
    stderr: (text) => {
      stderr += text;
      printed += text;
    },
    isTty: false,
    stderrIsTty: false,
    columns: 80,
    env: {},
    readFile: (path) => {
      const text = written.get(path);
      if (text === undefined) throw new FileProblem(`${path}: there is no such file`);
      return text;
    },
    capturedAt: () => '2026-11-25T08:00Z',
    readBytes: (path) => new TextEncoder().encode(io.readFile(path)),
    writeFile: (path, text) => {
      written.set(path, text);
    },
    checkTarget: (path) => {
      if (path.startsWith('nowhere/')) throw new FileProblem(`${path}: there is no folder nowhere`);
    },
    createFile: (path, text) => {
      written.set(path, text);
    },
    exists: (path) => written.has(path),
    isSameFile: (a, b) => a === b && written.has(a),
    signal: { aborted: false },
    onProgress: () => {},
    later: () => {
      throw new Error('the work goes on: runCasusToItsEnd waits for it');
    },
    now: () => 0,
    ...given,
  };
  return { code: main(argv, io), stdout, stderr, printed, written };
}

/** The same, also for commands that go on when `main` has come back. */
export async function runCasusToItsEnd(
  argv: readonly string[],
  files: Record<string, string> = {},
  given: Partial<Io> = {},
): Promise<Run> {
  let stdout = '';
  let stderr = '';
  let printed = '';
  const late: Promise<number>[] = [];
  const { code, written } = runCasus(argv, files, {
    stdout: (text) => {
      stdout += text;
      printed += text;
    },
    stderr: (text) => {
      stderr += text;
      printed += text;
    },
    later: (promised) => {
      late.push(promised);
    },
    ...given,
  });
  const end = (await late[0]) ?? code;
  return { code: end, stdout, stderr, printed, written };
}
