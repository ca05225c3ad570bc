import type { Point } from '../../engine/layout/dot.ts';

/** Pixels on the page are `scale` times those of the drawing, moved by `x` and `y`. */
export interface Zoom extends Point {
  readonly scale: number;
}

/** Room around the whole drawing. */
const margin = 16;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The whole drawing, centred; where that would be smaller than `smallest`, the part around a point. */
export function within(size: Size, room: Size, smallest: number, around: Point): Zoom {
  const whole = Math.min(
    (room.width - 2 * margin) / size.width,
    (room.height - 2 * margin) / size.height,
    1,
  );
  const scale = Math.max(whole, smallest);
  const along = (length: number, has: number, at: number): number => {
    const free = has - length * scale;
    if (free >= 2 * margin) return free / 2;
    return Math.min(margin, Math.max(has / 2 - at * scale, free - margin));
  };
  return {
    scale,
    x: along(size.width, room.width, around.x),
    y: along(size.height, room.height, around.y),
  };
}

/** Room that is left between a focus and the edge. */
const clear = 60;

/** Moved as little as brings a point into view. */
export function bringing(zoom: Zoom, { x, y }: Point, room: Size): Zoom {
  const along = (offset: number, at: number, has: number): number => {
    const seen = offset + at * zoom.scale;
    const [first, last] = [Math.min(clear, has / 2), Math.max(has - clear, has / 2)];
    return offset + Math.min(Math.max(seen, first), last) - seen;
  };
  return { ...zoom, x: along(zoom.x, x, room.width), y: along(zoom.y, y, room.height) };
}

/** Dragged as far as there is more of the drawing to see, and what is left of the way: with it the page
 *  may scroll. */
export function panned(
  zoom: Zoom,
  by: Point,
  size: Size,
  room: Size,
): { readonly zoom: Zoom; readonly rest: Point } {
  const along = (offset: number, way: number, length: number, has: number): number => {
    const last = has - length * zoom.scale - margin;
    const [low, high] = last < margin ? [last, margin] : [offset, offset];
    return Math.min(Math.max(offset + way, Math.min(low, offset)), Math.max(high, offset));
  };
  const x = along(zoom.x, by.x, size.width, room.width);
  const y = along(zoom.y, by.y, size.height, room.height);
  return { zoom: { ...zoom, x, y }, rest: { x: zoom.x + by.x - x, y: zoom.y + by.y - y } };
}
