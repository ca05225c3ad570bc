import type { Formula } from '../../src/index.ts';

/** Truth of a formula where exactly the atoms of `taken` are true. */
export function isTrue(formula: Formula, taken: ReadonlySet<number>): boolean {
  if (formula.kind === 'constant') return formula.value;
  if (formula.kind === 'atom') return taken.has(formula.index);
  if (formula.kind === 'not') return !isTrue(formula.of, taken);
  const left = isTrue(formula.left, taken);
  const right = isTrue(formula.right, taken);
  switch (formula.kind) {
    case 'and':
      return left && right;
    case 'or':
      return left || right;
    case 'if':
      return !right || left;
    case 'iff':
      return (left && right) || (!left && !right);
  }
}
