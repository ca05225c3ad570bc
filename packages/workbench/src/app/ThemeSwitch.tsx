import { type ReactNode, useState } from 'react';
import { setTheme, type Theme, theme } from './theme.ts';

const order: readonly Theme[] = ['system', 'light', 'dark'];
const signs: Readonly<Record<Theme, string>> = { system: '◐', light: '☀', dark: '☾' };

export function ThemeSwitch(): ReactNode {
  const [now, setNow] = useState(theme);
  const next = order[(order.indexOf(now) + 1) % order.length]!;
  return (
    <button
      type="button"
      className="tool"
      aria-label={`Colours: ${now}; switch to ${next}`}
      title={`Colours: ${now}`}
      onClick={() => {
        setTheme(next);
        setNow(next);
      }}
    >
      {signs[now]}
    </button>
  );
}
