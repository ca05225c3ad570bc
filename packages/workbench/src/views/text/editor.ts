import type { Diagnostic } from '@casus/casefile';
import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import {
  bracketMatching,
  foldGutter,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Annotation, EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { spliceBetween } from '../../document/splice.ts';
import type { Session } from '../../session.ts';
import { keyCompletion, valueCompletion } from './completion.ts';
import { editorTheme, highlighting } from './editorTheme.ts';

export interface CaseEditor {
  /** Shows mistakes at their places. */
  readonly mark: (diagnostics: readonly Diagnostic[]) => void;
  /** Puts the cursor at a place, both counted from 1, and shows it. */
  readonly goTo: (line: number, column: number) => void;
  readonly destroy: () => void;
}

/** Position in the editor of an offset of the text: a line end of two characters is one there. */
function positionOf(text: string, offset: number): number {
  return offset - (text.slice(0, offset).match(/\r\n/g)?.length ?? 0);
}

/** Marks what the document did, so that it is not told to it again. */
const fromDocument = Annotation.define<true>();

/** An editor of the document's text. It has no history of its own: undo is the document's.
 *
 *  It lives in a shadow root, where its styles are style sheets of the script and no elements of the
 *  page: so the page's policy needs no exception for them. */
export function caseEditor(box: HTMLElement, { document, engine }: Session): CaseEditor {
  const root = box.shadowRoot ?? box.attachShadow({ mode: 'open' });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: document.state().text,
      extensions: [
        lineNumbers(),
        foldGutter(),
        drawSelection(),
        highlightActiveLine(),
        highlightSelectionMatches(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        search({ top: true }),
        lintGutter(),
        yaml(),
        syntaxHighlighting(highlighting),
        editorTheme,
        autocompletion({ override: [keyCompletion(engine), valueCompletion(engine)] }),
        EditorState.lineSeparator.of(document.state().text.includes('\r\n') ? '\r\n' : '\n'),
        EditorState.tabSize.of(2),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': 'Case file', tabindex: '0' }),
        keymap.of([...completionKeymap, ...searchKeymap, ...defaultKeymap, indentWithTab]),
        EditorView.updateListener.of(({ docChanged, state, transactions }) => {
          const isOurs = transactions.some((one) => one.annotation(fromDocument) === true);
          if (docChanged && !isOurs) document.edit(state.sliceDoc(), 'typing');
        }),
      ],
    }),
  });
  const unsubscribe = document.subscribe(() => {
    const [before, after] = [view.state.sliceDoc(), document.state().text];
    const splice = spliceBetween(before, after);
    if (splice === null) return;
    const { at, removed, inserted } = splice;
    const [from, to] = [positionOf(before, at), positionOf(before, at + removed.length)];
    view.dispatch({
      changes: { from, to, insert: inserted },
      selection: { anchor: positionOf(after, at + inserted.length) },
      annotations: fromDocument.of(true),
      scrollIntoView: true,
    });
  });
  return {
    mark: (diagnostics) => {
      const { length } = view.state.doc;
      const text = view.state.sliceDoc();
      view.dispatch(
        setDiagnostics(
          view.state,
          diagnostics.flatMap(({ range, severity, message, hint }) => {
            if (range === null) return [];
            const from = Math.min(positionOf(text, range.start), length);
            const to = Math.min(Math.max(positionOf(text, range.end), from + 1), length);
            const words = hint === undefined ? message : `${message} (${hint})`;
            return [{ from, to, severity, message: words }];
          }),
        ),
      );
    },
    goTo: (line, column) => {
      const { doc } = view.state;
      const found = doc.line(Math.min(Math.max(1, line), doc.lines));
      const anchor = Math.min(found.from + column - 1, found.to);
      view.dispatch({
        selection: { anchor },
        effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
      });
      view.focus();
    },
    destroy: () => {
      unsubscribe();
      view.destroy();
    },
  };
}
