import { type ReactNode, useId, useRef, useState } from 'react';
import { useSession } from '../../app/hooks.ts';
import { Dialog } from '../../forms/Dialog.tsx';
import { fromFile, fromText } from './incoming.ts';

/** Endings of files that may be articles. */
const endings = '.html,.htm,.xhtml,.pdf,.txt,.text,.md,.markdown';

/** Ways to open articles: files, or a pasted text. */
export function OpenArticles(): ReactNode {
  const { desk } = useSession();
  const chooser = useRef<HTMLInputElement>(null);
  const [isPasting, setPasting] = useState(false);
  return (
    <p className="buttons">
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        accept={endings}
        aria-label="Articles"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])].map(fromFile);
          // The same file may be chosen again.
          target.value = '';
          if (files.length > 0) void desk.read(files);
        }}
      />
      <button type="button" onClick={() => chooser.current?.click()}>
        Open articles…
      </button>
      <button type="button" onClick={() => setPasting(true)}>
        Paste a text…
      </button>
      {isPasting && <PasteText close={() => setPasting(false)} />}
    </p>
  );
}

function PasteText({ close }: { readonly close: () => void }): ReactNode {
  const { desk } = useSession();
  const id = useId();
  const [text, setText] = useState('');
  return (
    <Dialog title="Paste an article" close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          close();
          void desk.read([fromText(text, new Date())]);
        }}
      >
        <div className="field">
          <label htmlFor={id}>Text or HTML</label>
          <textarea
            id={id}
            rows={10}
            className="pasted-article"
            aria-describedby={`${id}-hint`}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <p className="hint" id={`${id}-hint`}>
            Paragraphs with empty lines between them, the headline first; or the source of a page.
          </p>
        </div>
        <p className="buttons">
          <button type="submit" className="primary" disabled={text.trim() === ''}>
            Read it
          </button>
          <button type="button" onClick={close}>
            Cancel
          </button>
        </p>
      </form>
    </Dialog>
  );
}
