import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Point } from '../../engine/layout/dot.ts';
import { type Hold, useHold } from './useHold.ts';
import { bringing, panned, within, type Zoom } from './zoom.ts';

const least = 0.15;
const most = 3;
/** Below this scale a state cannot be read. */
const readable = 0.85;

/** A drawing that can be dragged and made larger or smaller. Where a finger drags it beyond its end the
 *  page scrolls.
 *  @param focus  what must be seen; it is brought into view when it changes. */
export function useZoom(
  box: RefObject<HTMLElement | null>,
  size: { readonly width: number; readonly height: number },
  focus: Point | null,
): {
  readonly zoom: Zoom;
  readonly by: (factor: number) => void;
  readonly fit: () => void;
  readonly hold: Hold;
} {
  const [zoom, setZoom] = useState<Zoom>({ x: 0, y: 0, scale: 1 });
  const room = (): { width: number; height: number } => ({
    width: box.current?.clientWidth ?? 0,
    height: box.current?.clientHeight ?? 0,
  });
  const fit = (): void => {
    const { width, height } = room();
    setZoom(within(size, { width, height }, least, { x: size.width / 2, y: size.height / 2 }));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a drawing of another size begins anew
  useEffect(() => {
    setZoom(within(size, room(), readable, focus ?? { x: size.width / 2, y: 0 }));
  }, [size.width, size.height]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another focus moves the drawing
  useEffect(() => {
    if (focus !== null) setZoom((now) => bringing(now, focus, room()));
  }, [focus?.x, focus?.y]);
  /** The newest, which the page may not have drawn yet. */
  const latest = useRef(zoom);
  latest.current = zoom;
  const drag = (by: Point, isTouch: boolean): void => {
    const now = latest.current;
    const { zoom: next, rest } = panned(now, by, size, room());
    latest.current = isTouch ? next : { ...now, x: now.x + by.x, y: now.y + by.y };
    setZoom(latest.current);
    if (isTouch) scrollBy(0, -rest.y);
  };
  const around = (factor: number, at: Point): void =>
    setZoom((now) => {
      const scale = Math.min(most, Math.max(least, now.scale * factor));
      const ratio = scale / now.scale;
      return { scale, x: at.x - (at.x - now.x) * ratio, y: at.y - (at.y - now.y) * ratio };
    });
  const inBox = ({ x, y }: Point): Point => {
    const { left, top } = box.current!.getBoundingClientRect();
    return { x: x - left, y: y - top };
  };
  const hold = useHold(drag, (factor, at) => around(factor, inBox(at)));
  useEffect(() => {
    const element = box.current;
    // Without the key the page scrolls, as everywhere.
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      around(Math.exp(-event.deltaY / 200), inBox({ x: event.clientX, y: event.clientY }));
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  });
  return {
    zoom,
    fit,
    by: (factor) => {
      const { width, height } = room();
      around(factor, { x: width / 2, y: height / 2 });
    },
    hold,
  };
}
