import type { Case } from '@casus/casefile';
import type { World } from '@casus/evidence';
import {
  type AssessmentOptions,
  type Colleague,
  type FoundVerdict,
  settingOf,
} from '../options.ts';
import { type Subworlds, subworlds } from './subworlds.ts';
import { planSurvey, type SurveyPlan, shareOf, surveying, surveyOptionsOf } from './survey.ts';

/** The colleague's part of the work, for the same case and options.
 *  @throws as `assess`. */
export function* colleagueShare(
  theCase: Case,
  options: AssessmentOptions,
): Generator<FoundVerdict, void, void> {
  const { concept, space, world } = settingOf(theCase, options);
  const subs = subworlds(theCase, concept);
  const plan = planSurvey(space, subs, world, surveyOptionsOf(theCase, options));
  const places = shareOf(plan, subs).theirs;
  for (const place of surveying(plan, places, subs, world)) {
    const id = plan.ids[place]!;
    yield { key: subs.keys[id]!, verdict: subs.known[id]! };
  }
}

/** Subworlds after which a colleague is asked what it has found. */
const askEvery = 64;

/** Works through a whole plan, with a colleague if there is one: it has its share, and what it has not
 *  found when the other share is done is found here, too. @returns how many subworlds are known. */
export function* surveyingTogether(
  plan: SurveyPlan,
  subworlds: Subworlds,
  base: World,
  nStates: number,
  colleague: Colleague | undefined,
): Generator<number, void, void> {
  const { ids } = plan;
  let nDone = 0;
  if (colleague?.start(ids.length * nStates) !== true) {
    for (const _ of surveying(plan, [...ids.keys()], subworlds, base)) yield ++nDone;
    return;
  }
  const { mine, theirs } = shareOf(plan, subworlds);
  const left = new Set(theirs.map((place) => ids[place]!));
  let nSteps = 0;
  const hear = (): void => {
    if (nSteps++ % askEvery !== 0) return;
    for (const { key, verdict } of colleague.found()) {
      if (left.delete(subworlds.learn(key, verdict))) nDone++;
    }
  };
  try {
    for (const _ of surveying(plan, mine, subworlds, base)) {
      hear();
      yield ++nDone;
    }
    // From the other end: what the colleague would come to last.
    for (const place of surveying(plan, theirs.reverse(), subworlds, base)) {
      hear();
      if (left.delete(ids[place]!)) nDone++;
      yield nDone;
    }
  } finally {
    colleague.stop();
  }
}
