/** A proposition over the atoms of a model: option indices in option form, state indices in graph
 *  form. `if` reads "left if right" (¬right ∨ left).
 *  Source: option statements of Fang, Hipel, Kilgour & Peng 2003. */
export type Formula =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'atom'; readonly index: number }
  | { readonly kind: 'not'; readonly of: Formula }
  | {
      readonly kind: 'and' | 'or' | 'if' | 'iff';
      readonly left: Formula;
      readonly right: Formula;
    };

/** Truth of `formula` where `holds(index)` gives the truth of an atom. */
export function evaluate(formula: Formula, holds: (index: number) => boolean): boolean {
  switch (formula.kind) {
    case 'constant':
      return formula.value;
    case 'atom':
      return holds(formula.index);
    case 'not':
      return !evaluate(formula.of, holds);
    case 'and':
      return evaluate(formula.left, holds) && evaluate(formula.right, holds);
    case 'or':
      return evaluate(formula.left, holds) || evaluate(formula.right, holds);
    case 'if':
      return evaluate(formula.left, holds) || !evaluate(formula.right, holds);
    case 'iff':
      return evaluate(formula.left, holds) === evaluate(formula.right, holds);
  }
}
