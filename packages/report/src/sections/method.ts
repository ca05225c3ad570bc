import type { Assessment } from '@casus/assessment';
import { type Block, heading, item, list, marked, paragraph } from '../blocks.ts';
import { counted, sentence } from '../words/phrases.ts';

/** What a reader who meets the method for the first time has to know. */
const glossary: readonly (readonly [word: string, meaning: string])[] = [
  ['State', 'who does what, all options together; its number is that of the list of all states'],
  ['Improvement', 'a move by which whoever makes it comes to a state it prefers'],
  [
    'Deterred',
    'the others can answer an improvement so that whoever made it is no better off; which answers count depends on the concept',
  ],
  [
    'Outcome',
    'a state where things come to rest: undeterred improvements lead there from the status quo, and none leads on',
  ],
  ['Origin', 'whom a source had it from; several reports with one origin count as one'],
  [
    'Belief, disbelief',
    'how far what the reports say supports a claim, and how far it speaks against it; the rest is uncertain',
  ],
  ['Credence', 'how likely a claim is, by the reports on it: from the low to the high end'],
];

/** How the assessment was made, and what to doubt. */
export function methodBlocks({ document, warnings }: Assessment): Block[] {
  const { concept, assumptions, version, worlds } = document.method;
  return [
    heading('Method and doubts'),
    paragraph(
      `Casus ${version}: the graph model for conflict resolution, concept ${concept}, ${counted(document.counts.states, 'state')}, ${counted(worlds, 'world')}. It says who claims what, and what follows; never what is true.`,
    ),
    list([...assumptions, ...warnings].map((doubt) => sentence(doubt))),
    heading('Words', 3),
    list(glossary.map(([word, meaning]) => item([marked(word, 'strong'), `: ${meaning}.`]))),
  ];
}
