import { type ReactNode, useEffect, useRef } from 'react';
import { useKeys } from '../../app/hooks.ts';

/** What is read beside the table: it takes the focus, and gives it back when it is closed. */
export function SidePanel({
  label,
  isStale,
  close,
  children,
}: {
  readonly label: string;
  readonly isStale: boolean;
  readonly close: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const panel = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    opener.current = document.activeElement;
    panel.current?.focus();
  }, []);
  const leave = (): void => {
    close();
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  useKeys(({ key }) => {
    if (key === 'Escape') leave();
  });
  return (
    <aside
      className={`witness${isStale ? ' is-stale' : ''}`}
      aria-label={label}
      tabIndex={-1}
      ref={panel}
    >
      <button type="button" className="close" onClick={leave} aria-label="Close">
        ✕
      </button>
      {children}
    </aside>
  );
}
