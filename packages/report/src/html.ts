import type { Block } from './blocks.ts';
import { plain } from './terminal.ts';

const style = `:root{color-scheme:light dark}body{font:1.05rem/1.5 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1,h2{font-family:system-ui,sans-serif;line-height:1.2}h1{font-size:1.7rem}h2{font-size:1.15rem;margin-top:2rem;border-top:1px solid;padding-top:.6rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;font-size:.9rem}th,td{text-align:left;vertical-align:top;padding:.25rem .8rem .25rem 0;border-bottom:1px solid #8886}
li{margin:.25rem 0;overflow-wrap:anywhere}@media print{body{max-width:none;margin:0;font-size:10.5pt}h2{break-after:avoid}li,tr{break-inside:avoid}}`;

/** Blocks as one page that needs nothing else: no script, no request, no markup from the case. */
export function toHtml(blocks: readonly Block[], title: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${blocks.map(renderBlock).join('\n')}
</main>
</body>
</html>
`;
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escapeText(block.text)}</h${block.level}>`;
    case 'paragraph':
      return block.strong === true
        ? `<p><strong>${escapeText(block.text)}</strong></p>`
        : `<p>${escapeText(block.text)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${escapeText(item)}</li>`).join('\n')}\n</ul>`;
    case 'table':
      return `<div class="scroll"><table>\n<thead><tr>${cells('th', block.head)}</tr></thead>\n<tbody>\n${block.rows
        .map((row) => `<tr>${cells('td', row)}</tr>`)
        .join('\n')}\n</tbody></table></div>`;
  }
}

function cells(tag: 'th' | 'td', texts: readonly string[]): string {
  return texts.map((text) => `<${tag}>${escapeText(text)}</${tag}>`).join('');
}

function escapeText(text: string): string {
  return plain(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
