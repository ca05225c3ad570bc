import { useAsk, useSettled } from '../app/hooks.ts';
import type { FormulaReading } from '../engine/asks/formula.ts';
import type { Field } from './form.ts';

/** Typing that goes on is not read. */
const restMs = 120;

const nothing: FormulaReading = { words: null, mistakes: [] };

/** What a formula or condition says while it is typed. */
export function useFormulaReading(input: Field['input'], value: string): FormulaReading {
  const settled = useSettled(value, restMs);
  const isFormula = input === 'formula' || input === 'condition';
  const of = input === 'formula' ? 'options' : 'evidence';
  const isAsked = isFormula && settled.trim() !== '';
  const { answer, isStale } = useAsk('formula', isAsked ? { text: settled, of } : null);
  return isStale || answer === null || settled !== value ? nothing : answer;
}
