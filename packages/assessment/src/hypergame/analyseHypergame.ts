import { type Case, perceivedSpace } from '@casus/casefile';
import {
  analyse,
  analysis,
  type Concept,
  stateNumber,
  stateOfNumber,
  witness,
} from '@casus/engine';
import { AssessmentError } from '../error.ts';
import { assumptions, caseRow, parties } from '../frame.ts';
import { listedSpace } from '../listedSpace.ts';
import { markedNumbers } from '../names.ts';
import { type AssessmentOptions, type Setting, settingOf } from '../options.ts';
import { statusQuoNumber } from '../statusQuoNumber.ts';
import { Stopping } from '../stopping.ts';
import { version } from '../version.ts';
import { modelOn, ranksOf, type WorldModel, worldModel } from '../worldModel.ts';
import type { GameRow, HypergameDocument, HypergameRow, SurpriseRow } from './hypergameDocument.ts';

/** Decision makers times states that are looked at, each in each one's game. */
const mostVerdicts = 2 ** 27;

/** The conflict of the base world as each decision maker sees it: which states each takes for an
 *  equilibrium, which hold as they are, and whom that surprises.
 *
 *  Each analyses the game it believes to be in. A state holds if it is stable for everybody who sees it, by
 *  its own game.
 *  @throws AssessmentError "size-limit" before any work; as `settingOf`; StoppedError.
 *  Source: Aljefri, Fang & Hipel, first-level hypergames in the graph model. */
export function analyseHypergame(theCase: Case, options: AssessmentOptions): HypergameDocument {
  const setting = settingOf(theCase, options);
  checkSize(theCase);
  const { pulse } = new Stopping(options.signal);
  const inWorld = worldModel(theCase, setting.world, pulse);
  const games = theCase.decisionMakers.map((_, i) => gameOf(theCase, inWorld, setting, i));
  const states = Array.from({ length: inWorld.model.space.nStates }, (_, s) =>
    stateNumber(inWorld.model.space, s),
  );
  const verdicts = states.map((number) => verdictOn(games, number));
  return {
    format: 'casus-assessment/1',
    case: caseRow(theCase, setting, options),
    ...parties(theCase),
    statusQuo: statusQuoNumber(inWorld),
    hypergame: {
      concept: setting.concept,
      games: Object.fromEntries(
        games.map((game, i) => [theCase.decisionMakers[i]!.id, gameRow(theCase, game, i, states)]),
      ),
      equilibria: verdicts.flatMap((verdict) => rowOf(theCase, verdict)),
      surprises: verdicts.flatMap((verdict) =>
        surprisesAt(theCase, games, setting.concept, verdict),
      ),
    },
    method: { version, assumptions: assumptions(theCase, setting) },
  };
}

function checkSize(theCase: Case): void {
  const { nStates } = listedSpace(theCase);
  const n = theCase.decisionMakers.length;
  if (nStates * n * n <= mostVerdicts) return;
  throw new AssessmentError(
    'size-limit',
    `${n} games of ${n} decision makers and ${nStates} states make ${nStates * n * n} verdicts; the limit is ${mostVerdicts}`,
    nStates * n * n,
  );
}

/** A conflict as one decision maker sees it, with everybody's verdicts. */
interface Game extends Pick<WorldModel, 'model' | 'ranks'> {
  /** Per decision maker Uint8Array [nStates], 1 = stable in this game. */
  readonly stable: readonly Uint8Array[];
  readonly equilibria: Uint8Array;
}

function gameOf(theCase: Case, inWorld: WorldModel, { concept, world }: Setting, i: number): Game {
  const { perceives } = theCase.decisionMakers[i]!;
  const { model: whole, ranks: ownRanks, shared: wholeShared } = inWorld;
  const nAtoms = theCase.stateNames?.length ?? theCase.options.length;
  const space = perceives === null ? whole.space : perceivedSpace(whole.space, nAtoms, perceives);
  const model = space === whole.space ? whole : modelOn(theCase, space, world);
  const ranks =
    perceives === null
      ? ownRanks
      : theCase.decisionMakers.map(({ preferences }, j) =>
          ranksOf(
            listedSpace(theCase),
            space,
            perceives.preferences.get(j) ?? preferences,
            world,
            wholeShared.pulse,
          ),
        );
  const shared =
    perceives === null ? wholeShared : analysis(model, ranks, undefined, wholeShared.pulse);
  const { stable, equilibria } = analyse(model, ranks, [concept], shared);
  return { model, ranks, stable: stable.get(concept)!, equilibria: equilibria.get(concept)! };
}

function gameRow(
  theCase: Case,
  { model: { space }, equilibria }: Game,
  i: number,
  states: readonly number[],
): GameRow {
  return {
    mistaken: theCase.decisionMakers[i]!.perceives !== null,
    states: space.nStates,
    unseen: states.filter((number) => stateOfNumber(space, number) < 0),
    equilibria: markedNumbers(space, equilibria),
  };
}

/** What everybody makes of one state. */
interface StateVerdict {
  readonly number: number;
  /** Per decision maker its index in the own game, −1 where it is not seen. */
  readonly seenAs: readonly number[];
  /** Per decision maker: whether it takes it for an equilibrium; whether it stays, or does not see it. */
  readonly expects: readonly boolean[];
  readonly stays: readonly boolean[];
  readonly holds: boolean;
}

function verdictOn(games: readonly Game[], number: number): StateVerdict {
  const seenAs = games.map(({ model }) => stateOfNumber(model.space, number));
  const stays = games.map(({ stable }, i) => seenAs[i]! < 0 || stable[i]![seenAs[i]!] === 1);
  return {
    number,
    seenAs,
    expects: games.map(({ equilibria }, i) => seenAs[i]! >= 0 && equilibria[seenAs[i]!] === 1),
    stays,
    // A state that nobody sees is none that anybody stays in.
    holds: stays.every(Boolean) && seenAs.some((s) => s >= 0),
  };
}

function rowOf(theCase: Case, { number, seenAs, expects, holds }: StateVerdict): HypergameRow[] {
  if (!holds && !expects.some(Boolean)) return [];
  const those = (isMeant: (i: number) => boolean): string[] =>
    theCase.decisionMakers.flatMap(({ id }, i) => (isMeant(i) ? [id] : []));
  const unseenBy = those((i) => seenAs[i]! < 0);
  const isSteady = expects.every(Boolean);
  return [
    {
      state: number,
      class: isSteady ? 'steady' : unseenBy.length > 0 ? 'stealthy' : 'unsteady',
      holds,
      perceivedBy: those((i) => expects[i]!),
      unseenBy,
    },
  ];
}

function surprisesAt(
  theCase: Case,
  games: readonly Game[],
  concept: Concept,
  { number, seenAs, expects, stays, holds }: StateVerdict,
): SurpriseRow[] {
  const isSurprise = holds ? !expects.every(Boolean) : expects.some(Boolean);
  if (!isSurprise) return [];
  const leaves = stays.flatMap((isStaying, j) => {
    if (isStaying) return [];
    const { model, ranks } = games[j]!;
    const { improvements } = witness(model, ranks, concept, j, seenAs[j]!);
    const { to } = improvements.find(({ sanction }) => sanction === null)!;
    return [{ by: theCase.decisionMakers[j]!.id, to: stateNumber(model.space, to) }];
  });
  return theCase.decisionMakers.flatMap(({ id }, i): SurpriseRow[] => {
    const row = { decisionMaker: id, state: number };
    if (expects[i] === true) return holds ? [] : [{ ...row, surprise: 'left', leaves }];
    if (!holds) return [];
    return [{ ...row, surprise: seenAs[i]! < 0 ? 'unseen' : 'holds', leaves: [] }];
  });
}
