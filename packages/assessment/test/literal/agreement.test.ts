import { assess, explainState, pathsTo, whyNot } from '@casus/assessment';
import { type Case, parseCase } from '@casus/casefile';
import { concepts } from '@casus/engine';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LiteralSettings, literalDocument, settle } from './literalDocument.ts';
import { literalWorld } from './literalEvidence.ts';
import {
  allImprovements,
  literalNearest,
  literalPaths,
  plainestSteps,
  unilateralMoves,
} from './literalOutcomes.ts';
import type { LiteralStep } from './literalStability.ts';
import { literalWitness } from './literalWitness.ts';
import { mismatches } from './mismatches.ts';
import { type Draw, randomCase } from './randomCase.ts';

const seed = 20161013;

/** How many times as many draws as usual: `LITERAL=50 npx vitest run packages/assessment/test/literal`. */
const times = Number(process.env.LITERAL ?? 1);

interface Drawn {
  readonly theCase: Case;
  readonly settings: LiteralSettings;
  readonly text: string;
}

/** A random case with settings that a user may give by hand; null where the draw is no right case:
 *  states that are to be one may not be tied, say. */
const drawn = fc.uint8Array({ minLength: 400, maxLength: 400 }).map((bytes): Drawn | null => {
  let at = 0;
  const draw: Draw = (n) => bytes[at++ % bytes.length]! % n;
  const text = randomCase(draw);
  const { case: theCase } = parseCase(text);
  return theCase === null ? null : { theCase, settings: drawSettings(theCase, draw), text };
});

function drawSettings(theCase: Case, draw: Draw): LiteralSettings {
  const assume = new Map<string, boolean | number>();
  for (const id of theCase.claims.keys()) if (draw(6) === 5) assume.set(id, draw(2) === 0);
  for (const id of theCase.estimates.keys()) {
    if (draw(4) === 3) assume.set(id, [75, 100, 130, 500][draw(4)]!);
  }
  const allowed = concepts.filter((each) => each !== 'sim' || theCase.stateNames === null);
  const february = { text: '2020-02', first: '2020-02-01', last: '2020-02-29' };
  return {
    concept: draw(2) === 0 ? theCase.concept : allowed[draw(allowed.length)]!,
    asOf: [theCase.asOf, theCase.asOf, february, null][draw(4)]!,
    assume,
  };
}

/** Whether a property holds for `numRuns` draws that are right cases. */
function holdsFor(numRuns: number, check: (one: Drawn) => readonly string[]): void {
  const property = fc.property(drawn, (one) => {
    fc.pre(one !== null);
    expect(check(one), one.text).toEqual([]);
  });
  fc.assert(property, { seed, numRuns: numRuns * times, endOnFailure: true });
}

test('the document says what a literal reading of the design says', { timeout: 0 }, () => {
  holdsFor(25, ({ theCase, settings }) => {
    const { document } = assess(theCase, { ...settings, file: 'file.yaml' });
    return mismatches(literalDocument(theCase, settings), document);
  });
});

test('a summary is the document without what lists states', { timeout: 0 }, () => {
  holdsFor(5, ({ theCase, settings }) => {
    const whole = assess(theCase, settings).document;
    const { document } = assess(theCase, { ...settings, summary: true });
    const left = { states: null, stability: null, equilibria: null, paths: null, held: [] };
    return mismatches({ ...whole, ...left }, document);
  });
});

test('explain, paths and why-not say what a literal reading of the design says', {
  timeout: 0,
}, () => {
  holdsFor(25, ({ theCase, settings }) => {
    const world = literalWorld(theCase, { ...settings, leaveOut: new Set() });
    const { conflict, outcomes } = settle(theCase, world, settings.concept);
    const idOf = (i: number): string => theCase.decisionMakers[i]!.id;
    const row = ({ by, to }: LiteralStep) => ({ by: by.map(idOf), to });
    const { statusQuo } = outcomes;
    return conflict.states.filter(conflict.inWorld).flatMap((state) => {
      const explained = explainState(theCase, settings, { state, decisionMaker: null });
      const expected = theCase.decisionMakers.map((_, i) => {
        const improvements = literalWitness(conflict, settings.concept, i, state);
        return {
          decisionMaker: idOf(i),
          stable: improvements.every(({ sanction }) => sanction !== null),
          improvements: improvements.map(({ to, sanction, escapes }) => ({
            to,
            escapes,
            // Under sim any of several sanctions at once may be named.
            ...(sanction === 'deterred' ? {} : { sanction: sanction?.map(row) ?? null }),
          })),
        };
      });
      const wrong = mismatches(expected, explained);
      for (const { improvements } of explained) {
        for (const { to, sanction } of improvements) {
          if (settings.concept === 'sim' && sanction?.length !== 1 && sanction !== null) {
            wrong.push(`${state} to ${to}: a sanction under sim is one step`);
          }
        }
      }
      if (statusQuo === null) return wrong;
      const ways = [
        literalPaths(statusQuo, (s) => allImprovements(conflict, s)),
        literalPaths(statusQuo, (s) => unilateralMoves(conflict, s)),
      ] as const;
      const [byImprovements, byMoves] = ways.map((way) => way.get(state)?.map(row) ?? null);
      const path = pathsTo(theCase, settings, state);
      return [...wrong, ...mismatches({ to: state, byImprovements, byMoves }, path)];
    });
  });
  holdsFor(25, ({ theCase, settings }) => {
    const world = literalWorld(theCase, { ...settings, leaveOut: new Set() });
    const { conflict, outcomes } = settle(theCase, world, settings.concept);
    return [...theCase.questions.values()].flatMap((question) => {
      const nearest =
        outcomes.outcomes.length === 0 ? [] : literalNearest(conflict, question, outcomes.outcomes);
      const expected = nearest.map((state) => ({
        state,
        leaves: plainestSteps(conflict, state, outcomes.leaves.get(state)!).map(({ by, to }) => ({
          by: by.map((i) => theCase.decisionMakers[i]!.id),
          to,
        })),
      }));
      return mismatches(expected, whyNot(theCase, settings, question.ask.formula));
    });
  });
});
