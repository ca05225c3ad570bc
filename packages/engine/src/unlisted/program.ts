import type { Formula } from '../model/formula.ts';
import { postfix } from '../model/postfix.ts';
import type { Planes } from './planes.ts';

const codes = { not: -1, and: -2, or: -3, if: -4, iff: -5, false: -6, true: -7 } as const;

/** A formula ready to be evaluated in all lanes of planes at once, with options still open. */
export class Program {
  /** Distinct options it mentions, in the order of their first mention. */
  readonly options: readonly number[];
  /** Lanes where it may hold, and where it may fail, after `run`. Where all its options are set, one of
   *  the two is true; with open ones both may be said though only one can be. */
  mayHold = 0;
  mayFail = 0;
  /** Option index, or a negative code. */
  readonly #code: Int32Array;
  readonly #holds: Int32Array;
  readonly #fails: Int32Array;

  constructor(formula: Formula) {
    const operations = postfix(formula);
    this.#code = Int32Array.from(operations, (operation) => {
      if (operation.kind === 'atom') return operation.index;
      return operation.kind === 'constant' ? codes[`${operation.value}`] : codes[operation.kind];
    });
    this.options = [...new Set(this.#code.filter((code) => code >= 0))];
    this.#holds = new Int32Array(operations.length);
    this.#fails = new Int32Array(operations.length);
  }

  run({ mayTake, mayLeave }: Planes): void {
    const holds = this.#holds;
    const fails = this.#fails;
    const code = this.#code;
    let top = -1;
    for (let at = 0; at < code.length; at++) {
      const operation = code[at]!;
      if (operation >= 0) {
        top++;
        holds[top] = mayTake[operation]!;
        fails[top] = mayLeave[operation]!;
      } else if (operation === codes.not) {
        const before = holds[top]!;
        holds[top] = fails[top]!;
        fails[top] = before;
      } else if (operation <= codes.false) {
        top++;
        holds[top] = operation === codes.true ? -1 : 0;
        fails[top] = ~holds[top]!;
      } else {
        const h = holds[top]!;
        const f = fails[top]!;
        top--;
        const left = holds[top]!;
        const leftFails = fails[top]!;
        if (operation === codes.and) {
          holds[top] = left & h;
          fails[top] = leftFails | f;
        } else if (operation === codes.or) {
          holds[top] = left | h;
          fails[top] = leftFails & f;
        } else if (operation === codes.if) {
          holds[top] = left | f;
          fails[top] = leftFails & h;
        } else {
          holds[top] = (left & h) | (leftFails & f);
          fails[top] = (left & f) | (leftFails & h);
        }
      }
    }
    this.mayHold = holds[0]!;
    this.mayFail = fails[0]!;
  }

  /** The first open option it mentions, −1 where none is. */
  firstOpen(planes: Planes): number {
    for (const k of this.options) if (planes.isOpen(k)) return k;
    return -1;
  }
}
