// Whoever writes no YAML can say all that the case language has words for.
import { caseJsonSchema, type Edit, parseCase, valueAt } from '@casus/casefile';
import { describe, expect, test } from 'vitest';
import { claimForm } from '../views/evidence/forms/claimForm.ts';
import { estimateForm } from '../views/evidence/forms/estimateForm.ts';
import { gradingForm } from '../views/evidence/forms/gradingForm.ts';
import { reportForm } from '../views/evidence/forms/reportForm.ts';
import { sourceForm } from '../views/evidence/forms/sourceForm.ts';
import { attitudesForm } from '../views/model/forms/attitudesForm.ts';
import { caseForm } from '../views/model/forms/caseForm.ts';
import { coalesceForm } from '../views/model/forms/coalesceForm.ts';
import { coalitionForm } from '../views/model/forms/coalitionForm.ts';
import { decisionMakerForm } from '../views/model/forms/decisionMakerForm.ts';
import { infeasibleForm } from '../views/model/forms/infeasibleForm.ts';
import { moveForm } from '../views/model/forms/moveForm.ts';
import { optionForm } from '../views/model/forms/optionForm.ts';
import { payoffsForm } from '../views/model/forms/payoffsForm.ts';
import { perceivesForm } from '../views/model/forms/perceivesForm.ts';
import { questionForm } from '../views/model/forms/questionForm.ts';
import { rankingForm } from '../views/model/forms/rankingForm.ts';
import { stateForm } from '../views/model/forms/stateForm.ts';
import { statementForm } from '../views/model/forms/statementForm.ts';
import { weightsForm } from '../views/model/forms/weightsForm.ts';
import { entryOf, type Field, type Form, firstValues, type Values } from './form.ts';

/** Keys that no field writes, with those inside them, and why. */
const others: Readonly<Record<string, string>> = {
  casus: 'the version of the format; a new case begins with it',
  statusQuo: 'set by the boxes of the model, option by option',
  'decisionMakers.*.perceives.preferences.*':
    'a perceived statement is typed as its formula and keeps what the file says besides',
  'decisionMakers.*.perceives.of.*': 'one line says what is believed of a party; see believed.ts',
};

const options = `casus: 1
title: T
sources: { s: {} }
claims: { c: { reports: [{ source: s }] } }
estimates: { e: { reports: [{ source: s, value: 5 }] } }
decisionMakers:
  a: { options: { o: O }, preferences: [o] }
  b: { options: { p: P }, ranking: [1, 2, 3, 4] }
  d: { weights: { o: 1 } }
  f: { payoffs: { 1: 1, 2: 2, 3: 3, 4: 4 } }
infeasible: [o and p and false]
coalesce: [o and p]
coalitions: [[a, b]]
questions: { q: { ask: o } }
`;
const graph = `casus: 1
title: T
states: [m, n]
decisionMakers: { a: { ranking: [m, n] } }
`;

const two = parseCase(options).case!;
const one = parseCase(graph).case!;

const forms: readonly (readonly [text: string, form: Form])[] = [
  ...[
    caseForm,
    gradingForm,
    sourceForm(two, 's'),
    claimForm(two, 'c'),
    estimateForm('e'),
    reportForm(two, 'c', 0),
    reportForm(two, 'e', 0),
    decisionMakerForm('a'),
    optionForm(two, 'a', 'o'),
    statementForm(two, 'a', 0),
    rankingForm(two, 'b'),
    weightsForm(two, 'd'),
    payoffsForm(two, 'f'),
    attitudesForm(two, 'a'),
    perceivesForm(two, 'a'),
    infeasibleForm(two, 0),
    coalesceForm(two, 0),
    coalitionForm(two, 0),
    questionForm(two, 'q'),
  ].map((form) => [options, form] as const),
  [graph, stateForm(null, null)],
  [graph, moveForm(one, 'a')],
];

/** What is typed into a field: each choice, each way of writing a figure, or just something. */
function typed({ key, choices }: Field): readonly string[] {
  if (key === 'figure') return ['7', '7–8', 'at least 7', 'at most 7'];
  if (key === 'dependsOn') return ['d: likely'];
  if (key === 'of') return ['b: o'];
  if (choices !== undefined) return choices.map(([value]) => value).filter((value) => value !== '');
  return ['fresh'];
}

/** Everything that can be typed into a form: all fields at once, and each choice in turn. */
function fillings({ fields }: Form, first: Values): readonly Values[] {
  const all = Object.fromEntries(
    fields.map((field) => [field.key, typed(field).at(-1) ?? first[field.key] ?? '']),
  );
  return fields.flatMap((field) => typed(field).map((text) => ({ ...all, [field.key]: text })));
}

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape | readonly Shape[];
  readonly anyOf?: readonly Shape[];
}

const whole = caseJsonSchema() as Shape;

function branches(shape: Shape): readonly Shape[] {
  return shape.anyOf === undefined ? [shape] : shape.anyOf.flatMap(branches);
}

/** Keys of the language: `decisionMakers.*.options.*.done`. */
function keysOf(shape: Shape, place = ''): string[] {
  return branches(shape).flatMap(({ properties, additionalProperties, items }) => [
    ...Object.entries(properties ?? {}).flatMap(([key, inner]) => [
      place + key,
      ...keysOf(inner, `${place}${key}.`),
    ]),
    ...[additionalProperties, items].flatMap((inner) =>
      typeof inner === 'object' && !Array.isArray(inner)
        ? keysOf(inner as Shape, `${place}*.`)
        : [],
    ),
  ]);
}

/** Keys of the language on the way to what an edit writes, and in it. */
function writtenBy(edit: Edit): string[] {
  const value = 'value' in edit ? edit.value : 'insert' in edit ? [edit.insert] : undefined;
  const path = 'insert' in edit ? edit.path.slice(0, -1) : edit.path;
  const said = path.reduceRight<unknown>((inner, step) => ({ [step]: inner }), value);
  const inside = (now: unknown, place: string): string[] => {
    if (typeof now !== 'object' || now === null) return [];
    return Object.entries(now).flatMap(([key, inner]) => {
      const named = known.has(place + key) ? place + key : `${place}*`;
      return [named, ...inside(inner, `${named}.`)];
    });
  };
  return inside(said, '').filter((key) => known.has(key));
}

const known: ReadonlySet<string> = new Set(keysOf(whole));

describe('every key of the case language', () => {
  const written = new Set(
    forms.flatMap(([text, form]) => {
      const before = form.path === null ? undefined : valueAt(text, form.path);
      return fillings(form, firstValues(form, before)).flatMap((values) => {
        const { edits } = form.write(
          text === options ? two : one,
          entryOf(form, values),
          values,
          before,
        );
        return edits.flatMap(writtenBy);
      });
    }),
  );

  test('the schema was read', () => {
    expect(known.size).toBeGreaterThan(90);
    expect(known).toContain('decisionMakers.*.options.*.moves.direction');
    expect(known).toContain('grading.reliability.A');
  });

  test('is written by a field of a form', () => {
    expect([...known].filter((key) => !written.has(key) && !isOther(key))).toEqual([]);
  });

  test('is no exception without need', () => {
    const needless = Object.keys(others).filter((other) =>
      [...known].every((key) => written.has(key) || !isIn(key, other)),
    );
    expect(needless).toEqual([]);
  });
});

function isOther(key: string): boolean {
  return Object.keys(others).some((other) => isIn(key, other));
}

function isIn(key: string, other: string): boolean {
  return key === other || key.startsWith(`${other}.`);
}
