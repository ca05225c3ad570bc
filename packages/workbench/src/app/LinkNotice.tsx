import { type ReactNode, useState } from 'react';

/** The case as a link, to be copied. */
export function LinkNotice({
  link,
  close,
}: {
  readonly link: string;
  readonly close: () => void;
}): ReactNode {
  const [told, setTold] = useState('');
  const copy = (): void => {
    navigator.clipboard.writeText(link).then(
      () => setTold('Copied.'),
      () => setTold('The browser does not allow it: copy it by hand.'),
    );
  };
  const isLocal = /^(127\.|localhost$|\[)/.test(location.hostname);
  return (
    <section className="notice" aria-label="Share by link">
      <p>
        <strong>The whole case is in this link</strong>, and in nothing else: whoever has the link
        has the case. It has {link.length.toLocaleString('en-GB')} letters.
        {isLocal &&
          ' It leads to this machine; put the workbench on a web host to share with others.'}
      </p>
      <p>
        <input
          className="link-text"
          readOnly
          value={link}
          aria-label="The link"
          onFocus={({ target }) => target.select()}
        />
      </p>
      <p className="buttons">
        <button type="button" onClick={copy}>
          Copy
        </button>
        <button type="button" onClick={close}>
          Close
        </button>
        <span role="status">{told}</span>
      </p>
    </section>
  );
}
