import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Point } from '../../engine/layout/dot.ts';
import { bringing, within, type Zoom } from './zoom.ts';

const least = 0.15;
const most = 3;
/** Below this scale a state cannot be read. */
const readable = 0.85;

/** A drawing that can be dragged and made larger or smaller.
 *  @param focus  what must be seen; it is brought into view when it changes. */
export function useZoom(
  box: RefObject<HTMLElement | null>,
  size: { readonly width: number; readonly height: number },
  focus: Point | null,
): {
  readonly zoom: Zoom;
  readonly by: (factor: number) => void;
  readonly fit: () => void;
  readonly drag: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: () => void;
  };
} {
  const [zoom, setZoom] = useState<Zoom>({ x: 0, y: 0, scale: 1 });
  const from = useRef<Point | null>(null);
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
  const around = (factor: number, at: Point): void =>
    setZoom((now) => {
      const scale = Math.min(most, Math.max(least, now.scale * factor));
      const ratio = scale / now.scale;
      return { scale, x: at.x - (at.x - now.x) * ratio, y: at.y - (at.y - now.y) * ratio };
    });
  useEffect(() => {
    const element = box.current;
    // Without the key the page scrolls, as everywhere.
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { left, top } = element!.getBoundingClientRect();
      around(Math.exp(-event.deltaY / 200), { x: event.clientX - left, y: event.clientY - top });
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
    drag: {
      onPointerDown: (event) => {
        from.current = { x: event.clientX, y: event.clientY };
      },
      onPointerMove: ({ clientX: x, clientY: y, buttons, currentTarget, pointerId }) => {
        const begun = from.current;
        if (begun === null || buttons === 0) return;
        currentTarget.setPointerCapture(pointerId);
        from.current = { x, y };
        setZoom((now) => ({ ...now, x: now.x + x - begun.x, y: now.y + y - begun.y }));
      },
      onPointerUp: () => {
        from.current = null;
      },
    },
  };
}
