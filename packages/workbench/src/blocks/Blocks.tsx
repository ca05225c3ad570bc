import { type Block, figureOf, type Item } from '@casus/report';
import type { ReactNode } from 'react';
import { ChanceBars } from './ChanceBars.tsx';
import { Figure } from './Figure.tsx';
import { Runs } from './Runs.tsx';

/** What the report says, set for the page. */
export function Blocks({
  blocks,
  isPage = false,
}: {
  readonly blocks: readonly Block[];
  /** Whether the first heading is that of the page; else the view has one. */
  readonly isPage?: boolean;
}): ReactNode {
  return (
    <div className="blocks">
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks come anew as a whole
        <One key={at} block={block} below={isPage ? 0 : 1} />
      ))}
    </div>
  );
}

function One({ block, below }: { readonly block: Block; readonly below: 0 | 1 }): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level + below}` as 'h1' | 'h2' | 'h3' | 'h4';
      return <Heading>{block.text}</Heading>;
    }
    case 'paragraph':
      return (
        <p>
          <Runs text={block.text} />
        </p>
      );
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items come anew as a whole
            <Entry key={at} item={item} />
          ))}
        </List>
      );
    }
    case 'table':
      return (
        // biome-ignore lint/a11y/useSemanticElements: it is no landmark
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard
        <div className="wide" role="group" aria-label="Table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                {block.head.map((text) => (
                  <th key={text} scope="col">
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows come anew as a whole
                <tr key={at}>
                  {row.map((text, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells come anew as a whole
                    <td key={column}>
                      <Runs text={text} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'chances':
      return block.groups.map(({ label, rows }) => (
        <figure key={label}>
          <figcaption>{label}</figcaption>
          <ChanceBars rows={rows} />
        </figure>
      ));
    case 'scale':
    case 'strips':
    case 'course':
      return <Figure drawing={figureOf(block)!} />;
    case 'play':
      return null;
  }
}

function Entry({ item }: { readonly item: Item }): ReactNode {
  return (
    <li>
      <Runs text={item.text} />
      {item.below.length > 0 && (
        <ul>
          {item.below.map((text, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines come anew as a whole
            <li key={at}>
              <Runs text={text} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
