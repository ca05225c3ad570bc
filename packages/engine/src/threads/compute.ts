import { workspaceOf } from '../kernels/workspace.ts';
import type { Model } from '../moves/model.ts';
import { reachedStates } from '../paths/comeToRest.ts';
import { singleSteps } from '../paths/singleSteps.ts';
import { rankByStatements } from '../preferences/statements.ts';
import { intersection, simultaneousStability } from '../stability/analyse.ts';
import { type Analysis, usualKernel } from '../stability/analysis.ts';
import { deterrence, newStable } from '../stability/deterrence.ts';
import { rankedOn } from '../stability/ranked.ts';
import { boxOf } from '../sweeps/box.ts';
import { placesByRank } from '../sweeps/places.ts';
import type { SharedTask } from './sharedTask.ts';
import type { Unit } from './units.ts';

/** Computes one unit of a task whose needs are finished. Only final values are written to the task: another
 *  thread may have finished the unit, too, and a third one may be reading it.
 *  @param shared  the analysis of this thread.
 *  @returns whether there is a result: of places there may be none. */
export function compute(task: SharedTask, shared: Analysis, unit: Unit): boolean {
  switch (unit.kind) {
    case 'ranks':
      rankByStatements(task.space, task.statements[unit.i]!, task.ranks[unit.i]!);
      return true;
    case 'places':
      return computePlaces(task, shared.model, unit.i);
    case 'stability':
      computeStability(task, shared, unit.c, unit.i);
      return true;
    case 'equilibria':
      computeEquilibria(task, shared, unit.c);
      return true;
  }
}

function computePlaces({ ranks, places }: SharedTask, model: Model, i: number): boolean {
  const kernel = usualKernel(model);
  const box = boxOf(model);
  if (kernel === null || box === null) return false;
  return placesByRank(kernel, box, i, ranks[i]!, places![i]!) !== null;
}

function computeStability(task: SharedTask, shared: Analysis, c: number, i: number): void {
  const concept = task.concepts[c]!;
  const { stable, deterrence: kept } = task.found[c]!;
  if (concept === 'sim') {
    simultaneousStability(shared, i, stable[i]!);
    return;
  }
  if (kept !== null) {
    const held = deterrence(shared, concept, i);
    kept[i]!.set(held);
    workspaceOf(shared.model).giveBack(held);
    const known = shared.kept.deterrence.get(concept) ?? [];
    known[i] = kept[i]!;
    shared.kept.deterrence.set(concept, known);
  }
  newStable(shared, concept, i, stable[i]!);
}

function computeEquilibria(task: SharedTask, shared: Analysis, c: number): void {
  const concept = task.concepts[c]!;
  const { stable, equilibria, reached } = task.found[c]!;
  learnVerdicts(task, shared, c);
  equilibria.set(intersection(stable, equilibria.length));
  shared.kept.equilibria.set(concept, equilibria);
  if (reached === null) return;
  const singles = singleSteps(shared, concept);
  reached.set(reachedStates(shared.model, task.statusQuo!, singles, [], shared.pulse));
}

/** Uses the places that were found: they are not computed again. */
export function learnPlaces({ ranks, places }: SharedTask, { model }: Analysis, i: number): void {
  const { learn } = rankedOn(model, i, ranks[i]!).improvements();
  learn({ cells: places![i]!, bias: 1 });
}

/** Uses everybody's verdicts under concept `c` that were found. */
function learnVerdicts({ concepts, found }: SharedTask, { kept }: Analysis, c: number): void {
  const { stable, deterrence: held } = found[c]!;
  kept.stable.set(concepts[c]!, stable);
  if (held !== null) kept.deterrence.set(concepts[c]!, [...held]);
}

/** Uses all that was found under concept `c`. */
export function learnAll(task: SharedTask, shared: Analysis, c: number): void {
  const { concepts, found, statusQuo } = task;
  const { equilibria, reached } = found[c]!;
  learnVerdicts(task, shared, c);
  shared.kept.equilibria.set(concepts[c]!, equilibria);
  if (reached !== null) {
    shared.kept.reached.set(concepts[c]!, { statusQuo: statusQuo!, marks: reached });
  }
}
