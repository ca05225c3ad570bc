import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { SessionContext } from './app/hooks.ts';
import { applyTheme } from './app/theme.ts';
import { startSession } from './session.ts';
import './style/theme.css';
import './style/base.css';
import './style/controls.css';
import './style/parties.css';
import './style/print.css';

applyTheme();
const root = createRoot(document.getElementById('app')!);
startSession().then(
  (session) =>
    root.render(
      <SessionContext value={session}>
        <App />
      </SessionContext>,
    ),
  (problem: Error) => root.render(<p role="alert">{problem.message}</p>),
);
