import type { World } from '../evidence.ts';
import type { Factor } from './factor.ts';

/** One world that is changed in place while worlds are gone through. */
export class WorldCursor {
  readonly world: World;
  readonly #claims: Map<string, boolean>;
  readonly #estimates: Map<string, number>;
  readonly #factors: readonly Factor[];

  /** @param outside  what no factor covers stays as it is there. */
  constructor(factors: readonly Factor[], outside: World) {
    this.#factors = factors;
    this.#claims = new Map(outside.claims);
    this.#estimates = new Map(outside.estimates);
    this.world = { claims: this.#claims, estimates: this.#estimates };
  }

  /** Puts a factor on one of its levels. */
  set(f: number, level: number): void {
    const { levels, estimate } = this.#factors[f]!;
    const { claims, piece } = levels[level]!;
    for (const [id, value] of claims) this.#claims.set(id, value);
    if (estimate !== null && piece !== null) this.#estimates.set(estimate, piece.figure);
  }

  /** Puts every factor on its level of the world with that index, the last factor changing fastest. */
  seek(index: number): void {
    let rest = index;
    for (let f = this.#factors.length - 1; f >= 0; f--) {
      const { length } = this.#factors[f]!.levels;
      this.set(f, rest % length);
      rest = Math.floor(rest / length);
    }
  }
}
