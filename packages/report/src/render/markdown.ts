import { type Block, type Mark, runsOf, type Text } from '../blocks.ts';
import { oneLine, plain } from './plain.ts';

/** Blocks as Markdown; nothing in a case's texts can become markup. Pictures become lists and tables:
 *  they say the same in words. */
export function toMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(renderBlock).join('\n\n')}\n`;
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeText(oneLine(block.text))}`;
    case 'paragraph':
      return line(block.text);
    case 'list':
      return block.items
        .flatMap(({ text, below }, at) => {
          const bullet = block.isOrdered ? `${at + 1}. ` : '- ';
          const indent = ' '.repeat(bullet.length);
          return [`${bullet}${line(text)}`, ...below.map((one) => `${indent}- ${line(one)}`)];
        })
        .join('\n');
    case 'table':
      return table(block.head, block.rows);
    case 'scale':
      return table(
        ['', block.title],
        [
          ...block.rows.map(({ label, figures }) => [label, figures]),
          ...block.thresholds.map(({ label, value }) => [label, value.toLocaleString('en-GB')]),
        ],
      );
    case 'strips':
      return table(
        ['', block.legend.map(({ label }) => label).join(', ')],
        block.rows.map(({ label, words }) => [label, words]),
      );
    case 'chances':
      return table(
        ['', '', ''],
        block.groups.flatMap(({ label, rows }) =>
          rows.map((one, at) => [at === 0 ? label : '', one.label, one.words]),
        ),
      );
    case 'play':
      return '';
    case 'course':
      return line(
        `${block.label}: ${block.steps.map(({ date, point }) => `${date} ${Math.round(point * 20) * 5} %`).join(', ')}`,
      );
  }
}

function table(head: readonly string[], rows: readonly (readonly Text[])[]): string {
  return [
    row(head.map((cell) => escapeText(oneLine(cell)))),
    row(head.map(() => '---')),
    ...rows.map((cells) => row(cells.map(line))),
  ].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

const emphasis: Readonly<Record<Mark, string>> = {
  strong: '**',
  quiet: '',
  code: '`',
  yes: '**',
  open: '**',
  no: '**',
  unsettled: '**',
};

/** A text on one line. Its beginning is escaped where it would begin a list, a heading or a quote. */
function line(text: Text): string {
  const set = runsOf(text)
    .map((run) => inline(run.text, run.mark))
    .join('')
    .trim();
  return set.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^([-+=])/, '\\$1');
}

function inline(text: string, mark: Mark | null): string {
  const flat = plain(text).replace(/\s+/g, ' ');
  if (mark === null || flat.trim() === '') return escapeText(flat);
  // Emphasis must not begin or end with a space; a code span cannot hold its own mark or a bar.
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/.exec(flat) ?? [];
  const isCode = mark === 'code' && !/[`|\\]/.test(inner);
  const sign = mark === 'code' && !isCode ? '' : emphasis[mark];
  return `${before}${sign}${isCode ? inner : escapeText(inner)}${sign}${after}`;
}

function escapeText(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~#$!]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/(https?|ftp)(:)(?=\/\/)/gi, '$1\\$2');
}
