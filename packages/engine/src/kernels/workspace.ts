import type { Model } from '../moves/model.ts';

/** Arrays to work in, used again and again: fresh memory is far slower than memory that was used before.
 *  Their contents are arbitrary. */
export class Workspace {
  readonly #free = new Map<number, Int32Array[]>();

  take(length: number): Int32Array {
    return this.#free.get(length)?.pop() ?? new Int32Array(length);
  }

  /** @param array  that nobody uses any more. */
  giveBack(array: Int32Array): void {
    const alike = this.#free.get(array.length) ?? [];
    this.#free.set(array.length, alike);
    alike.push(array);
  }
}

const kept = new WeakMap<Model, Workspace>();

/** The workspace of a model, for arrays of its states. */
export function workspaceOf(model: Model): Workspace {
  const known = kept.get(model) ?? new Workspace();
  kept.set(model, known);
  return known;
}

/** Gives a model that is new the workspace of another one of as many states. */
export function passOnWorkspace(from: Model, to: Model): void {
  kept.set(to, workspaceOf(from));
}
