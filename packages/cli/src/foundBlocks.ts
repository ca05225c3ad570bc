import { type ArticleReading, attributionWords, type DraftedAttribution } from '@casus/intake';
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
function inWords(text: string, attribution: DraftedAttribution): string {
  const { who, cue, what, marks } = attributionWords(text, attribution);
  return `${who ?? 'Not said who'} (${cue}): ${what} [${marks.join('; ')}]`;
}
