import { type SharedTask, workOn } from '@casus/engine';

self.onmessage = ({ data }: MessageEvent<SharedTask>) => workOn(data);
