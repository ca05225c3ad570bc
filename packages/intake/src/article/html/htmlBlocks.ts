import type { BlockKind } from '../article.ts';
import type { Piece } from '../joinBlocks.ts';
import { tidy } from '../tidy.ts';
import { isInvitation, isLeftOut } from './boilerplate.ts';

/** Elements that begin a new block; all others go on with the line. */
const blockElements: ReadonlySet<string> = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER ' +
    'H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

const kinds: Readonly<Record<string, BlockKind>> = {
  BLOCKQUOTE: 'quotation',
  LI: 'item',
  DT: 'item',
  DD: 'item',
  FIGCAPTION: 'caption',
  CAPTION: 'caption',
  H1: 'subheading',
  H2: 'subheading',
  H3: 'subheading',
  H4: 'subheading',
  H5: 'subheading',
  H6: 'subheading',
};

/** The blocks of an article's element, in order. A block takes the kind of the innermost element around it
 *  that has one. Cost O(nodes), without recursion. */
export function htmlBlocks(root: Element): Piece[] {
  const pieces: Piece[] = [];
  const around: BlockKind[] = ['paragraph'];
  let words: string[] = [];
  let nBreaks = 0;
  const flush = (): void => {
    const text = tidy(words.join(''));
    if (text !== '' && !isInvitation(text)) pieces.push({ kind: around.at(-1)!, text });
    words = [];
    nBreaks = 0;
  };
  const enter = (element: Element): void => {
    const name = element.nodeName.toUpperCase();
    if (name === 'BR') {
      if (++nBreaks > 1) flush();
      words.push(' ');
    } else if (blockElements.has(name)) {
      flush();
      around.push(kinds[name] ?? (isCaption(element) ? 'caption' : around.at(-1)!));
    }
  };
  const leave = (element: Element): void => {
    if (!blockElements.has(element.nodeName.toUpperCase())) return;
    flush();
    around.pop();
  };
  let node: Node | null = root;
  while (node !== null) {
    const isElement: boolean = node.nodeType === elementNode;
    if (node.nodeType === textNode) {
      const text = node.nodeValue ?? '';
      if (/\S/.test(text)) nBreaks = 0;
      words.push(text);
    }
    if (isElement && !isLeftOut(node as Element)) {
      enter(node as Element);
      if (node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
      leave(node as Element);
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null) leave(node as Element);
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
  flush();
  return withoutIdleHeadings(pieces);
}

const elementNode = 1;
const textNode = 3;

function isCaption(element: Element): boolean {
  return /(?:^|[\s_-])caption(?:$|[\s_-])/i.test(element.getAttribute('class') ?? '');
}

/** Headings at the end head only what was left out. */
function withoutIdleHeadings(pieces: readonly Piece[]): Piece[] {
  const last = pieces.findLastIndex(({ kind }) => kind !== 'subheading');
  return pieces.slice(0, last + 1);
}
