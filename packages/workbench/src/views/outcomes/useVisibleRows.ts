import { type RefObject, useEffect, useState } from 'react';

/** Rows above and below the visible ones that are drawn, too. */
const margin = 4;

/** Which rows of a scrolled box are to be drawn. Heights are in pixels. */
export function useVisibleRows(
  box: RefObject<HTMLElement | null>,
  nRows: number,
  rowHeight: number,
): { readonly from: number; readonly to: number } {
  const [place, setPlace] = useState({ from: 0, to: Math.ceil(600 / rowHeight) });
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = (): void => {
      const { scrollTop, clientHeight } = element;
      const from = Math.floor(scrollTop / rowHeight) - margin;
      const to = Math.ceil((scrollTop + clientHeight) / rowHeight) + margin;
      // Most steps of scrolling draw the same rows.
      setPlace((now) => (now.from === from && now.to === to ? now : { from, to }));
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', measure);
      observer.disconnect();
    };
  }, [box, rowHeight]);
  const to = Math.min(nRows, place.to);
  return { from: Math.min(Math.max(0, place.from), to), to };
}
