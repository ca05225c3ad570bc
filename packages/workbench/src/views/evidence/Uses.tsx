import type { ReactNode } from 'react';
import type { Use } from '../../links.ts';

/** Where the model speaks of a claim or an estimate. */
export function Uses({ uses }: { readonly uses: readonly Use[] }): ReactNode {
  if (uses.length === 0) return null;
  const links = (some: readonly Use[]): ReactNode =>
    some.map(({ href, label }, at) => (
      <span key={href}>
        {at > 0 && '; '}
        <a href={href}>{label}</a>
      </span>
    ));
  const decides = uses.filter(({ isCondition }) => isCondition);
  const explains = uses.filter(({ isCondition }) => !isCondition);
  return (
    <div className="uses">
      {decides.length > 0 && <p>Decides on: {links(decides)}</p>}
      {explains.length > 0 && <p>Reason for: {links(explains)}</p>}
    </div>
  );
}
