import { type Mark, runsOf, type Text } from '@casus/report';
import type { ReactNode } from 'react';

/** A text with its marks. Never markup: whatever a case holds is text. */
export function Runs({ text }: { readonly text: Text }): ReactNode {
  return runsOf(text).map((run, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name, and never move
    <Run key={at} text={run.text} mark={run.mark} />
  ));
}

function Run({ text, mark }: { readonly text: string; readonly mark: Mark | null }): ReactNode {
  switch (mark) {
    case null:
      return text;
    case 'strong':
      return <strong>{text}</strong>;
    case 'code':
      return <code>{text}</code>;
    case 'quiet':
      return <span className="quiet">{text}</span>;
    default:
      return <strong className={mark}>{text}</strong>;
  }
}
