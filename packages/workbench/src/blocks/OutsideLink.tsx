import type { ReactNode } from 'react';

/** An address that a case gives. It is a link only where it leads to a page of the web. */
export function OutsideLink({ url }: { readonly url: string }): ReactNode {
  if (!/^https?:\/\//i.test(url)) return <span>{url}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {url}
    </a>
  );
}
