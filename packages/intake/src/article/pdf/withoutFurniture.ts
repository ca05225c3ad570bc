import type { PdfLine } from './pdfLine.ts';

/** The lines of a document without running headers and footers and the numbers of pages: lines at the top
 *  or bottom of a page that stand on another page, too, whatever their figures, or are only a number.
 *  @param pages  the lines of each page. */
export function withoutFurniture(pages: readonly (readonly PdfLine[])[]): PdfLine[] {
  const edges = pages.map(edgeLines);
  const nPages = new Map<string, number>();
  for (const edge of edges) {
    for (const key of new Set([...edge].map(keyOf))) nPages.set(key, (nPages.get(key) ?? 0) + 1);
  }
  return pages.flatMap((lines, page) =>
    lines.filter((line) => {
      if (!edges[page]!.has(line)) return true;
      return nPages.get(keyOf(line)) === 1 && !pageNumber.test(line.text.trim());
    }),
  );
}

/** Lines at each edge of a page among which furniture is looked for. */
const nEdgeLines = 2;

const pageNumber =
  /^(?:page\s+)?[-–—|]?\s*\d{1,4}\s*[-–—|]?(?:\s*(?:of|\/)\s*\d{1,4})?$|^https?:\/\/\S+\s+\d+\/\d+$/i;

/** The highest and the lowest lines of a page. */
function edgeLines(lines: readonly PdfLine[]): Set<PdfLine> {
  const heights = [...new Set(lines.map(({ y }) => Math.round(y)))].sort((a, b) => b - a);
  const edges = new Set([...heights.slice(0, nEdgeLines), ...heights.slice(-nEdgeLines)]);
  return new Set(lines.filter(({ y }) => edges.has(Math.round(y))));
}

/** Text and height, whatever its figures. */
function keyOf({ text, y }: PdfLine): string {
  return `${Math.round(y)} ${text.trim().toLowerCase().replace(/\d+/g, '#')}`;
}
