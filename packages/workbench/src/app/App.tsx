import { type ReactNode, Suspense, useEffect } from 'react';
import { isDirty } from '../document/document.ts';
import { Header } from './Header.tsx';
import { Hints } from './Hints.tsx';
import { useDocument, useKeys, useReading, useSession } from './hooks.ts';
import { Notices } from './Notices.tsx';
import { useRoute } from './routes.ts';
import { Unread } from './Unread.tsx';
import { views } from './views.ts';
import { WhatIf } from './WhatIf.tsx';
import './app.css';

/** The frame around the views: what is open, where one is, what is going on. */
export function App(): ReactNode {
  const session = useSession();
  const route = useRoute();
  const file = useDocument();
  const base = useReading('base');
  const work = useReading('work');
  const diagnostics = useReading('diagnostics');
  const view = views.find(({ id }) => id === route.view) ?? views[0]!;
  const mistakes = diagnostics.filter(({ severity }) => severity === 'error');
  // The text shows itself, and a new case is not begun from it.
  const isUnread =
    base === null && work.kind === 'mistaken' && view.id !== 'text' && !route.query.has('step');
  const title = base?.theCase.title ?? file.name;
  useEffect(() => {
    document.title = `${isDirty(file) ? '• ' : ''}${title} – ${view.title} – Casus`;
  }, [file, title, view]);
  useKeys((event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 's') {
      event.preventDefault();
      void (event.shiftKey ? session.saveAs() : session.save());
    } else if (key === 'o' && !event.shiftKey) {
      event.preventDefault();
      void session.openFile();
    } else if (key === 'z' || (key === 'y' && !event.shiftKey)) {
      event.preventDefault();
      if (key === 'y' || event.shiftKey) session.document.redo();
      else session.document.undo();
    }
  });
  return (
    <>
      <button
        type="button"
        className="skip"
        onClick={() => document.getElementById('main')?.focus()}
      >
        To the content
      </button>
      <Header view={view} />
      <main id="main" tabIndex={-1} className={`view view-${view.id}`}>
        {view.id === 'answer' && <Hints />}
        <Suspense fallback={<p className="quiet">Loading…</p>}>
          {isUnread ? <Unread title={view.title} mistakes={mistakes} /> : <view.Component />}
        </Suspense>
        <div className="foot">
          {view.id === 'answer' && <WhatIf />}
          <Notices />
        </div>
      </main>
    </>
  );
}
