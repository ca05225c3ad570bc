import type {
  Assessment,
  ClauseRow,
  ConditionRow,
  Inverse,
  InverseDocument,
  RankingsRow,
} from '@casus/assessment';
import type { Case } from '@casus/casefile';
import { type Block, heading, type Item, item, list, marked, paragraph } from '../blocks.ts';
import { counted, enumeration, figure, sentence } from '../words/phrases.ts';
import { idsAsNames, nameOf, stateClauses, stepInWords } from '../words/states.ts';
import { swapsInWords } from './judgements.ts';

/** Moves, and sets of states that answer one, spelled out; the rest is counted. */
const maxClauses = 12;
const maxAnswers = 6;

/** What would have to be preferred for a state to be an equilibrium: today's answer, the smallest change,
 *  then each party's condition. What `casus inverse` prints. */
export function inverseBlocks(
  theCase: Case,
  { state }: Pick<Assessment, 'state'>,
  { inverse }: InverseDocument,
): Block[] {
  const ids = idsAsNames(theCase);
  return [
    heading(`State ${inverse.state} under ${inverse.concept}: what it takes`, 1),
    list([
      item(
        [marked(`State ${inverse.state}`, 'strong')],
        stateClauses(theCase, state(inverse.state)).map((clause) => sentence(clause, ids)),
      ),
    ]),
    paragraph(todayInWords(theCase, inverse)),
    ...(inverse.holds ? [] : [paragraph(changeInWords(theCase, inverse))]),
    ...inverse.conditions.flatMap((row) => conditionBlocks(theCase, state, inverse, row)),
  ];
}

function todayInWords(theCase: Case, { conditions, holds }: Inverse): string {
  const [only] = conditions;
  if (conditions.length === 1 && only !== undefined) {
    return `Today it is ${holds ? '' : 'not '}stable for ${nameOf(theCase, only.decisionMaker)}.`;
  }
  if (holds) return 'Today it is an equilibrium.';
  const unstable = conditions.filter((row) => !row.holds);
  const names = enumeration(unstable.map((row) => nameOf(theCase, row.decisionMaker)));
  return `Today it is no equilibrium: it is not stable for ${names}.`;
}

function changeInWords(theCase: Case, inverse: Inverse): string {
  const { smallestChange, achievable, searched } = inverse;
  if (smallestChange !== null) {
    return `The smallest change that makes it so is ${counted(smallestChange.length, 'swap')} of neighbours: ${swapsInWords(theCase, smallestChange)}.`;
  }
  if (achievable === false) {
    return 'No other order of today’s statements and rankings makes it so.';
  }
  const least = `Every combination of up to ${counted(searched ?? 0, 'swap')} of neighbours was looked at, and none makes it so`;
  return achievable === true ? `${least}; more of them do.` : `${least}; more were not looked at.`;
}

function conditionBlocks(
  theCase: Case,
  state: Assessment['state'],
  { state: here, satisfyingRankings }: Inverse,
  row: ConditionRow,
): Block[] {
  const who = nameOf(theCase, row.decisionMaker);
  const title = heading(`${who}: ${row.holds ? 'holds today' : 'does not hold today'}`);
  const rankings = rankingsInWords(satisfyingRankings[row.decisionMaker]!);
  if (row.clauses.length === 0) {
    return [title, paragraph(`Whatever ${who} prefers, the state is stable for it.`)];
  }
  // What fails today comes first.
  const sorted = [...row.clauses].sort((a, b) => Number(a.holds) - Number(b.holds));
  const more = sorted.length - maxClauses;
  return [
    title,
    paragraph(`It is stable for ${who} if all of this holds:`),
    list([
      ...sorted
        .slice(0, maxClauses)
        .map((clause) => clauseItem(theCase, state, here, row.decisionMaker, clause)),
      ...(more > 0 ? [`and as much for ${counted(more, 'more move')}`] : []),
    ]),
    paragraph(marked(rankings, 'quiet')),
  ];
}

function clauseItem(
  theCase: Case,
  state: Assessment['state'],
  here: number,
  decisionMaker: string,
  { to, holds, noneBetter }: ClauseRow,
): Item {
  const ids = idsAsNames(theCase);
  const move = stepInWords(theCase, state(here), { by: [decisionMaker] }, state(to));
  const [, ...answers] = noneBetter;
  const shown = answers.slice(0, maxAnswers).map((states) => statesInWords(states));
  const more = answers.length - shown.length;
  const others = enumeration([...shown, ...(more > 0 ? [`one of ${more} more`] : [])], 'or');
  const verdict = holds ? marked('holds', 'yes') : marked('fails', 'no');
  return item(
    [`${sentence(`${move} (state ${to})`, ids).replace(/\.$/, '')}: `, verdict, '.'],
    [
      `State ${here} is at least as good as state ${to}${
        answers.length === 0 ? '' : `, or as one that the others can lead on to: ${others}`
      }.`,
    ],
  );
}

/** "4", or "all of 4, 5 and 6". */
function statesInWords(states: readonly number[]): string {
  const [first, ...others] = states.map(String);
  return others.length === 0 ? first! : `all of ${enumeration([first!, ...others])}`;
}

function rankingsInWords({ count, of, share }: RankingsRow): string {
  if (share === null)
    return 'The rankings that meet this were not counted: there are too many cases.';
  const part = `${(share * 100).toLocaleString('en-GB', { maximumSignificantDigits: 3 })} %`;
  const counts = count === null || of === null ? '' : ` (${figure(count)} of ${figure(of)})`;
  return `Of all strict rankings of the states ${part} meet this${counts}, while the others prefer what they do today.`;
}
