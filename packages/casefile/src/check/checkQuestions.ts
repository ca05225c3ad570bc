import { type StateSpace, splitState, stateNumber } from '@casus/engine';
import type { Question } from '../case.ts';
import type { Atoms } from '../formula/parseFormula.ts';
import { messages } from '../messages.ts';
import type { RawCase } from '../schema/schema.ts';
import type { Checker } from './checker.ts';
import { checkId } from './ids.ts';

/** The questions whose formula can be read. */
export function checkQuestions(
  check: Checker,
  raw: RawCase,
  atoms: Atoms,
  space: StateSpace | null,
): Map<string, Question> {
  const questions = new Map<string, Question>();
  for (const [id, one] of Object.entries(raw.questions ?? {})) {
    const path = ['questions', id];
    checkId(check, id, path);
    const ask = check.formula(one.ask, atoms, [...path, 'ask']);
    if (ask === null) continue;
    const split = space === null ? -1 : splitState(space, ask.formula);
    if (split >= 0) {
      const text = messages.coalesceQuestion(stateNumber(space!, split));
      check.warning('question-splits-state', [...path, 'ask'], text, ask.range);
    }
    questions.set(id, { id, ask, text: one.text ?? one.ask, note: one.note ?? null });
  }
  return questions;
}
