import type { CasePart, CaseSetting, DecisiveParts } from '@casus/assessment';
import type { Case, ClaimReport, EstimateReport, FormulaText, Statement } from '@casus/casefile';
import { type Block, heading, type Inline, item, list, marked, paragraph } from '../blocks.ts';
import { quantityInWords, sourceName } from '../words/evidence.ts';
import { counted, enumeration, quoted, upperFirst } from '../words/phrases.ts';
import { nameOf } from '../words/states.ts';
import { turnInWords } from './answers.ts';

interface Names {
  readonly a: string;
  readonly b: string;
}

const settings: Readonly<Record<CaseSetting, string>> = {
  statusQuo: 'the status quo',
  concept: 'the concept',
  asOf: 'the as-of date',
  grading: 'what grades mean',
};

/** Which of the single differences between two cases turn an answer by themselves.
 *  @param found  what of `theCase`, as the other one has it, turns; null where no part fits. */
export function decisiveBlocks(theCase: Case, found: DecisiveParts | null, names: Names): Block[] {
  if (found === null) {
    return [
      heading('What makes the difference'),
      paragraph(
        'The two have not the same decision makers and options: no part of one fits the other.',
      ),
    ];
  }
  const { parts, nUntried } = found;
  if (parts.length + nUntried === 0) return [];
  const turning = parts.filter(({ turns }) => turns.length > 0);
  const idle = parts.filter(({ turns }) => turns.length === 0);
  return [
    heading('What makes the difference'),
    turning.length === 0
      ? paragraph('Nothing that differs turns an answer by itself.')
      : paragraph(`If ${names.a} had one thing of ${names.b}:`),
    ...(turning.length === 0
      ? []
      : [
          list(
            turning.map(({ part, turns, of = [] }) =>
              item(
                [
                  marked(upperFirst(partInWords(theCase, part, names)), 'strong'),
                  ': ',
                  ...turns.flatMap((turn, at): Inline[] => [
                    `${at === 0 ? '' : '; '}${quoted(theCase.questions.get(turn.question)?.text ?? turn.question)} `,
                    ...turnInWords(turn),
                  ]),
                  of.length === 0 ? '.' : '. Of it these make the difference together:',
                ],
                of.map((one) => `${upperFirst(partInWords(theCase, one, names))}.`),
              ),
            ),
          ),
        ]),
    ...(idle.length === 0
      ? []
      : [
          paragraph(marked('Other than that, and turning nothing alone:', 'quiet')),
          list(idle.map(({ part }) => item([marked(partInWords(theCase, part, names), 'quiet')]))),
        ]),
    ...(nUntried === 0
      ? []
      : [paragraph(marked(`Not tried: ${counted(nUntried, 'more difference')}.`, 'quiet'))]),
  ];
}

function partInWords(theCase: Case, part: CasePart, names: Names): string {
  switch (part.kind) {
    case 'statement':
      return ends(`statement of ${nameOf(theCase, part.of)}`, part, statementText, names);
    case 'preferences':
      return `the preferences of ${nameOf(theCase, part.of)} as a whole`;
    case 'report': {
      const { source } = (part.to ?? part.from)!;
      return ends(`report of ${sourceName(theCase, source)} on ${part.about}`, part, said, names);
    }
    case 'reports':
      return `all reports on ${part.about} together`;
    case 'claim':
    case 'estimate':
      if (part.how === 'changed') return `the analyst's own judgement of ${part.id}`;
      return `the ${part.kind} ${part.id} with what hangs on it, which only ${part.how === 'added' ? names.b : names.a} has`;
    case 'source':
      return `the grade of ${sourceName(theCase, part.id)}`;
    case 'option':
      return `the rules of the option ${part.name}`;
    case 'infeasible':
    case 'coalesced':
      return ends(`${part.kind} pattern`, part, statementText, names);
    case 'patterns':
      return 'what is infeasible or coalesced as a whole';
    case 'coalition':
      return ends('coalition', part, (members) => membersOf(theCase, members), names);
    case 'question':
      return `what is asked by ${part.id}`;
    case 'setting':
      return settings[part.setting];
  }
}

/** One thing of a kind as both cases have it, or the one that has it. */
function ends<Item>(
  what: string,
  part: { readonly how: string; readonly from: Item | null; readonly to: Item | null },
  text: (item: Item) => string,
  names: Names,
): string {
  const { how, from, to } = part;
  if (from === null) return `the ${what} “${text(to!)}”, which only ${names.b} has`;
  if (to === null) return `the ${what} “${text(from)}”, which only ${names.a} has`;
  if (how === 'moved') return `the place of the ${what} “${text(from)}”`;
  return `the ${what} “${text(from)}”, in ${names.b} “${text(to)}”`;
}

function statementText(one: FormulaText & Partial<Pick<Statement, 'when'>>): string {
  return one.when == null ? one.text : `${one.text}, when ${one.when.text}`;
}

function said(report: ClaimReport | EstimateReport): string {
  const words = 'stance' in report ? report.stance : quantityInWords(report.quantity);
  return `${words}, ${report.date?.text ?? 'undated'}, credibility ${report.credibility}`;
}

function membersOf({ decisionMakers }: Case, members: readonly number[]): string {
  return enumeration(members.map((i) => decisionMakers[i]!.name));
}
