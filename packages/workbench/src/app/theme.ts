/** Light, dark, or as the system has it. */
export type Theme = 'system' | 'light' | 'dark';

const key = 'casus-theme';

export function theme(): Theme {
  const found = remembered();
  return found === 'light' || found === 'dark' ? found : 'system';
}

export function setTheme(next: Theme): void {
  try {
    if (next === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, next);
  } catch {
    // Without storage it holds until the page is left.
  }
  applyTheme(next);
}

export function applyTheme(now: Theme = theme()): void {
  if (now === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = now;
}

function remembered(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
