import { availableParallelism } from 'node:os';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Colleague, FoundVerdict, WorldVerdict } from '@casus/assessment';
import type { ColleagueOrder, ColleagueReport, ColleagueTask } from './threads.ts';

/** Worlds times states below which another thread would begin when all is done. */
const leastWork = 2 ** 23;

/** Another thread for a part of the worlds, where the machine has a core for it. If it fails, its part
 *  is done without it. */
export function recruit(task: ColleagueTask): Colleague {
  const { port1, port2 } = new MessageChannel();
  const verdicts: WorldVerdict[] = [];
  let worker: Worker | null = null;
  return {
    start: (work) => {
      if (work < leastWork || availableParallelism() < 2) return false;
      const workerData: ColleagueOrder = { ...task, port: port2 };
      worker = new Worker(new URL('./colleagueThread.js', import.meta.url), {
        workerData,
        transferList: [port2],
      });
      worker.on('error', () => {});
      worker.unref();
      return true;
    },
    found: () => {
      const all: FoundVerdict[] = [];
      for (;;) {
        const received = receiveMessageOnPort(port1);
        if (received === undefined) return all;
        const report: ColleagueReport = received.message;
        verdicts.push(...report.verdicts);
        for (const [at, key] of report.keys.entries()) {
          all.push({ key, verdict: verdicts[report.ids[at]!]! });
        }
      }
    },
    stop: () => {
      port1.close();
      void worker?.terminate();
    },
  };
}
