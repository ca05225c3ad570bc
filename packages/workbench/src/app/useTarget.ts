import { useEffect } from 'react';
import { useRoute } from './routes.ts';

/** Shows and focuses the part of the view that the address leads to: `#/model?at=option-assault`.
 *  @param isReady  whether the parts are there. */
export function useTarget(isReady: boolean): void {
  const at = useRoute().query.get('at');
  useEffect(() => {
    if (at === null || !isReady) return;
    const target = document.getElementById(at);
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }, [at, isReady]);
}
