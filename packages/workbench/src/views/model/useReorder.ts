import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';

/** An item that is being dragged, and before which one it would be dropped. */
export interface Drag {
  readonly from: number;
  readonly before: number;
}

/** What moves the items of a list, by pointer and by keyboard. */
export interface Reorder {
  readonly list: RefObject<HTMLOListElement | null>;
  readonly drag: Drag | null;
  /** Focuses the handle at a place of the list that comes next. */
  readonly focusNext: (at: number) => void;
  /** Of the handle of item `at`. */
  readonly handle: (at: number) => {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  };
}

/** Items are dragged by their handles, or moved by the arrow keys while a handle has the focus, which
 *  follows the item.
 *  @param items  the list, new whenever its order is.
 *  @param move  moves an item to where it is the `to`-th. */
export function useReorder(
  items: readonly unknown[],
  move: (from: number, to: number) => Promise<unknown>,
): Reorder {
  const list = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const focusAt = useRef<number | null>(null);
  const isMoving = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list is what it waits for
  useEffect(() => {
    if (focusAt.current === null) return;
    list.current?.querySelectorAll<HTMLElement>('.handle')[focusAt.current]?.focus();
    focusAt.current = null;
  }, [items]);
  const moved = async (from: number, to: number): Promise<void> => {
    if (isMoving.current || to === from || to < 0 || to >= items.length) return;
    // What is pressed meanwhile would be about places of the list before.
    isMoving.current = true;
    focusAt.current = to;
    try {
      await move(from, to);
    } finally {
      isMoving.current = false;
    }
  };
  const slotAt = (y: number): number => {
    const boxes = [...(list.current?.children ?? [])].map((item) => item.getBoundingClientRect());
    return boxes.filter(({ top, height }) => top + height / 2 < y).length;
  };
  return {
    list,
    drag,
    focusNext: (at) => {
      focusAt.current = at;
    },
    handle: (at) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ from: at, before: at });
      },
      onPointerMove: ({ clientY }) => {
        if (drag !== null) setDrag({ from: drag.from, before: slotAt(clientY) });
      },
      onPointerUp: () => {
        if (drag === null) return;
        setDrag(null);
        void moved(drag.from, drag.before > drag.from ? drag.before - 1 : drag.before);
      },
      onPointerCancel: () => setDrag(null),
      onKeyDown: (event) => {
        const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
        if (step === 0) return;
        event.preventDefault();
        void moved(at, at + step);
      },
    }),
  };
}
