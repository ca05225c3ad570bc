/** A line of a PDF page, in points from its lower left corner. */
export interface PdfLine {
  readonly text: string;
  /** From 0. */
  readonly page: number;
  /** Where it begins and ends. */
  readonly left: number;
  readonly right: number;
  /** Of its baseline. */
  readonly y: number;
  /** Of its letters. */
  readonly size: number;
}

/** A run of letters as PDF.js gives it. */
export interface PdfRun {
  readonly str: string;
  /** a, b, c, d, e, f of the matrix: letters stand at (e, f). */
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

/** The lines of a page in the order of its content, which in columns is that of reading. Letters that do not
 *  stand upright, as a stamp along the margin, are left out. */
export function linesOfPage(runs: readonly PdfRun[], page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let isOpen = false;
  for (const { str, transform, width, hasEOL } of runs) {
    const [a = 0, b = 0, , d = 0, left = 0, y = 0] = transform;
    const run = { text: str, page, left, right: left + width, y, size: Math.abs(d) };
    const line = isOpen ? lines.at(-1) : undefined;
    if (str.trim() === '') {
      if (line !== undefined && str !== '') lines[lines.length - 1] = withSpace(line);
    } else if (Math.abs(b) < Math.abs(a)) {
      if (line !== undefined && isOn(line, y)) lines[lines.length - 1] = extended(line, run);
      else lines.push(run);
      isOpen = true;
    }
    if (hasEOL) isOpen = false;
  }
  return lines;
}

function withSpace(line: PdfLine): PdfLine {
  return { ...line, text: `${line.text} ` };
}

function extended(line: PdfLine, run: PdfLine): PdfLine {
  const gap = run.left - line.right > wordGap * line.size ? ' ' : '';
  const right = Math.max(line.right, run.right);
  return { ...line, text: line.text + gap + run.text, right, size: Math.max(line.size, run.size) };
}

/** Part of the size of the letters that parts words where no space does. */
const wordGap = 0.15;

/** Whether letters at height `y` stand on the line, if raised a little. */
function isOn(line: PdfLine, y: number): boolean {
  return Math.abs(line.y - y) < line.size / 2;
}
