import { type ReactNode, useEffect, useRef } from 'react';
import { isDirty } from '../document/document.ts';
import { FileMenu } from './FileMenu.tsx';
import { useDocument, useSession } from './hooks.ts';
import { hrefOf } from './routes.ts';
import { Status } from './Status.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import { type View, views } from './views.ts';

export function Header({ view }: { readonly view: View }): ReactNode {
  const file = useDocument();
  const { document } = useSession();
  const current = useRef<HTMLAnchorElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a narrow screen the tabs scroll
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [view]);
  return (
    <header className="bar">
      <div className="bar-file">
        <span className="wordmark">Casus</span>
        <span className="file-name" title={file.name}>
          {file.name}
        </span>
        {isDirty(file) && <span className="unsaved">not saved</span>}
      </div>
      <nav aria-label="Views" className="tabs">
        {views
          .filter(({ id, isTab }) => isTab !== false || id === view.id)
          .map(({ id, title }) => (
            <a
              key={id}
              ref={id === view.id ? current : null}
              href={hrefOf(id)}
              aria-current={id === view.id ? 'page' : undefined}
            >
              {title}
            </a>
          ))}
      </nav>
      <div className="bar-tools">
        <Status />
        <button
          type="button"
          className="tool"
          onClick={document.undo}
          disabled={file.history.past.length === 0}
          aria-label="Undo"
          title="Undo (Ctrl+Z)"
        >
          ↶
        </button>
        <button
          type="button"
          className="tool"
          onClick={document.redo}
          disabled={file.history.future.length === 0}
          aria-label="Redo"
          title="Redo (Ctrl+Shift+Z)"
        >
          ↷
        </button>
        <FileMenu />
        <ThemeSwitch />
      </div>
    </header>
  );
}
