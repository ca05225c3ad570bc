import type { Assessment, PreferenceRow } from '@casus/assessment';
import type { Case, Statement } from '@casus/casefile';
import { describeCondition } from '@casus/evidence';
import {
  type Block,
  heading,
  type Item,
  item,
  marked,
  numbered,
  paragraph,
  type Strips,
  type Text,
} from '../blocks.ts';
import { formulaInWords } from '../words/formulas.ts';
import { counted, enumeration, sentence } from '../words/phrases.ts';
import { idsAsNames, nameOf } from '../words/states.ts';
import { extremeBlocks } from './extremes.ts';

/** What each party wants, in words, where the outcomes stand for it, and its best and worst states. */
export function partyBlocks(theCase: Case, assessment: Assessment): Block[] {
  const { preferences } = assessment.document;
  return [
    heading('What each party wants'),
    ...standingBlocks(theCase, assessment),
    ...preferences.flatMap((row, i) => [
      heading(nameOf(theCase, row.decisionMaker), 3),
      ...statementBlocks(theCase, row, theCase.decisionMakers[i]!.preferences),
      ...extremeBlocks(theCase, assessment, row),
    ]),
  ];
}

/** What a party says it wants. */
export function statementBlocks(
  theCase: Case,
  row: Pick<PreferenceRow, 'statements'>,
  preferences: Case['decisionMakers'][number]['preferences'],
): Block[] {
  if (preferences.kind === 'statements') {
    if (preferences.statements.length === 0)
      return [paragraph('Nothing is said of what it wants.')];
    return [
      numbered(
        preferences.statements.map((statement, at) =>
          statementItem(theCase, statement, row.statements[at]!.present),
        ),
      ),
    ];
  }
  return [paragraph(givenOtherwise[preferences.kind])];
}

/** What is said of preferences that are no statements. */
export const givenOtherwise: Readonly<
  Record<Exclude<Case['decisionMakers'][number]['preferences']['kind'], 'statements'>, string>
> = {
  ranking: 'Its order of the states is given state by state.',
  weights: 'Its order follows from weights of the options.',
  payoffs: 'Its order follows from payoffs of the states.',
  none: 'Nothing is said of what it wants: it counts as indifferent.',
};

function statementItem(theCase: Case, statement: Statement, isPresent: boolean): Item {
  const { formula, when, because, note } = statement;
  const words = sentence(formulaInWords(theCase, formula), idsAsNames(theCase));
  const below: Text[] = [];
  if (when !== null) {
    const condition = describeCondition(when.condition, theCase);
    below.push([
      `Only ${condition}: `,
      isPresent ? 'so taken here.' : marked('not so taken here, so it does not count.', 'strong'),
    ]);
  }
  if (because.length > 0) below.push([marked(`Because of ${enumeration(because)}.`, 'quiet')]);
  if (note !== null) below.push([marked(sentence(note), 'quiet')]);
  return item(isPresent ? words : [marked(words, 'quiet')], below);
}

function standingBlocks(theCase: Case, { document }: Assessment): Block[] {
  const { preferences, statusQuo, outcomes } = document;
  const isOutcome = new Set(outcomes.states);
  if (preferences.every(({ standing }) => standing.length === 0)) return [];
  const hasOutcome = outcomes.states.length > 0;
  const strips: Strips = {
    kind: 'strips',
    legend: [
      ...(statusQuo === null
        ? []
        : [{ sign: 'now' as const, label: `status quo (state ${statusQuo})` }]),
      ...(hasOutcome
        ? [
            {
              sign: 'outcome' as const,
              label:
                outcomes.states.length === 1
                  ? `outcome (state ${outcomes.states[0]})`
                  : counted(outcomes.states.length, 'outcome'),
            },
          ]
        : []),
    ],
    rows: preferences.map(({ decisionMaker, standing, levels }) => {
      const ofOutcomes = standing.filter(({ state }) => isOutcome.has(state));
      const now = standing.find(({ state }) => state === statusQuo);
      const at = (level: number): number => (levels === 1 ? 1 : (levels - level) / (levels - 1));
      const parts = [
        ...(now === undefined ? [] : [`now ${now.level}`]),
        ...(ofOutcomes.length === 0
          ? []
          : [`outcome ${span(ofOutcomes.map((each) => each.level))}`]),
      ];
      return {
        label: nameOf(theCase, decisionMaker),
        places: [
          ...(now === undefined ? [] : [{ at: at(now.level), sign: 'now' as const }]),
          ...ofOutcomes.map(({ level }) => ({ at: at(level), sign: 'outcome' as const })),
        ],
        words: `${parts.join(', ')} of ${levels}`,
      };
    }),
  };
  return [
    paragraph('Where things stand for each, from its worst to its best (1 is the best):'),
    strips,
  ];
}

function span(levels: readonly number[]): string {
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  return low === high ? `${low}` : `${low}–${high}`;
}
