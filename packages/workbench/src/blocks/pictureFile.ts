import { download } from '../document/localFile.ts';

/** What makes the look of a drawing; in the page it comes from style sheets. */
const looks = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-dashoffset',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;
const margin = 16;

/** Hands a drawing of the page to the reader as a file of its own, as it looks in the light.
 *  @param content  all that is drawn; how far it is zoomed in does not matter. */
export function savePicture(content: SVGGraphicsElement, name: string, title: string): void {
  const { x, y, width, height } = content.getBBox();
  const [wide, high] = [width + 2 * margin, height + 2 * margin];
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  picture.setAttribute('viewBox', `${x - margin} ${y - margin} ${wide} ${high}`);
  picture.setAttribute('width', `${wide}`);
  picture.setAttribute('height', `${high}`);
  const head = document.createElementNS(picture.namespaceURI, 'title');
  head.textContent = title;
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  paper.setAttribute('d', `M${x - margin} ${y - margin}h${wide}v${high}h${-wide}Z`);
  paper.setAttribute('fill', '#fff');
  const copy = content.cloneNode(true) as SVGGraphicsElement;
  inTheLight(() => copyLooks(content, copy));
  copy.removeAttribute('transform');
  picture.append(head, paper, copy);
  download(name, new XMLSerializer().serializeToString(picture), 'image/svg+xml');
}

/** Runs work with the light theme; nothing is painted meanwhile. */
function inTheLight(work: () => void): void {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset.theme = 'light';
  work();
  if (theme === undefined) delete dataset.theme;
  else dataset.theme = theme;
}

/** Writes the look of each element into its copy, which has no style sheet. */
function copyLooks(from: Element, to: Element): void {
  for (const name of to.getAttributeNames()) {
    if (/^(class|id|role|tabindex|style|aria-|data-)/.test(name)) to.removeAttribute(name);
  }
  const style = getComputedStyle(from);
  if (from.tagName !== 'title') {
    for (const look of looks) to.setAttribute(look, style.getPropertyValue(look));
  }
  for (const [at, child] of [...from.children].entries()) copyLooks(child, to.children[at]!);
}
