import type { ReactNode } from 'react';
import { MistakeList } from '../../forms/MistakeList.tsx';
import type { Mistake } from '../../forms/mistake.ts';
import type { Reorder } from './useReorder.ts';

/** One item of a list whose order the reader changes. */
export interface OrderedItem {
  readonly key: string;
  readonly id?: string;
  readonly isAbsent?: boolean;
  /** What its handle moves. */
  readonly name: string;
  /** What stands behind the handle. */
  readonly content: ReactNode;
}

/** Numbered items with handles, what is wrong with the last change, and, only heard, what it did. */
export function OrderedList({
  reorder: { list, drag, handle },
  items,
  mistakes,
  said,
}: {
  readonly reorder: Reorder;
  readonly items: readonly OrderedItem[];
  readonly mistakes: readonly Mistake[];
  readonly said: string;
}): ReactNode {
  return (
    <>
      <ol className="statements" ref={list}>
        {items.map(({ key, id, isAbsent = false, name, content }, at) => {
          const classes = [
            'statement',
            isAbsent ? 'is-absent' : '',
            drag?.from === at ? 'is-dragged' : '',
            drag !== null && drag.before === at ? 'drop-before' : '',
            drag !== null && drag.before === at + 1 ? 'drop-after' : '',
          ];
          return (
            <li
              key={key}
              id={id}
              tabIndex={id === undefined ? undefined : -1}
              className={classes.filter((each) => each !== '').join(' ')}
            >
              <button
                type="button"
                className="handle"
                aria-label={`Move ${name}`}
                title="Drag, or press the arrow keys"
                {...handle(at)}
              >
                <span aria-hidden="true">⠿</span>
                <span className="rank">{at + 1}</span>
              </button>
              {content}
            </li>
          );
        })}
      </ol>
      <MistakeList mistakes={mistakes} />
      <p className="hidden" role="status">
        {said}
      </p>
    </>
  );
}
