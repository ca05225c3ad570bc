import type { Case } from '@casus/casefile';
import type { Concept } from '@casus/engine';
import {
  assume,
  baseWorld,
  conditions,
  connected,
  holds,
  leaveOuts,
  pieces,
  type World,
  weighEvidence,
} from '@casus/evidence';
import { verdictUnder } from './answers.ts';
import type { Answer, FlipRow, WithoutRow } from './document.ts';
import { type AssessmentOptions, type Setting, throwIfAborted } from './options.ts';
import { worldModel } from './worldModel.ts';

type Answers = ReadonlyMap<string, Answer>;

/** Answers per world. Worlds that agree on every `when` of the case are the same model, so each is
 *  assessed once. */
export function answersByWorld(theCase: Case, concept: Concept): (world: World) => Answers {
  const all = conditions(theCase);
  const known = new Map<string, Answers>();
  return (world) => {
    const key = all.map(({ condition }) => (holds(condition, world) ? '1' : '0')).join('');
    let answers = known.get(key);
    if (answers === undefined) {
      answers = verdictUnder(theCase, worldModel(theCase, world), concept).answers;
      known.set(key, answers);
    }
    return answers;
  };
}

/** Every report, origin and source left out once, and every connected claim and estimate changed once
 *  in the base world: what changes an answer. */
export function sensitivity(
  theCase: Case,
  { concept, asOf, assumed, evidence, world }: Setting,
  { signal, onProgress }: AssessmentOptions,
): { without: WithoutRow[]; flips: FlipRow[] } {
  const answersIn = answersByWorld(theCase, concept);
  const from = answersIn(world);
  const without: WithoutRow[] = [];
  const flips: FlipRow[] = [];
  const changes = (changed: World): { question: string; from: Answer; to: Answer }[] => {
    const to = answersIn(changed);
    return [...from]
      .filter(([id, answer]) => to.get(id) !== answer)
      .map(([question, answer]) => ({ question, from: answer, to: to.get(question)! }));
  };

  const outs = leaveOuts(theCase, asOf);
  const door = connected(theCase);
  const total = outs.length + door.claims.size + door.estimates.size;
  let done = 0;
  const step = (): void => {
    onProgress?.(++done, total);
    throwIfAborted(signal);
  };
  for (const { kind, id, reports } of outs) {
    const weighed = weighEvidence(theCase, { asOf, leaveOut: reports });
    for (const change of changes(assume(baseWorld(weighed), assumed))) {
      if (kind === 'report') without.push({ report: id, ...change });
      else if (kind === 'origin') without.push({ origin: id, ...change });
      else without.push({ source: id, ...change });
    }
    step();
  }
  for (const id of theCase.claims.keys()) {
    if (!door.claims.has(id)) continue;
    const value = world.claims.get(id) !== true;
    const claims = new Map(world.claims).set(id, value);
    for (const change of changes({ ...world, claims })) {
      flips.push({ change: { [id]: value }, ...change });
    }
    step();
  }
  for (const id of theCase.estimates.keys()) {
    if (!door.estimates.has(id)) continue;
    for (const { low, high, figure } of pieces(theCase, evidence, id)) {
      const estimates = new Map(world.estimates).set(id, figure);
      for (const change of changes({ ...world, estimates })) {
        flips.push({ change: { [id]: { low, high } }, ...change });
      }
    }
    step();
  }
  return { without, flips };
}
