import { type RefObject, useEffect, useState } from 'react';

/** Rows above and below the visible ones that are drawn, too. */
const margin = 4;

/** Which rows of a scrolled box are to be drawn. Heights are in pixels. */
export function useVisibleRows(
  box: RefObject<HTMLElement | null>,
  nRows: number,
  rowHeight: number,
): { readonly from: number; readonly to: number } {
  const [place, setPlace] = useState({ scrolled: 0, height: 600 });
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = (): void => {
      const { scrollTop, clientHeight } = element;
      setPlace((now) =>
        now.scrolled === scrollTop && now.height === clientHeight
          ? now
          : { scrolled: scrollTop, height: clientHeight },
      );
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', measure);
      observer.disconnect();
    };
  }, [box]);
  const from = Math.max(0, Math.floor(place.scrolled / rowHeight) - margin);
  const to = Math.min(nRows, Math.ceil((place.scrolled + place.height) / rowHeight) + margin);
  return { from: Math.min(from, to), to };
}
