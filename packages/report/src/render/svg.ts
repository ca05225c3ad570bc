import { type Drawing, fontSize, type Ink, type Shape } from '../figures/drawing.ts';
import { escapeHtml } from './escapeHtml.ts';
import { oneLine } from './plain.ts';

/** As on the page in the light. */
export const inkColours: Readonly<Record<Ink, string>> = {
  ink: '#1d1d1f',
  strong: '#1d1d1f',
  soft: '#5c5f66',
  line: '#d9d9de',
  band: '#f5f5f2',
  sign: '#0b5cad',
  turn: '#9a6700',
  yes: '#1a7f37',
  open: '#9a6700',
  no: '#b42318',
  unsettled: '#7a3ea8',
};
const margin = 12;

/** A picture as a file of its own: no script, no request, and no markup from the case. */
export function toSvg({ title, width, height, shapes }: Drawing): string {
  const [wide, high] = [width + 2 * margin, height + 2 * margin];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="${-margin} ${-margin} ${wide} ${high}" role="img" font-family="system-ui, -apple-system, 'Segoe UI', sans-serif" font-size="${fontSize}">
<title>${escapeHtml(oneLine(title))}</title>
<rect x="${-margin}" y="${-margin}" width="${wide}" height="${high}" fill="#fff"/>
${shapes.map(shapeText).join('\n')}
</svg>
`;
}

function shapeText(shape: Shape): string {
  const colour = inkColours[shape.ink];
  switch (shape.kind) {
    case 'line':
      return `<polyline points="${shape.points.join(' ')}" fill="none" stroke="${colour}" stroke-width="${shape.width}"${shape.isDashed === true ? ' stroke-dasharray="3 3"' : ''}/>`;
    case 'area':
      return `<polygon points="${shape.points.join(' ')}" fill="${colour}" fill-opacity="${shape.opacity}"/>`;
    case 'dot':
      return shape.isHollow
        ? `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.radius}" fill="none" stroke="${colour}" stroke-width="2"/>`
        : `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.radius}" fill="${colour}"/>`;
    case 'text':
      return `<text x="${shape.x}" y="${shape.y}" fill="${colour}" text-anchor="${shape.anchor}"${shape.isStrong === true ? ' font-weight="600"' : ''}${shape.size === undefined ? '' : ` font-size="${shape.size}"`}>${escapeHtml(oneLine(shape.text))}</text>`;
  }
}
