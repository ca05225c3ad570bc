import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import {
  type Analysis,
  analyse,
  analysis,
  type Concept,
  type Direction,
  enumerateStates,
  type Formula,
  finishTask,
  graphModel,
  type Model,
  optionModel,
  rankByStatements,
  type SharedTask,
  settle,
  sharedTask,
  workOn,
} from '../src/index.ts';
import { Progress } from '../src/threads/progress.ts';
import { formulas, randomForms, runs, twins } from './randomModels.ts';

const sequential: readonly Concept[] = ['nash', 'gmr', 'smr', 'seq', 'symseq'];

/** As if another thread had come with the task: what it finds is on shared memory. */
const elsewhere = (task: SharedTask): void => workOn(structuredClone(task));

/** Claims units as threads do that end before they have finished them. */
function leaveBehind(task: SharedTask, isClaimed: (unit: number) => boolean): void {
  const progress = new Progress(task.progress);
  for (let unit = 0; unit < task.progress.length - 2; unit++) {
    if (isClaimed(unit)) progress.claim(unit);
  }
}

for (const [form, recipes] of randomForms) {
  test(`${form}: a shared task gives what one thread finds, whoever works on it`, () => {
    fc.assert(
      fc.property(recipes, fc.nat(), fc.boolean(), (recipe, seed, isSettled) => {
        const { model, ranks, space } = twins(recipe);
        const concepts: Concept[] = model.arcs === null ? [...sequential, 'sim'] : [...sequential];
        const plain = analyse(model, ranks, concepts);
        const statusQuo = seed % 3 === 0 ? null : seed % space.nStates;
        const coalitions = seed % 2 === 0 ? recipe.coalitions : [];
        const settling = isSettled ? { statusQuo, hasCoalitions: coalitions.length > 0 } : null;
        for (const prepare of [
          () => {},
          elsewhere,
          (task: SharedTask) => leaveBehind(task, (unit) => ((seed >>> (unit % 31)) & 1) === 1),
        ]) {
          const task = sharedTask(model, ranks, concepts, settling);
          prepare(task);
          const shared = finishTask(task, model, { patienceMs: 0 });
          expect(analyse(model, shared.ranks, concepts, shared)).toEqual(plain);
          for (const concept of concepts) {
            const options = { concept, statusQuo, coalitions };
            const ours = settle(model, shared.ranks, { ...options, shared });
            const { outcomes, mayCycle, dropped, nDropped } = settle(model, ranks, options);
            expect(ours).toMatchObject({ outcomes, mayCycle, dropped, nDropped });
          }
        }
      }),
      runs(60),
    );
  });
}

test('ranks by statements are found together, too', () => {
  const optionCounts = [2, 1, 2];
  const space = enumerateStates({ form: 'options', optionCounts, infeasible: [], coalesce: [] });
  const model = optionModel(space, Array<Direction>(5).fill('both'));
  const statements = fc.array(formulas(5), { maxLength: 20 });
  fc.assert(
    fc.property(
      fc.array(statements, { minLength: 3, maxLength: 3 }),
      fc.boolean(),
      (all, isElse) => {
        const task = sharedTask(model, all, sequential);
        if (isElse) elsewhere(task);
        const shared = finishTask(task, model, { patienceMs: 0 });
        const ranks = all.map((own) => rankByStatements(space, own));
        expect(shared.ranks).toEqual(ranks);
        expect(analyse(model, shared.ranks, sequential, shared)).toEqual(
          analyse(model, ranks, sequential),
        );
      },
    ),
    runs(50),
  );
});

test('ranks that do not fit the model are refused', () => {
  const space = enumerateStates({
    form: 'options',
    optionCounts: [1, 1],
    infeasible: [],
    coalesce: [],
  });
  const model = optionModel(space, ['both', 'both']);
  const fitting = new Int32Array(4);
  for (const ranks of [[fitting], [fitting, new Int32Array(3)]]) {
    expect(() => sharedTask(model, ranks, sequential)).toThrow(
      expect.objectContaining({ code: 'rank-length' }),
    );
  }
});

/** A thread that joins in every task it is sent, and tells when it leaves. */
const joining = `
  const { parentPort } = require('node:worker_threads');
  const engine = import(${JSON.stringify(new URL('../dist/index.js', import.meta.url))});
  parentPort.on('message', async (task) => {
    const { workOn } = await engine;
    workOn(task);
    parentPort.postMessage('left');
  });
`;

/** A thread that ends with a unit of its own unfinished. */
const dying = `
  const { parentPort } = require('node:worker_threads');
  const progress = import(${JSON.stringify(new URL('../dist/threads/progress.js', import.meta.url))});
  parentPort.on('message', async (task) => {
    const { Progress } = await progress;
    new Progress(task.progress).claim(0);
    process.exit();
  });
`;

const worker = new Worker(joining, { eval: true });
afterAll(() => worker.terminate());

/** Sends a task to another thread; what comes back is there when that has left. */
function send(to: Worker, task: SharedTask): Promise<void> {
  return new Promise((resolve) => {
    to.once('message', () => resolve());
    to.postMessage(task);
  });
}

function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const atom = (index: number): Formula => ({ kind: 'atom', index });
const both = (a: number, b: number): Formula => ({ kind: 'and', left: atom(a), right: atom(b) });

function optionsOf(
  optionCounts: readonly number[],
  given: { infeasible?: Formula[]; coalesce?: Formula[]; directions?: readonly Direction[] } = {},
): Model {
  const { infeasible = [], coalesce = [], directions = ['both'] } = given;
  const space = enumerateStates({ form: 'options', optionCounts, infeasible, coalesce });
  return optionModel(
    space,
    Array.from({ length: space.nOptions }, (_, k) => directions[k % directions.length]!),
  );
}

function randomGraph(nStates: number, nDms: number): Model {
  const random = randomNumbers(7);
  const space = enumerateStates({ form: 'graph', nDms, nStates, infeasible: [], coalesce: [] });
  return graphModel(
    space,
    Array.from({ length: nDms }, () =>
      Array.from({ length: 2 * nStates }, () => [random(nStates), random(nStates)] as const),
    ),
  );
}

const oneWay: readonly Direction[] = ['both', 'both', 'forward', 'backward'];

const models: readonly (readonly [string, Model])[] = [
  ['all feasible', optionsOf([4, 4, 4])],
  ['one-way options', optionsOf([3, 1, 4, 4], { directions: oneWay })],
  [
    'options that exclude each other',
    optionsOf([3, 4, 3, 3], { infeasible: [both(0, 1), both(4, 9)] }),
  ],
  ['both', optionsOf([3, 4, 3, 3], { infeasible: [both(0, 1), both(4, 9)], directions: oneWay })],
  ['coalesced states', optionsOf([4, 4, 3], { coalesce: [both(0, 5)] })],
  ['graph form', randomGraph(3000, 4)],
];

/** SHA-256 of all verdicts. */
function digest(shared: Analysis): string {
  const { stable, equilibria } = analyse(shared.model, shared.ranks, sequential, shared);
  const hash = createHash('sha256');
  for (const concept of sequential) {
    for (const marks of stable.get(concept)!) hash.update(marks);
    hash.update(equilibria.get(concept)!);
  }
  return hash.digest('hex');
}

function randomRanks({ space, nDms }: Model, nRanks: number): Int32Array[] {
  const random = randomNumbers(nRanks);
  return Array.from({ length: nDms }, () =>
    Int32Array.from({ length: space.nStates }, () => random(nRanks)),
  );
}

for (const [name, model] of models) {
  test(`${name}: two threads find what one finds`, async () => {
    for (const nRanks of [3, 60_000]) {
      const ranks = randomRanks(model, nRanks);
      const plain = digest(analysis(model, ranks, null));
      const settling = { statusQuo: 0, hasCoalitions: false };
      const together = sharedTask(model, ranks, sequential, settling);
      const left = send(worker, together);
      expect(digest(finishTask(together, model))).toBe(plain);
      await left;
      const alone = sharedTask(model, ranks, sequential, settling);
      await send(worker, alone);
      expect(digest(finishTask(alone, model))).toBe(plain);
    }
  });
}

test('on a large model TypeScript, the kernel, one thread and two threads give the same', async () => {
  const model = optionsOf([4, 4, 4, 4], { directions: ['both', 'both', 'both', 'forward'] });
  const ranks = randomRanks(model, 60_000);
  const same = ranks.map((own) => own.slice());
  const plain = digest(analysis(model, ranks, null));
  expect(digest(analysis(model, same))).toBe(plain);
  expect(digest(finishTask(sharedTask(model, ranks, sequential), model))).toBe(plain);
  const task = sharedTask(model, ranks, sequential);
  const left = send(worker, task);
  expect(digest(finishTask(task, model))).toBe(plain);
  await left;
});

test('what a thread leaves unfinished when it ends is computed without it', async () => {
  const model = optionsOf([4, 4, 4]);
  const ranks = randomRanks(model, 100);
  const task = sharedTask(model, ranks, sequential);
  const thread = new Worker(dying, { eval: true });
  const ended = new Promise((resolve) => thread.once('exit', resolve));
  thread.postMessage(task);
  await ended;
  expect(new Progress(task.progress).isOpen(0)).toBe(false);
  expect(digest(finishTask(task, model, { patienceMs: 1 }))).toBe(digest(analysis(model, ranks)));
});

test('waiting for others can be stopped by a pulse, too', () => {
  const model = optionsOf([1, 1]);
  const task = sharedTask(model, randomRanks(model, 4), sequential);
  leaveBehind(task, () => true);
  const stop = new Error('stop');
  let nPulses = 0;
  const pulse = (): void => {
    if (++nPulses === 3) throw stop;
  };
  expect(() => finishTask(task, model, { patienceMs: 60_000, pulse })).toThrow(stop);
});
