import { type ReactNode, useEffect, useId, useRef } from 'react';
import './forms.css';

/** A dialog over the page: the browser keeps the focus in it, Escape closes it, and the focus goes back
 *  to where it was. */
export function Dialog({
  title,
  isWide = false,
  close,
  children,
}: {
  readonly title: string;
  readonly isWide?: boolean;
  readonly close: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const box = useRef<HTMLDialogElement>(null);
  const label = useId();
  useEffect(() => {
    const dialog = box.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    // Keys in a field are the field's: undo takes back what was typed there.
    <dialog
      ref={box}
      className={`dialog${isWide ? ' is-wide' : ''}`}
      aria-labelledby={label}
      onKeyDown={(event) => event.stopPropagation()}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <h2 id={label}>{title}</h2>
      {children}
    </dialog>
  );
}
