import { HighlightStyle } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The editor in the colours of the page, light and dark. */
export const editorTheme: Extension = EditorView.theme({
  '&': {
    height: '100%',
    color: 'var(--ink)',
    backgroundColor: 'var(--card)',
    fontSize: '0.875rem',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': {
    color: 'var(--soft)',
    backgroundColor: 'var(--card)',
    border: 'none',
  },
  '.cm-activeLine, .cm-activeLineGutter': {
    backgroundColor: 'color-mix(in oklab, var(--sign) 6%, transparent)',
  },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'color-mix(in oklab, var(--sign) 24%, transparent)' },
  '.cm-selectionMatch': { backgroundColor: 'color-mix(in oklab, var(--open) 22%, transparent)' },
  '.cm-tooltip, .cm-panels': {
    color: 'var(--ink)',
    backgroundColor: 'var(--card)',
    border: '1px solid var(--line)',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    color: 'var(--on-sign)',
    backgroundColor: 'var(--sign)',
  },
  // The library's own marks are images in addresses, which the page's policy forbids.
  '.cm-lintRange': { backgroundImage: 'none', textUnderlineOffset: '3px' },
  '.cm-lintRange-error': { textDecoration: 'underline wavy var(--no)' },
  '.cm-lintRange-warning': { textDecoration: 'underline wavy var(--open)' },
  '.cm-lint-marker': { width: '0.6em', height: '0.6em', borderRadius: '50%' },
  '.cm-gutter-lint .cm-lint-marker-error': { content: 'normal', backgroundColor: 'var(--no)' },
  '.cm-gutter-lint .cm-lint-marker-warning': { content: 'normal', backgroundColor: 'var(--open)' },
  '.cm-foldPlaceholder': { color: 'var(--soft)', backgroundColor: 'var(--band)', border: 'none' },
  '.cm-textfield, .cm-button': {
    color: 'var(--ink)',
    backgroundColor: 'var(--card)',
    backgroundImage: 'none',
    border: '1px solid var(--edge)',
  },
});

export const highlighting: HighlightStyle = HighlightStyle.define([
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: 'var(--sign)' },
  { tag: tags.comment, color: 'var(--soft)', fontStyle: 'italic' },
  { tag: [tags.string, tags.attributeValue], color: 'var(--yes)' },
  { tag: [tags.punctuation, tags.separator, tags.bracket], color: 'var(--soft)' },
]);
