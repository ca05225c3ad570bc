import type { Formula } from './formula.ts';

/** One step of a formula read operands first: what it pushes, or what it does with what was pushed. */
export type Operation =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'atom'; readonly index: number }
  | { readonly kind: 'not' | 'and' | 'or' | 'if' | 'iff' };

/** The operations of a formula, operands first. */
export function postfix(formula: Formula): Operation[] {
  const program: Operation[] = [];
  const visit = (node: Formula): void => {
    if (node.kind === 'not') {
      visit(node.of);
      program.push({ kind: 'not' });
    } else if (node.kind === 'constant' || node.kind === 'atom') {
      program.push(node);
    } else {
      visit(node.left);
      visit(node.right);
      program.push({ kind: node.kind });
    }
  };
  visit(formula);
  return program;
}
