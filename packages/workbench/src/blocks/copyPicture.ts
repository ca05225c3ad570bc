import { type Drawing, inkColours, type Shape } from '@casus/report';
import { download } from '../document/localFile.ts';

/** Room around the drawing, and how much finer it is than a screen, for slides and paper. */
const margin = 24;
const fineness = 3;
const font = 'system-ui, -apple-system, "Segoe UI", sans-serif';

/** Copies a drawing as an image, to be pasted elsewhere; where the browser does not allow that it is handed
 *  over as a file.
 *  @returns what was done. */
export async function copyPicture(drawing: Drawing, fileName: string): Promise<'copied' | 'saved'> {
  const image = painted(drawing);
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': image })]);
    return 'copied';
  } catch {
    download(fileName, await image, 'image/png');
    return 'saved';
  }
}

/** The drawing in the colours of a page in the light. The page's policy lets no picture in, not even one
 *  of ours, so it is painted and not loaded. */
function painted({ width, height, shapes }: Drawing): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = (width + 2 * margin) * fineness;
  canvas.height = (height + 2 * margin) * fineness;
  const on = canvas.getContext('2d')!;
  on.fillStyle = '#fff';
  on.fillRect(0, 0, canvas.width, canvas.height);
  on.scale(fineness, fineness);
  on.translate(margin, margin);
  for (const shape of shapes) paint(on, shape);
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => {
      if (blob === null) failed(new Error('the browser makes no picture'));
      else done(blob);
    }, 'image/png');
  });
}

function paint(on: CanvasRenderingContext2D, shape: Shape): void {
  const colour = inkColours[shape.ink];
  on.fillStyle = colour;
  on.strokeStyle = colour;
  on.beginPath();
  switch (shape.kind) {
    case 'line':
      for (const [x, y] of shape.points) on.lineTo(x, y);
      on.lineWidth = shape.width;
      on.setLineDash(shape.isDashed === true ? [3, 3] : []);
      on.stroke();
      break;
    case 'area':
      for (const [x, y] of shape.points) on.lineTo(x, y);
      on.globalAlpha = shape.opacity;
      on.fill();
      on.globalAlpha = 1;
      break;
    case 'dot':
      on.arc(shape.x, shape.y, shape.radius, 0, 2 * Math.PI);
      on.lineWidth = 2;
      on.setLineDash([]);
      if (shape.isHollow) on.stroke();
      else on.fill();
      break;
    case 'text':
      on.font = `${shape.isStrong === true ? 600 : 400} ${shape.size ?? 12}px ${font}`;
      on.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
      on.fillText(shape.text, shape.x, shape.y);
  }
}
