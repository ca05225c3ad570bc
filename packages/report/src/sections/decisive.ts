import type { CasePart, CaseSetting, DecisivePart } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Block, heading, type Inline, item, list, marked, paragraph } from '../blocks.ts';
import { sourceName } from '../words/evidence.ts';
import { enumeration, quoted, sentence } from '../words/phrases.ts';
import { nameOf } from '../words/states.ts';

const settings: Readonly<Record<CaseSetting, string>> = {
  options: 'the rules of the options',
  feasible: 'what is infeasible or coalesced',
  coalitions: 'the coalitions',
  statusQuo: 'the status quo',
  concept: 'the concept',
  asOf: 'the as-of date',
};

/** Which of the differences between two cases turn an answer by themselves.
 *  @param parts  of `theCase`, each as the other one has it; null where no part fits. */
export function decisiveBlocks(
  theCase: Case,
  parts: readonly DecisivePart[] | null,
  names: { readonly a: string; readonly b: string },
): Block[] {
  if (parts === null) {
    return [
      heading('What makes the difference'),
      paragraph(
        'The two have not the same decision makers and options: no part of one fits the other.',
      ),
    ];
  }
  if (parts.length === 0) return [];
  const turning = parts.filter(({ turns }) => turns.length > 0);
  const idle = parts.filter(({ turns }) => turns.length === 0);
  return [
    heading('What makes the difference'),
    turning.length === 0
      ? paragraph('Nothing that differs turns an answer by itself.')
      : paragraph(`If ${names.a} had one part of ${names.b}:`),
    list(
      turning.map(({ part, turns }) =>
        item([
          marked(sentence(partInWords(theCase, part)).replace(/\.$/, ''), 'strong'),
          ': ',
          ...turns.flatMap(({ question, from, to }, at): Inline[] => [
            `${at === 0 ? '' : '; '}${quoted(theCase.questions.get(question)?.text ?? question)} turns from `,
            marked(from, from),
            ' to ',
            marked(to, to),
          ]),
          '.',
        ]),
      ),
    ),
    ...(idle.length === 0
      ? []
      : [
          paragraph(
            marked(
              `Other than that, and turning nothing alone: ${enumeration(idle.map(({ part }) => partInWords(theCase, part)))}.`,
              'quiet',
            ),
          ),
        ]),
  ].filter((block) => block.kind !== 'list' || block.items.length > 0);
}

function partInWords(theCase: Case, part: CasePart): string {
  if ('preferencesOf' in part) return `the preferences of ${nameOf(theCase, part.preferencesOf)}`;
  if ('claim' in part) return `what is said of the claim ${part.claim}`;
  if ('estimate' in part) return `the figures of ${part.estimate}`;
  if ('source' in part) return `the grade of ${sourceName(theCase, part.source)}`;
  return settings[part.setting];
}
