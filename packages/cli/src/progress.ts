/** Work that takes less needs no bar. */
const quietMs = 1000;
const mostCells = 24;

/** A line on the terminal once the work takes more than a second, and gone when it is done. */
export class Progress {
  readonly #write: (text: string) => void;
  readonly #columns: () => number;
  readonly #timer: NodeJS.Timeout | null;
  #isDue = false;
  #isDrawn = false;
  #steps: { readonly done: number; readonly total: number } | null = null;

  constructor({
    write,
    columns,
    isShown,
  }: {
    readonly write: (text: string) => void;
    /** Of the terminal, now. */
    readonly columns: () => number;
    /** False where nobody would see it. */
    readonly isShown: boolean;
  }) {
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

  /** What was done, of how much. */
  show(done: number, total: number): void {
    this.#steps = { done, total };
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
    this.#write(`\r${progressLine(this.#steps, this.#columns() - 1)}\u001b[K`);
    this.#isDrawn = true;
  }
}

/** The line, of at most `width` columns. */
export function progressLine(
  steps: { readonly done: number; readonly total: number } | null,
  width: number,
): string {
  if (steps === null || steps.total <= 0) return 'assessing the case'.slice(0, Math.max(0, width));
  const { done, total } = steps;
  const words = `what would change it: ${done} of ${total}`;
  const cells = Math.min(mostCells, width - words.length - 1);
  if (cells < 4) return `${done} of ${total}`.slice(0, Math.max(0, width));
  const full = Math.min(cells, Math.floor((done / total) * cells));
  return `${'#'.repeat(full)}${'.'.repeat(cells - full)} ${words}`;
}
