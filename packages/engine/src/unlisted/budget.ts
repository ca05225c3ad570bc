/** Looks between two questions whether to stop. */
const stopInterval = 64;

/** The budget of a question was spent, or the work stopped: the answer is open. */
export class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent';
}

/** Thrown instead of new ones: it happens often, and tells nothing but that. */
const spent = new BudgetSpent();

/** How much a question may look at. A look is one state, or one set of states told apart by some
 *  options still open, that is held against the preferences. Counting looks, not time, gives the same
 *  answer on every machine. */
export class Budget {
  readonly #limit: number;
  readonly #isStopped: () => boolean;
  readonly #whole: Budget | null;
  #nLooked = 0;
  #wasStopped = false;

  /** @param limit  looks; @param isStopped  asked every few looks. */
  constructor(limit: number, isStopped: () => boolean = () => false, whole: Budget | null = null) {
    this.#limit = limit;
    this.#isStopped = isStopped;
    this.#whole = whole;
  }

  get nLooked(): number {
    return this.#nLooked;
  }

  /** Whether the work was stopped before the budget was spent. */
  get wasStopped(): boolean {
    return this.#wasStopped;
  }

  get left(): number {
    return this.#wasStopped ? 0 : this.#limit - this.#nLooked;
  }

  /** @throws BudgetSpent where nothing is left. */
  look(): void {
    if (this.#nLooked >= this.#limit || this.#wasStopped) throw spent;
    this.#nLooked++;
    if (this.#whole !== null) this.#whole.look();
    else if (this.#nLooked % stopInterval === 0 && this.#isStopped()) {
      this.#wasStopped = true;
      throw spent;
    }
  }

  /** A part of what is left, for a part of the question. */
  share(limit: number): Budget {
    return new Budget(Math.min(Math.ceil(limit), this.left), this.#isStopped, this);
  }
}

/** What `work` comes back with; undefined where its budget was spent. */
export function withinBudget<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (end) {
    if (end instanceof BudgetSpent) return undefined;
    throw end;
  }
}
