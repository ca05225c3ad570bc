/** States a coalition may be asked to go to; some of them taken out or put in as a search goes on. */
export interface TargetSet {
  readonly add: (t: number) => void;
  readonly delete: (t: number) => void;
  /** Offers the states of the set that the coalition can go to from `s` by an undeterred improvement,
   *  in no order and some perhaps twice, until one is accepted.
   *  @param accept  may take states out of the set, but must not ask about another state.
   *  @returns whether one was accepted. */
  readonly some: (s: number, accept: (t: number) => boolean) => boolean;
}
