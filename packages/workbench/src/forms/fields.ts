import { type Case, likelihoodWords } from '@casus/casefile';
import { dateOf, idsOf, likelihoodOf, numberOf } from './codecs.ts';
import type { Field } from './form.ts';
import { evidenceNames } from './names.ts';

/** Fields that several forms have. */

/** The id of an entry.
 *  @param from  what the id of a new entry is made from, if none is given; null for one that has its id. */
export function idField(from: string | null): Field {
  const hint = 'How formulas and other entries call it: a letter, then letters, digits, - or _';
  return {
    key: 'id',
    label: 'Id',
    input: 'line',
    hint:
      from === null
        ? `${hint}. They follow where it is changed.`
        : `${hint}; made from the ${from} if empty.`,
  };
}

export const noteField: Field = {
  key: 'note',
  label: 'Note',
  input: 'area',
  hint: 'A remark for readers; shown, never analysed.',
};

export const urlField: Field = {
  key: 'url',
  label: 'Address',
  input: 'line',
  hint: 'Where it can be read.',
};

export const dateField: Field = {
  key: 'date',
  label: 'Date',
  input: 'line',
  hint: 'When it was said: 2016-10-13, 2016-10 or 2016.',
  codec: dateOf('date'),
};

export const reliabilities: readonly (readonly [string, string])[] = [
  ['', 'not graded: counts as F'],
  ['A', 'A: completely reliable'],
  ['B', 'B: usually reliable'],
  ['C', 'C: fairly reliable'],
  ['D', 'D: not usually reliable'],
  ['E', 'E: unreliable'],
  ['F', 'F: cannot be judged'],
];

export const credibilities: readonly (readonly [string, string])[] = [
  ['', 'not graded: counts as 6'],
  ['1', '1: confirmed by others'],
  ['2', '2: probably true'],
  ['3', '3: possibly true'],
  ['4', '4: doubtful'],
  ['5', '5: improbable'],
  ['6', '6: cannot be judged'],
];

export const credibilityField: Field = {
  key: 'credibility',
  label: 'Credibility of the information',
  input: 'choice',
  codec: numberOf('credibility'),
  choices: credibilities,
};

export function likelihoodField({ yardstick }: Case): Field {
  return {
    key: 'likelihood',
    label: 'Your likelihood',
    input: 'line',
    offers: likelihoodWords(yardstick).flatMap(({ words }) => words),
    hint: 'Your own judgement, if you have one: a word of the yardstick, a number from 0 to 1, or a range: 0.2–0.45.',
    codec: likelihoodOf('likelihood'),
  };
}

export const baseRateField: Field = {
  key: 'baseRate',
  label: 'Base rate',
  input: 'line',
  hint: 'How often such claims are true, 0 to 1; one half if empty.',
  codec: numberOf('baseRate'),
};

export function whenField(theCase: Case, what: string): Field {
  return {
    key: 'when',
    label: 'Only when',
    input: 'condition',
    names: evidenceNames(theCase),
    hint: `A condition over claims and estimates, as in “escape-deal and fighters > 10000”: where it does not hold, ${what}. Empty: always.`,
  };
}

export function becauseField(theCase: Case): Field {
  return {
    key: 'because',
    label: 'Because of',
    input: 'names',
    names: evidenceNames(theCase),
    hint: 'Claims and estimates this judgement rests on.',
    codec: idsOf('because'),
  };
}
