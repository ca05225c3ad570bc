import type { Colleague, Partner } from '@casus/assessment';
import type { Fetched } from './fetching/fetchArticle.ts';
import type { Progress } from './progress.ts';
import type { ServeOrder } from './serve/serve.ts';
import type { ColleagueTask } from './threads.ts';

/** Everything outside the program, handed in: so that commands can be run in tests. */
export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Whether standard output is a terminal. */
  readonly isTty: boolean;
  readonly stderrIsTty: boolean;
  readonly columns: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Text of a file; "-" is standard input. @throws FileProblem */
  readonly readFile: (path: string) => string;
  /** Bytes of a file that should be `what`; "-" is standard input.
   *  @throws FileProblem; SizeProblem above `mostBytes` */
  readonly readBytes: (path: string, what: string, mostBytes: number) => Uint8Array;
  /** When a file was saved, of an address or standard input the present: as ISO 8601, to the minute. */
  readonly capturedAt: (path: string | null) => string;
  /** Says before any work that a file could not be written. @throws FileProblem */
  readonly checkTarget: (path: string) => void;
  /** Writes a whole file or nothing. @throws FileProblem */
  readonly writeFile: (path: string, text: string) => void;
  /** Writes a new file. @throws FileProblem where one is there already */
  readonly createFile: (path: string, text: string) => void;
  readonly exists: (path: string) => boolean;
  /** Whether two paths lead to one file. */
  readonly isSameFile: (a: string, b: string) => boolean;
  readonly signal: { readonly aborted: boolean };
  readonly onProgress: (progress: Progress) => void;
  /** Another thread for a part of the work, where there may be one. */
  readonly recruit?: (task: ColleagueTask) => Colleague;
  /** Another thread for the analysis of a model, by its states times decision makers, where it pays. */
  readonly partnerFor?: (work: number) => Partner | undefined;
  /** Fetches an article, where there is a network. @throws IntakeError */
  readonly fetchArticle?: (url: string) => Promise<Fetched>;
  /** Asks a server for assistance, where there is a network. @throws AssistProblem */
  readonly askServer?: (url: string, body: object) => Promise<string>;
  /** Takes the exit code of work that goes on when `main` has come back. */
  readonly later: (code: Promise<number>) => void;
  /** The keys of the terminal, one by one, on a screen of their own; undefined where no terminal is both
   *  read and written. */
  readonly keyboard?: () => Keyboard;
  /** Starts the server of the workbench, where there may be one. */
  readonly serve?: (order: ServeOrder) => void;
  /** Milliseconds, for --timing only. */
  readonly now: () => number;
}

/** A terminal that tells each key at once. */
export interface Keyboard {
  /** What was sent next. */
  readonly next: () => Promise<string>;
  /** Gives the terminal back as it was. */
  readonly close: () => void;
}

/** A file that cannot be read or written: one line for the user. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
}

/** Wrong usage: one line for the user, exit code 2. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';
}

/** More than is taken on, with the number and the limit: exit code 3. */
export class SizeProblem extends Error {
  override readonly name = 'SizeProblem';
}

export const exitCode: Readonly<
  Record<'done' | 'caseErrors' | 'usage' | 'size' | 'interrupted', number>
> = { done: 0, caseErrors: 1, usage: 2, size: 3, interrupted: 130 };
