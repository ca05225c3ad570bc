import { caseAtoms, parseCondition, parseFormula } from '@casus/casefile';
import type { Formula } from '@casus/engine';
import { formulaInWords } from '@casus/report';
import { caseOf, type Loaded } from './loaded.ts';

export interface FormulaReading {
  /** What it says; null where it has mistakes, and for conditions. */
  readonly words: string | null;
  readonly mistakes: readonly { readonly message: string; readonly hint?: string }[];
}

/** What a formula over options says in words, and what is wrong with it or with a condition. */
export function formula(
  loaded: Loaded | null,
  { text, of }: { readonly text: string; readonly of: 'options' | 'evidence' },
): FormulaReading {
  const theCase = caseOf(loaded);
  const { claims, estimates } = theCase;
  const parsed =
    of === 'options'
      ? parseFormula(text, caseAtoms(theCase))
      : parseCondition(text, {
          claims: new Set(claims.keys()),
          estimates: new Set(estimates.keys()),
        });
  if ('error' in parsed) return { words: null, mistakes: [parsed.error, ...parsed.more] };
  const words = of === 'options' ? formulaInWords(theCase, parsed.value as Formula) : null;
  return { words, mistakes: [] };
}
