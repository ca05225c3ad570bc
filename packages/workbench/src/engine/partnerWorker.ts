import { type SharedTask, workOn } from '@casus/engine';

addEventListener('message', ({ data }: MessageEvent<SharedTask>) => workOn(data));
