import { stateNumber } from '@casus/engine';
import type { WorldModel } from './worldModel.ts';

/** Null where the case has no status quo, or the world rules it out. */
export function statusQuoNumber({ model, statusQuo }: WorldModel): number | null {
  return statusQuo === null || statusQuo < 0 ? null : stateNumber(model.space, statusQuo);
}
