import type { Progress as AssessmentProgress } from '@casus/assessment';

/** How far the work is: an assessment, or articles that are read. */
export interface Progress {
  readonly stage: AssessmentProgress['stage'] | 'articles';
  readonly done: number;
  readonly total: number;
}

/** Work that takes less needs no bar. */
const quietMs = 1000;
const mostCells = 24;

/** A line on the terminal once the work takes more than a second, and gone when it is done. */
export class ProgressLine {
  readonly #write: (text: string) => void;
  readonly #columns: () => number;
  readonly #timer: NodeJS.Timeout | null;
  #isDue = false;
  #isDrawn = false;
  readonly #now: () => number;
  #steps: Progress | null = null;
  /** Since when its stage is worked on. */
  #since = 0;

  constructor({
    write,
    columns,
    isShown,
    now,
  }: {
    readonly write: (text: string) => void;
    /** Of the terminal, now. */
    readonly columns: () => number;
    /** False where nobody would see it. */
    readonly isShown: boolean;
    /** Milliseconds. */
    readonly now: () => number;
  }) {
    this.#now = now;
    this.#write = write;
    this.#columns = columns;
    this.#timer = isShown
      ? setTimeout(() => {
          this.#isDue = true;
          this.#draw();
        }, quietMs)
      : null;
    this.#timer?.unref();
  }

  show(progress: Progress): void {
    if (this.#steps?.stage !== progress.stage) this.#since = this.#now();
    this.#steps = progress;
    if (this.#isDue) this.#draw();
  }

  /** Takes the line away, until more is done. */
  clear(): void {
    if (this.#isDrawn) this.#write('\r\u001b[K');
    this.#isDrawn = false;
  }

  /** Takes the line away for good. */
  stop(): void {
    this.clear();
    this.#isDue = false;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #draw(): void {
    // The last column stays free: a full line would go on below, and could not be taken away.
    this.#write(
      `\r${progressLine(this.#steps, this.#now() - this.#since, this.#columns() - 1)}\u001b[K`,
    );
    this.#isDrawn = true;
  }
}

const stages: Readonly<Record<Progress['stage'], string>> = {
  articles: 'reading articles',
  'given states': 'what holds at the state asked about',
  changes: 'what would change it',
  worlds: 'how it can turn out',
  'left out': 'leaving out one report after another',
  judgements: 'your own assumptions',
  timeline: 'through time',
  coalitions: 'one coalition after another',
};

/** The line, of at most `width` columns.
 *  @param elapsedMs  since the stage began: what is left is told by it. */
export function progressLine(progress: Progress | null, elapsedMs: number, width: number): string {
  if (progress === null) return 'assessing the case'.slice(0, Math.max(0, width));
  const { stage, done, total } = progress;
  if (total <= done) return `${stages[stage]}: ${done}`.slice(0, Math.max(0, width));
  const left =
    done === 0 ? '' : `, ${secondsInWords((elapsedMs * (total - done)) / done / 1000)} left`;
  const words = `${stages[stage]}: ${done} of ${total}${left}`;
  const cells = Math.min(mostCells, width - words.length - 1);
  if (cells < 4) return `${done} of ${total}`.slice(0, Math.max(0, width));
  const full = Math.min(cells, Math.floor((done / total) * cells));
  return `${'#'.repeat(full)}${'.'.repeat(cells - full)} ${words}`;
}

function secondsInWords(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  return `${Math.ceil(seconds / 60)} min`;
}
