import type { ArticleReading, DraftedAttribution, Quantity, Span } from '@casus/intake';
import { type Block, counted } from '@casus/report';

/** What was found in an article, for the eye: who says what, then where the article comes from. */
export function foundBlocks({ article, attributions }: ArticleReading): Block[] {
  const { title, authors, publisher, published, url, format, sha256, text, blocks } = article;
  const nWords = text.match(/\S+/g)?.length ?? 0;
  const rows: (readonly [string, string])[] = [
    ['authors', authors.length === 0 ? 'not said' : authors.join(', ')],
    ['publisher', publisher ?? 'not said'],
    ['published', published ?? 'not said; --date says it'],
    ['address', url ?? 'not said'],
    ['text', `${counted(nWords, 'word')} in ${counted(blocks.length, 'block')}, from ${format}`],
    ['SHA-256', sha256],
  ];
  const found = attributions.map((one) => ({ text: inWords(text, one), below: [] }));
  return [
    { kind: 'heading', level: 1, text: title ?? 'Without a title' },
    {
      kind: 'paragraph',
      text:
        found.length === 0
          ? 'Nothing is ascribed to anybody.'
          : `${counted(found.length, 'passage')} that somebody is said to have said, believed or intended. They are suggestions: check each against the article.`,
    },
    { kind: 'list', isOrdered: true, items: found },
    { kind: 'heading', level: 2, text: 'The article' },
    {
      kind: 'list',
      isOrdered: false,
      items: rows.map(([label, value]) => ({ text: `${label}: ${value}`, below: [] })),
    },
  ];
}

/** Who, by which word, what; what to mind; the figures. */
function inWords(
  text: string,
  { source, cue, content, class: kind, negated, anonymous, chain, quantities }: DraftedAttribution,
): string {
  const words = ({ start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ');
  const who = source === null ? 'Not said who' : words(source);
  const marks = [
    kind,
    ...(negated ? ['not said'] : []),
    ...(anonymous ? ['without a name'] : []),
    ...chain.map((behind) => `from ${words(behind)}`),
    ...quantities.map(figure),
  ];
  return `${who} (${cue === null ? ':' : words(cue)}): ${content.map(words).join(' … ')} [${marks.join('; ')}]`;
}

function figure({ low, high, unit, of }: Quantity): string {
  const number = (value: number): string => value.toLocaleString('en');
  const range =
    low === null
      ? `up to ${number(high!)}`
      : high === null
        ? `at least ${number(low)}`
        : low === high
          ? number(low)
          : `${number(low)}–${number(high)}`;
  return [range, unit, of].filter((part) => part !== null).join(' ');
}
