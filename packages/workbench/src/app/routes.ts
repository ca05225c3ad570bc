import { useMemo, useSyncExternalStore } from 'react';

/** A place in the workbench, kept in the address: `#/outcomes?state=47`. */
export interface Route {
  readonly view: string;
  readonly query: URLSearchParams;
}

export function routeOf(hash: string): Route {
  const [, view = '', query = ''] = /^#?\/?([^?]*)\??(.*)$/.exec(hash) ?? [];
  return { view, query: new URLSearchParams(query) };
}

export function hrefOf(view: string, query: Readonly<Record<string, string | null>> = {}): string {
  const set = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== null);
  const text = new URLSearchParams(set).toString();
  return `#/${view}${text === '' ? '' : `?${text}`}`;
}

/** Goes to a place; `replace` leaves no entry behind for "back". */
export function go(href: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') location.hash = href;
  else {
    history.replaceState(null, '', href);
    dispatchEvent(new HashChangeEvent('hashchange'));
  }
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return useMemo(() => routeOf(hash), [hash]);
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}
