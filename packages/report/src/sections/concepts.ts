import type { Assessment } from '@casus/assessment';
import { concepts } from '@casus/engine';
import { type Block, heading, marked, paragraph } from '../blocks.ts';

/** The answers under every concept, the headline one among them. */
export function conceptBlocks({ document }: Assessment): Block[] {
  const questions = Object.values(document.questions);
  if (questions.length === 0) return [];
  const isSkipped = questions.some(({ byConcept }) =>
    concepts.some((each) => byConcept[each] === null),
  );
  return [
    heading('Under other concepts'),
    {
      kind: 'table',
      head: ['Question', ...concepts],
      rows: questions.map(({ text, byConcept }) => [
        text,
        ...concepts.map((concept) => {
          const answer = byConcept[concept];
          return answer === null ? '–' : [marked(answer, answer)];
        }),
      ]),
    },
    paragraph(
      marked(
        `The answers above are those of ${document.method.concept}. A move is deterred, for nash, by nothing; for gmr by any countermove, for smr if it cannot be escaped either; for seq by countermoves that pay whoever makes them, for symseq if they cannot be escaped either; for sim by others who improve at the same time.${isSkipped ? ' A dash: not computed.' : ''}`,
        'quiet',
      ),
    ),
  ];
}
