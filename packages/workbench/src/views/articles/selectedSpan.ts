import type { Span } from '@casus/intake';

/** The passage of an article that is selected in the page; null where none is. Every stretch of text says
 *  where it begins. */
export function selectedSpan(article: HTMLElement | null): Span | null {
  const selection = getSelection();
  if (article === null || selection === null || selection.isCollapsed) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const start = placeOfPoint(article, startContainer, startOffset);
  const end = placeOfPoint(article, endContainer, endOffset);
  return start === null || end === null || start >= end ? null : { start, end };
}

function placeOfPoint(article: HTMLElement, node: Node, offset: number): number | null {
  if (!article.contains(node)) return null;
  const own = node.parentElement?.closest<HTMLElement>('[data-start]');
  if (node.nodeType === Node.TEXT_NODE && own !== null && own !== undefined) {
    return Number(own.dataset.start) + offset;
  }
  // Between elements: where the next stretch begins, else where the last ends.
  const point = document.createRange();
  point.setStart(node, offset);
  const stretches = [...article.querySelectorAll<HTMLElement>('[data-start]')];
  const next = stretches.find((stretch) => point.comparePoint(stretch, 0) >= 0);
  if (next !== undefined) return Number(next.dataset.start);
  const last = stretches.at(-1);
  return last === undefined ? null : Number(last.dataset.start) + last.textContent.length;
}
