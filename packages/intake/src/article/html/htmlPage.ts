import { parseHTML } from 'linkedom';
import { IntakeError } from '../../error.ts';

/** Tags of a page, begun or ended; articles have some thousands, live pages some ten thousands. */
const mostTags = 150_000;

/** How deep elements may lie in each other; browsers stop at 512, too. */
const mostDepth = 512;

/** The document of a page, always with a body. Scripts do not run and nothing is loaded.
 *  @throws IntakeError "size-limit" for more tags, or deeper elements, than any article has */
export function htmlPage(html: string): Document {
  const nTags = html.match(/</g)?.length ?? 0;
  if (nTags > mostTags) refuse(`${nTags} tags; the limit is ${mostTags}`);
  const isWhole = /<html[\s>]/i.test(html);
  const { document } = parseHTML(isWhole ? html : `<html><body>${html}</body></html>`);
  putInBody(document);
  checkDepth(document.documentElement);
  return document;
}

/** The parser leaves what stands outside of a body where it is. */
function putInBody(document: Document): void {
  const { documentElement } = document;
  const isBody = (node: Node): boolean => node.nodeName === 'BODY';
  const nodes = [...documentElement.childNodes];
  if (nodes.some(isBody)) return;
  const body = document.createElement('body');
  for (const node of nodes) if (node.nodeName !== 'HEAD') body.appendChild(node);
  documentElement.appendChild(body);
}

/** Takes elements away that only wrap one other element, then looks how deep the others are. */
function checkDepth(root: Element): void {
  const waiting = [{ element: root, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { element, depth } = next;
    if (depth > mostDepth) refuse(`elements more than ${mostDepth} deep in each other`);
    for (const child of element.children) {
      waiting.push({ element: unwrapped(child), depth: depth + 1 });
    }
  }
}

function refuse(found: string): never {
  throw new IntakeError('size-limit', `the page has ${found}; save the article alone, or as text`);
}

/** `element`, or the first element in it that is more than the only thing in a `div`; that takes its place. */
function unwrapped(element: Element): Element {
  let inner = element;
  for (;;) {
    const only = inner.firstChild;
    const isWrapper = inner.nodeName === 'DIV' && only !== null && only.nextSibling === null;
    if (!isWrapper || only.nodeName !== 'DIV') break;
    inner = only as Element;
  }
  if (inner !== element) element.replaceWith(inner);
  return inner;
}
