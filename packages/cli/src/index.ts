export type { Io } from './io.ts';
export { main } from './main.ts';
export { runFromProcess } from './runFromProcess.ts';
