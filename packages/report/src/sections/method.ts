import type { Assessment } from '@casus/assessment';
import { type Block, heading, list, paragraph } from '../blocks.ts';
import { counted, sentence } from '../words/phrases.ts';

/** How the assessment was made, and what to doubt. */
export function methodBlocks({ document, warnings }: Assessment): Block[] {
  const { concept, assumptions, version, worlds } = document.method;
  return [
    heading('Method and doubts'),
    paragraph(
      `Casus ${version}: the graph model for conflict resolution, concept ${concept}, ${counted(document.counts.states, 'state')}, ${counted(worlds, 'world')}. It says who claims what, and what follows; never what is true.`,
    ),
    list([...assumptions, ...warnings].map(sentence)),
  ];
}
