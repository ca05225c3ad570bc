import { workerData } from 'node:worker_threads';
import { type SharedTask, workOn } from '@casus/engine';

const task: SharedTask = workerData;
workOn(task);
