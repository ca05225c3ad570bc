import {
  type Block,
  type Marked,
  type MarkedRun,
  marksOf,
  type Review,
  runsIn,
  type Verdict,
} from '@casus/intake';
import { type ComponentType, memo, type ReactNode, useMemo } from 'react';

interface Props {
  readonly review: Pick<Review, 'reading' | 'at'>;
  readonly verdicts: readonly Verdict[];
  readonly look: (n: number) => void;
}

/** The article with what was found marked in place. Its text is only ever text. */
export const ArticleText: ComponentType<Props> = memo(function ArticleText({
  review,
  verdicts,
  look,
}: Props): ReactNode {
  const { article, attributions } = review.reading;
  const { text, blocks } = article;
  const byBlock = useMemo(
    () => marksByBlock(blocks, marksOf(attributions)),
    [blocks, attributions],
  );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    // biome-ignore lint/a11y/noStaticElementInteractions: a click only shows what the list leads to, too
    <div
      className="article-text"
      onClick={({ target }) => {
        const n = (target as HTMLElement).closest<HTMLElement>('[data-n]')?.dataset.n;
        // Who selects a passage wants nothing else.
        if (n !== undefined && getSelection()?.isCollapsed !== false) look(Number(n));
      }}
    >
      {blocks.map((block, b) => {
        const marks = byBlock[b]!;
        const isHere = marks.some(({ n }) => n === review.at);
        return (
          <TextBlock
            key={block.start}
            text={text}
            block={block}
            marks={marks}
            at={isHere ? review.at : -1}
            rejected={marks
              .filter(({ n }) => verdicts[n] === 'rejected')
              .map(({ n }) => n)
              .join()}
          />
        );
      })}
    </div>
  );
});

function marksByBlock(blocks: readonly Block[], marks: readonly Marked[]): Marked[][] {
  const found = blocks.map((): Marked[] => []);
  for (const mark of marks) {
    // A quotation may go on in the next paragraph.
    for (let b = blockAt(blocks, mark.start); b < blocks.length; b++) {
      if (blocks[b]!.start >= mark.end) break;
      found[b]!.push(mark);
    }
  }
  return found;
}

/** The first block that ends behind a place. */
function blockAt(blocks: readonly Block[], place: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.end <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

const kinds: Readonly<Record<Block['kind'], 'h2' | 'h3' | 'p' | 'blockquote'>> = {
  headline: 'h2',
  subheading: 'h3',
  paragraph: 'p',
  quotation: 'blockquote',
  item: 'p',
  caption: 'p',
};

const TextBlock = memo(function TextBlock({
  text,
  block,
  marks,
  at,
  rejected,
}: {
  readonly text: string;
  readonly block: Block;
  readonly marks: readonly Marked[];
  /** The suggestion that is looked at; −1 where it is not in here. */
  readonly at: number;
  /** Those in here that were rejected. */
  readonly rejected: string;
}): ReactNode {
  const Kind = kinds[block.kind];
  const isRejected = new Set(rejected.split(','));
  const shown = marks.filter(({ n }) => n === at || !isRejected.has(`${n}`));
  const told = new Set<Marked>();
  return (
    <Kind className={`block-${block.kind}`}>
      {runsIn(block, shown).map((run) => {
        const words = text.slice(run.start, run.end);
        if (run.marks.length === 0) {
          return (
            <span key={run.start} data-start={run.start}>
              {words}
            </span>
          );
        }
        // What the marked passage is, for ears, where it begins.
        const begun = run.marks.filter((mark) => mark.n === at && !told.has(mark));
        for (const mark of begun) told.add(mark);
        return (
          <span key={run.start} className={classesOf(run, at)} data-n={innermost(run, at)}>
            {begun.map(({ part, start }) => (
              <span key={`${part} ${start}`} className="hidden">{` (${part}:) `}</span>
            ))}
            <span data-start={run.start}>{words}</span>
          </span>
        );
      })}
    </Kind>
  );
});

/** The suggestion that a click leads to: the shortest mark's. */
function innermost({ marks }: MarkedRun, at: number): number {
  const others = marks.filter(({ n }) => n !== at);
  const shortest = (others.length > 0 ? others : marks).reduce((best, mark) =>
    mark.end - mark.start < best.end - best.start ? mark : best,
  );
  return shortest.n;
}

function classesOf({ marks }: MarkedRun, at: number): string {
  const here = marks.filter(({ n }) => n === at);
  const nContents = marks.filter(({ part }) => part === 'content').length;
  const parts = new Set(marks.filter(({ part }) => part !== 'content').map(({ part }) => part));
  return [
    'marked',
    ...[...parts].map((part) => `is-${part}`),
    ...(nContents > 0 ? [`is-content depth-${Math.min(nContents, 3)}`] : []),
    ...here.map(({ part }) => `here-${part}`),
  ].join(' ');
}
