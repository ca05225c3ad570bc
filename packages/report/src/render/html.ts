import { type Block, type Mark, runsOf, type Text } from '../blocks.ts';
import { escapeHtml } from './escapeHtml.ts';
import { htmlChances, htmlCourse } from './htmlChances.ts';
import { htmlScale, htmlStrips } from './htmlPictures.ts';
import { htmlPlay } from './htmlPlay.ts';
import { htmlStyle } from './htmlStyle.ts';
import { oneLine } from './plain.ts';
import { playScript, playScriptHash } from './playScript.ts';

/** Blocks as one page that needs nothing else: no request, no markup from the case, and no script but
 *  the one that moves the answers, where there is something to move. */
export function toHtml(blocks: readonly Block[], title: string): string {
  const hasScript = blocks.some(({ kind }) => kind === 'play');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';${hasScript ? ` script-src '${playScriptHash}';` : ''} style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(oneLine(title))}</title>
<style>${htmlStyle}</style>
</head>
<body>
<main>
${blocks.map((block, at) => renderBlock(block, isAnswers(blocks, at))).join('\n')}
</main>
${hasScript ? `<script>${playScript}</script>\n` : ''}</body>
</html>
`;
}

/** The list under the first second-level heading holds the answers. */
function isAnswers(blocks: readonly Block[], at: number): boolean {
  const first = blocks.findIndex((block) => block.kind === 'heading' && block.level === 2);
  return at === first + 1 && blocks[at]?.kind === 'list';
}

function renderBlock(block: Block, isProminent: boolean): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escapeHtml(oneLine(block.text))}</h${block.level}>`;
    case 'paragraph':
      return `<p>${inline(block.text)}</p>`;
    case 'list': {
      const tag = block.isOrdered ? 'ol' : 'ul';
      const items = block.items.map(({ text, below }) => {
        const nested = below.map((one) => `<li>${inline(one)}</li>`).join('');
        const kind = isProminent ? ` class="${answerIn(text)}"` : '';
        return `<li${kind}>${inline(text)}${nested === '' ? '' : `\n<ul>${nested}</ul>`}</li>`;
      });
      return `<${tag}${isProminent ? ' class="answers"' : ''}>\n${items.join('\n')}\n</${tag}>`;
    }
    case 'table':
      return `<div class="wide"><table>\n<thead><tr>${cells('th', block.head)}</tr></thead>\n<tbody>\n${block.rows
        .map((row) => `<tr>${cells('td', row)}</tr>`)
        .join('\n')}\n</tbody>\n</table></div>`;
    case 'scale':
      return htmlScale(block);
    case 'strips':
      return htmlStrips(block);
    case 'chances':
      return htmlChances(block);
    case 'course':
      return htmlCourse(block);
    case 'play':
      return htmlPlay(block);
  }
}

/** The answer that a text gives: the first run marked as one. */
function answerIn(text: Text): string {
  const given = ['yes', 'open', 'no', 'unsettled'];
  return `gives-${runsOf(text).find(({ mark }) => given.includes(mark ?? ''))?.mark ?? 'none'}`;
}

function cells(tag: 'th' | 'td', texts: readonly Text[]): string {
  return texts.map((text) => `<${tag}>${inline(text)}</${tag}>`).join('');
}

function inline(text: Text): string {
  return runsOf(text)
    .map((run) => marked(escapeHtml(run.text), run.mark))
    .join('');
}

function marked(html: string, mark: Mark | null): string {
  switch (mark) {
    case null:
      return html;
    case 'strong':
      return `<strong>${html}</strong>`;
    case 'code':
      return `<code>${html}</code>`;
    case 'quiet':
      return `<span class="quiet">${html}</span>`;
    default:
      return `<strong class="${mark}">${html}</strong>`;
  }
}
