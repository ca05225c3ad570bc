import { type PointerEvent, useRef, useState } from 'react';
import type { Point } from '../../engine/layout/dot.ts';

/** Less than this is a tap or a click. */
const leastWay = 5;

export interface Hold {
  readonly isHeld: boolean;
  readonly handlers: Readonly<
    Record<
      'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel',
      (event: PointerEvent) => void
    >
  >;
}

/** A drawing in the hand: dragged by a mouse or a finger, pulled apart by two.
 *  @param drag  moves it. @param pinch  makes it larger or smaller by a factor around a point of the window. */
export function useHold(
  drag: (by: Point, isTouch: boolean) => void,
  pinch: (factor: number, around: Point) => void,
): Hold {
  const held = useRef(new Map<number, Point>());
  const [isHeld, setHeld] = useState(false);
  const onPointerUp = ({ pointerId }: PointerEvent): void => {
    held.current.delete(pointerId);
    if (held.current.size === 0) setHeld(false);
  };
  return {
    isHeld,
    handlers: {
      onPointerDown: ({ pointerId, clientX: x, clientY: y }) => {
        held.current.set(pointerId, { x, y });
      },
      onPointerMove: (event) => {
        const { pointerId, clientX: x, clientY: y, currentTarget, pointerType } = event;
        const before = held.current.get(pointerId);
        if (before === undefined) return;
        const by = { x: x - before.x, y: y - before.y };
        if (!isHeld && Math.hypot(by.x, by.y) < leastWay) return;
        currentTarget.setPointerCapture(pointerId);
        setHeld(true);
        held.current.set(pointerId, { x, y });
        const other = [...held.current].find(([id]) => id !== pointerId)?.[1];
        if (other === undefined) drag(by, pointerType === 'touch');
        else {
          const apart = (point: Point): number => Math.hypot(point.x - other.x, point.y - other.y);
          pinch(apart({ x, y }) / Math.max(1, apart(before)), other);
        }
      },
      onPointerUp,
      onPointerCancel: onPointerUp,
    },
  };
}
