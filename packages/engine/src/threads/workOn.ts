import { passOnWorkspace } from '../kernels/workspace.ts';
import { noPulse, type Pulse } from '../model/pulse.ts';
import { type Model, modelOf } from '../moves/model.ts';
import { type Analysis, analysis } from '../stability/analysis.ts';
import { compute, learnAll, learnPlaces } from './compute.ts';
import { Progress } from './progress.ts';
import { extentOf, type SharedTask } from './sharedTask.ts';
import { orderFor, type Unit, unitsOf } from './units.ts';

/** Joins in a task that somebody in another thread described, until nothing is left to begin. Units are
 *  claimed one by one, so that nobody has a share of its own.
 *  @throws what the analysis throws; the unit is left to others then. */
export function workOn(task: SharedTask): void {
  const model = modelOf(task.space, task.moves);
  if (last?.space.nStates === model.space.nStates) passOnWorkspace(last, model);
  last = model;
  new Work(task, model, {}).untilNothingIsOpen();
}

/** The model of the last task this thread joined in: often the next one is alike. */
let last: Model | null = null;

/** Works on a task until all of it is finished. What another thread has claimed and does not finish,
 *  because it has ended, is computed here.
 *  @param model  that the task describes.
 *  @returns the analysis of the model and the task's ranks, with all that was found, for `analyse` and
 *  `settle`. */
export function finishTask(task: SharedTask, model: Model, options: FinishOptions = {}): Analysis {
  const work = new Work(task, model, options);
  work.untilAllIsFinished();
  for (const c of task.concepts.keys()) learnAll(task, work.shared, c);
  return work.shared;
}

export interface FinishOptions {
  /** How long nothing may happen before a thread is taken to have ended; by default longer than any unit
   *  is expected to take. */
  readonly patienceMs?: number;
  /** See `analysis`. */
  readonly pulse?: Pulse;
}

function usualPatience({ space }: SharedTask): number {
  return 500 + space.nStates / 500;
}

const betweenPulsesMs = 50;

/** One thread's work on a task. */
class Work {
  readonly shared: Analysis;
  readonly #task: SharedTask;
  #patienceMs: number;
  readonly #units: readonly Unit[];
  readonly #order: readonly number[];
  readonly #progress: Progress;
  readonly #learned = new Set<number>();

  constructor(
    task: SharedTask,
    model: Model,
    { patienceMs = usualPatience(task), pulse = noPulse }: FinishOptions,
  ) {
    this.shared = analysis(model, task.ranks, undefined, pulse);
    this.#task = task;
    this.#patienceMs = patienceMs;
    this.#units = unitsOf(extentOf(task));
    this.#progress = new Progress(task.progress);
    this.#order = orderFor(this.#progress.join(), this.#units);
  }

  untilNothingIsOpen(): void {
    while (this.#order.some((unit) => this.#progress.isOpen(unit))) this.#goOn();
  }

  untilAllIsFinished(): void {
    while (!this.#order.every((unit) => this.#progress.isFinished(unit))) this.#goOn();
  }

  /** Computes a unit, or waits until there is one that can be computed. */
  #goOn(): void {
    const seen = this.#progress.news;
    const next = this.#order.find((unit) => this.#isReady(unit) && this.#progress.claim(unit));
    if (next !== undefined) this.#compute(next);
    else if (!this.#hasNews(seen)) this.#takeOver();
  }

  /** Waits for others, with a pulse now and then. */
  #hasNews(seen: number): boolean {
    for (let waitedMs = 0; waitedMs < this.#patienceMs; waitedMs += betweenPulsesMs) {
      this.shared.pulse();
      if (this.#progress.awaitNews(seen, betweenPulsesMs)) return true;
    }
    return false;
  }

  /** Computes a unit that another thread claimed. That thread is not waited for again. */
  #takeOver(): void {
    this.#patienceMs = 0;
    const late = this.#order.find(
      (unit) => this.#isReady(unit) && !this.#progress.isFinished(unit),
    );
    if (late !== undefined) this.#compute(late);
  }

  #isReady(unit: number): boolean {
    return this.#units[unit]!.needs.every((needed) => this.#progress.isFinished(needed));
  }

  #compute(at: number): void {
    const unit = this.#units[at]!;
    try {
      this.#learn(unit);
      this.#progress.finish(at, compute(this.#task, this.shared, unit));
    } catch (problem) {
      this.#progress.giveUp(at);
      throw problem;
    }
  }

  /** Uses the places that a unit needs. */
  #learn({ needs }: Unit): void {
    for (const needed of needs) {
      const unit = this.#units[needed]!;
      if (unit.kind !== 'places' || this.#learned.has(needed)) continue;
      this.#learned.add(needed);
      if (this.#progress.isFound(needed)) learnPlaces(this.#task, this.shared, unit.i);
    }
  }
}
