import type { Direction } from '../../src/index.ts';

/** One feasible combination of options; in graph form one listed state, "taken" being its index. */
export interface Cell {
  readonly decimal: number;
  readonly taken: ReadonlySet<number>;
}

/** A cell, or several that are one state to everybody. */
export interface LiteralState {
  /** 1-based, of the lowest cell. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

export interface LiteralOption {
  readonly owner: number;
  readonly direction: Direction;
}

/** A graph model ⟨N, S, {A_i}, {≿_i}⟩ as plain sets and lists. Nothing here is fast. */
export interface LiteralModel {
  readonly nDms: number;
  readonly states: readonly LiteralState[];
  /** moves[i][s] is R_i(s), ascending. */
  readonly moves: readonly (readonly ReadonlySet<number>[])[];
  /** ranks[i][s], higher is preferred by i, equal is a tie. */
  readonly ranks: readonly (readonly number[])[];
  /** Null in graph form. */
  readonly options: readonly LiteralOption[] | null;
}

/** N∖H, in order. */
export function everybodyBut(model: LiteralModel, members: readonly number[]): number[] {
  return everybody(model).filter((j) => !members.includes(j));
}

export function everybody(model: LiteralModel): number[] {
  return Array.from({ length: model.nDms }, (_, i) => i);
}

export function allStates(model: LiteralModel): number[] {
  return model.states.map((_, s) => s);
}

/** Whether q ≻_i s. */
export function prefers(model: LiteralModel, i: number, q: number, s: number): boolean {
  return model.ranks[i]![q]! > model.ranks[i]![s]!;
}
