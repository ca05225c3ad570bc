import type { Case } from '@casus/casefile';
import {
  assume,
  baseWorld,
  connected,
  leaveOuts,
  pieces,
  type World,
  type WorldSpace,
  weighEvidence,
} from '@casus/evidence';
import { type Answer, type FlipRow, rangeOf, type WithoutRow } from './document.ts';
import type { Progress, Setting } from './options.ts';
import type { Subworlds } from './worlds/subworlds.ts';

/** Every report, origin and source left out once, and every connected claim and estimate changed once
 *  in the base world: what changes an answer. Claims that share a named origin are changed together,
 *  as the origin would have them all. One step each. */
export function* sensitivity(
  theCase: Case,
  { asOf, assumed, evidence, world, space }: Setting,
  { answersOf }: Subworlds,
): Generator<Progress, { without: WithoutRow[]; flips: FlipRow[] }, void> {
  const from = answersOf(world);
  const without: WithoutRow[] = [];
  const flips: FlipRow[] = [];
  const changes = (changed: World): { question: string; from: Answer; to: Answer }[] => {
    const to = answersOf(changed);
    return [...from]
      .filter(([id, answer]) => to.get(id) !== answer)
      .map(([question, answer]) => ({ question, from: answer, to: to.get(question)! }));
  };

  const outs = leaveOuts(theCase, asOf);
  const door = connected(theCase);
  const total = outs.length + door.claims.size + door.estimates.size;
  let done = 0;
  const step = (): Progress => ({ stage: 'changes', done: ++done, total });
  for (const { kind, id, reports } of outs) {
    const weighed = weighEvidence(theCase, { asOf, leaveOut: reports });
    for (const change of changes(assume(baseWorld(weighed), assumed))) {
      if (kind === 'report') without.push({ report: id, ...change });
      else if (kind === 'origin') without.push({ origin: id, ...change });
      else without.push({ source: id, ...change });
    }
    yield step();
  }
  /** Where the other estimates stand: on their level of the base world. */
  const figures = space.factors.flatMap(({ estimate, levels, base }) =>
    estimate === null ? [] : [[estimate, levels[base]!.piece!.figure] as const],
  );
  const flipped = new Set<string>();
  for (const id of theCase.claims.keys()) {
    if (!door.claims.has(id)) continue;
    const changed = flipOf(id, world, space);
    const isNew = !flipped.has(JSON.stringify(changed));
    flipped.add(JSON.stringify(changed));
    if (isNew) {
      const claims = new Map([...world.claims, ...Object.entries(changed)]);
      for (const change of changes({ ...world, claims }))
        flips.push({ change: changed, ...change });
    }
    yield step();
  }
  for (const id of theCase.estimates.keys()) {
    if (!door.estimates.has(id)) continue;
    const all = pieces(theCase, evidence, id, assumed).map((piece) => ({
      range: rangeOf(piece),
      changed: changes({
        ...world,
        estimates: new Map([...world.estimates, ...figures]).set(id, piece.figure),
      }),
    }));
    for (const [at, { range, changed }] of all.entries()) {
      const twin =
        range.half === undefined ? undefined : all[at + (range.half === 'lower' ? 1 : -1)];
      // Two halves that change the same are one part, told once.
      const isWhole = JSON.stringify(twin?.changed) === JSON.stringify(changed);
      if (isWhole && range.half === 'upper') continue;
      const told = isWhole ? { low: range.low, high: range.high } : range;
      for (const change of changed) flips.push({ change: { [id]: told }, ...change });
    }
    yield step();
  }
  return { without, flips };
}

/** A claim turned round, and with it the claims that share an origin with it and are not yet as the
 *  origin then has them; in file order. */
function flipOf(id: string, world: World, { shared }: WorldSpace): Record<string, boolean> {
  const isTrue = (claim: string): boolean => world.claims.get(claim) === true;
  const group = shared.find(({ claims }) => claims.includes(id));
  if (group === undefined) return { [id]: !isTrue(id) };
  const signOf = (claim: string): number => group.signs[group.claims.indexOf(claim)]!;
  const changed: Record<string, boolean> = {};
  for (const claim of group.claims) {
    const value = signOf(claim) === signOf(id) ? !isTrue(id) : isTrue(id);
    if (value !== isTrue(claim)) changed[claim] = value;
  }
  return changed;
}
