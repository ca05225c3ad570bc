import type { CommitmentRow, RobustDocument, Standing } from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { yardstickPhrase } from '@casus/evidence';
import { type Block, type Chances, heading, marked, paragraph } from '../blocks.ts';
import { counted, enumeration, percentRange } from '../words/phrases.ts';
import { nameOf } from '../words/states.ts';

const maxRows = 16;

/** Differences below this are rounding. */
const rounding = 1e-9;

/** Which commitments of a party make what is wanted hold, in how many worlds. What `casus robust` prints. */
export function robustBlocks(theCase: Case, { robust, method }: RobustDocument): Block[] {
  const { decisionMaker, wanted, today, commitments } = robust;
  const who = nameOf(theCase, decisionMaker);
  const telling = commitments.filter((one) => !one.redundant);
  const shown = telling.slice(0, maxRows);
  const more = telling.length - shown.length;
  const same = commitments.length - telling.length;
  return [
    heading(`What ${who} can do for it: ${wanted.text}`, 1),
    paragraph(verdictInWords(theCase, who, robust)),
    heading('How likely that holds in every outcome'),
    {
      kind: 'chances',
      groups: [
        {
          label: 'As it is, and by what it binds itself to, the most robust first',
          rows: [
            row(theCase, 'as it is', today),
            ...shown.map((one) => row(theCase, commitmentInWords(one), one)),
          ],
        },
      ],
    },
    paragraph(
      marked(
        `${more > 0 ? `And ${counted(more, 'more commitment')}: --json lists them. ` : ''}${same > 0 ? `${counted(same, 'commitment')} more ${same === 1 ? 'changes' : 'change'} nothing, or no more than a part of them. ` : ''}Over ${counted(method.worlds, 'world')} under ${method.concept}. “+” is taken now and kept, “−” is never taken.`,
        'quiet',
      ),
    ),
  ];
}

function verdictInWords(
  theCase: Case,
  who: string,
  { today, commitments }: RobustDocument['robust'],
): string {
  const [best] = commitments;
  if (best === undefined) return `${who} has nothing to bind itself to.`;
  const isBetter =
    best.yes.low > today.yes.low + rounding ||
    (Math.abs(best.yes.low - today.yes.low) <= rounding &&
      best.yes.point > today.yes.point + rounding);
  const now = yardstickPhrase(theCase.yardstick, today.yes);
  if (!isBetter) {
    return `No commitment of ${who} makes it more robust: it stays ${now}.`;
  }
  const then = yardstickPhrase(theCase.yardstick, best.yes);
  return `${who} makes it most robust by binding itself: ${inWords(theCase, best)}. Then it is ${then}, today ${now}.`;
}

function inWords({ options }: Case, { take, leave }: CommitmentRow): string {
  const textOf = (name: string): string => options.find((one) => one.name === name)!.text;
  return enumeration([
    ...take.map((name) => `“${textOf(name)}” for good`),
    ...leave.map((name) => `never “${textOf(name)}”`),
  ]);
}

function commitmentInWords({ take, leave }: CommitmentRow): string {
  return [...take.map((name) => `+${name}`), ...leave.map((name) => `−${name}`)].join(' ');
}

function row(
  theCase: Case,
  label: string,
  { yes, answer, leading }: Standing,
): Chances['groups'][number]['rows'][number] {
  const base = answer === leading ? '' : `; in the base world ${answer}`;
  return {
    label,
    mark: leading,
    ...yes,
    words: `${yes.high <= rounding ? percentRange(yes) : yardstickPhrase(theCase.yardstick, yes)}${base}`,
  };
}
