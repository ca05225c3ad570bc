import type { Formula } from '@casus/engine';
import { didYouMean } from '../check/didYouMean.ts';
import { messages } from '../messages.ts';
import { type FormulaErrors, isShouted, operands, parseConnected } from './connectives.ts';

/** What the words of a formula mean: an index, several candidates, or nothing. */
export interface Atoms {
  /** "option" or "state": how messages call an atom. */
  readonly kind: string;
  /** Indices a word may stand for, with the unambiguous name of each. */
  readonly find: (word: string) => readonly { readonly index: number; readonly name: string }[];
  readonly names: () => Iterable<string>;
}

export type ParsedFormula = { readonly value: Formula } | FormulaErrors;

/** Parses a formula over options (or states, in graph form).
 *  Binding, tightest first: not, and, or, if, iff; left-associative; "A if B" is ¬B ∨ A. */
export function parseFormula(text: string, atoms: Atoms): ParsedFormula {
  return parseConnected<{ readonly kind: 'atom'; readonly index: number }>(
    text,
    atoms.kind === 'state' ? operands.states : operands.options,
    (token, stream) => {
      const found = atoms.find(token.text);
      if (found.length === 1) return { kind: 'atom', index: found[0]!.index };
      if (found.length > 1) {
        const names = found.map(({ name }) => `"${name}"`);
        stream.note('ambiguous-option', messages.ambiguousOption(token.text, names), token);
        return { kind: 'atom', index: found[0]!.index };
      }
      if (isShouted(token.text)) {
        return stream.fail('formula-token', messages.formulaCase(token.text), token);
      }
      const names = [...atoms.names()];
      const message = messages.unknownOf(
        atoms.kind,
        token.text,
        didYouMean(token.text, names),
        names.filter((name) => !name.includes('.')),
        messages.noneOf(atoms.kind),
      );
      stream.note(`unknown-${atoms.kind}`, message, token);
      // Never used: a formula with a mistake has no value.
      return { kind: 'atom', index: 0 };
    },
  );
}
