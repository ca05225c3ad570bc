import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useSession } from './hooks.ts';
import { go, hrefOf } from './routes.ts';

/** What can be done with the file. */
export function FileMenu(): ReactNode {
  const session = useSession();
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    box.current?.querySelector<HTMLElement>('ul button')?.focus();
    const close = (event: Event): void => {
      const isInside = box.current?.contains(event.target as Node) === true;
      const isEscape = event instanceof KeyboardEvent && event.key === 'Escape';
      if (isEscape) box.current?.querySelector('button')?.focus();
      if (isEscape || !isInside) setOpen(false);
    };
    for (const kind of ['pointerdown', 'focusin', 'keydown']) addEventListener(kind, close);
    return () => {
      for (const kind of ['pointerdown', 'focusin', 'keydown']) removeEventListener(kind, close);
    };
  }, [isOpen]);
  const entries: readonly (readonly [label: string, keys: string, act: () => unknown])[] = [
    ['New case…', '', () => go(hrefOf('model', { step: '1' }))],
    ['Open a file…', 'Ctrl+O', session.openFile],
    ['Save', 'Ctrl+S', session.save],
    ['Save as…', 'Ctrl+Shift+S', session.saveAs],
    ['Share by link…', '', session.share],
    ['Compare with another version…', '', () => go(hrefOf('compare'))],
    ['Open the example', '', session.openExample],
  ];
  return (
    <div className="menu" ref={box}>
      <button
        type="button"
        className="tool"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        File
      </button>
      {isOpen && (
        <ul>
          {entries.map(([label, keys, act]) => (
            <li key={label}>
              <button
                type="button"
                onClick={() => {
                  setOpen(false);
                  void act();
                }}
              >
                {label} <kbd>{keys}</kbd>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
