import { joinedStates } from '../moves/joinedStates.ts';
import { isHypercube, type Model } from '../moves/model.ts';
import { type MoveCursor, moveCursor } from '../moves/moveCursor.ts';
import { bitsOf } from '../moves/ownGroups.ts';
import { decimalOf, stateOfDecimal } from '../states/numbering.ts';

/** Where a coalition can get by joint moves, in option form without coalesced states: R_H(s) and s
 *  itself. Nothing is listed: a state is reachable only if it is in the same *group*, the states
 *  joined by moves of members in either direction, and has moved every one-way option that s has.
 *  Where every combination is feasible, or no option of a member is one-way, that is enough. */
export class JointReach {
  readonly members: readonly number[];
  /** Int32Array [nStates]. */
  readonly groupOf: Int32Array;
  readonly nGroups: number;
  /** Int32Array [nStates], the members' one-way options as bits, 1 = moved; null without any. */
  readonly patterns: Int32Array | null;
  /** Whether states of one group and pattern reach the same states. */
  readonly isByPattern: boolean;
  readonly #model: Model;
  #closure: Closure | null = null;

  constructor(model: Model, members: readonly number[]) {
    this.#model = model;
    this.members = members;
    const { groupOf, nGroups } = joinedGroups(model, members);
    this.groupOf = groupOf;
    this.nGroups = nGroups;
    this.patterns = oneWayPatterns(model, members);
    this.isByPattern = this.patterns === null || isHypercube(model);
  }

  /** Whether the coalition can get from `s` to a state of its group that has moved what s has. */
  canReach(s: number, t: number): boolean {
    if (this.isByPattern || this.#straight(s, t)) return true;
    this.#closure ??= new Closure(this.#model, this.members);
    return this.#closure.has(s, t);
  }

  /** Whether the members get there one after the other, each by one move, in some turn of their
   *  order. Most do, and a search costs far more. */
  #straight(s: number, t: number): boolean {
    const { space, optionMoves } = this.#model;
    const n = this.members.length;
    const from = space.decimals![s]!;
    const to = space.decimals![t]!;
    for (let first = 0; first < n; first++) {
      let at = from;
      let step = 0;
      for (; step < n && (step === 0 || stateOfDecimal(space, at) >= 0); step++) {
        const own = optionMoves!.own[this.members[(first + step) % n]!]!;
        at = (at & ~own) | (to & own);
      }
      if (step === n) return true;
    }
    return false;
  }
}

/** States by reach from the last state asked about, found by a search through its group. */
class Closure {
  readonly #cursors: readonly MoveCursor[];
  /** Int32Array [nStates]: the count of searches when the state was last reached. */
  readonly #reachedIn: Int32Array;
  #nSearches = 0;
  #from = -1;

  constructor(model: Model, members: readonly number[]) {
    this.#cursors = members.map((j) => moveCursor(model, j, null, 'ahead'));
    this.#reachedIn = new Int32Array(model.space.nStates);
  }

  has(s: number, t: number): boolean {
    if (this.#from !== s) this.#search(s);
    return this.#reachedIn[t] === this.#nSearches;
  }

  #search(s: number): void {
    this.#from = s;
    this.#nSearches++;
    this.#reachedIn[s] = this.#nSearches;
    const states = [s];
    for (const t of states) {
      for (const cursor of this.#cursors) {
        cursor.find(t);
        for (let f = 0; f < cursor.nFound; f++) {
          const q = cursor.found[f]!;
          if (this.#reachedIn[q] === this.#nSearches) continue;
          this.#reachedIn[q] = this.#nSearches;
          states.push(q);
        }
      }
    }
    for (const t of states) for (const cursor of this.#cursors) cursor.forget(t);
  }
}

/** Numbers the groups by their lowest state: own groups of members that share a state are joined. */
function joinedGroups(
  model: Model,
  members: readonly number[],
): { groupOf: Int32Array; nGroups: number } {
  const lowest = joinedStates(model, members);
  const groupOf = new Int32Array(lowest.length);
  let nGroups = 0;
  for (let s = 0; s < groupOf.length; s++) {
    groupOf[s] = lowest[s] === s ? nGroups++ : groupOf[lowest[s]!]!;
  }
  return { groupOf, nGroups };
}

function oneWayPatterns(
  { space, optionMoves }: Model,
  members: readonly number[],
): Int32Array | null {
  let forward = 0;
  let backward = 0;
  for (const j of members) {
    forward |= optionMoves!.forward[j]!;
    backward |= optionMoves!.backward[j]!;
  }
  const oneWay = bitsOf(forward | backward);
  if (oneWay.length === 0) return null;
  const patterns = new Int32Array(space.nStates);
  for (let s = 0; s < patterns.length; s++) {
    const moved = decimalOf(space, s) ^ backward;
    for (let b = 0; b < oneWay.length; b++) patterns[s]! |= ((moved >>> oneWay[b]!) & 1) << b;
  }
  return patterns;
}
