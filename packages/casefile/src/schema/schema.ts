import { concepts } from '@casus/engine';
import { z } from 'zod';

const text = z.string();
const formula = text.describe('A formula over options: not, and, or, if, iff, parentheses.');
const condition = text.describe(
  'A condition over claims and estimates, e.g. "escape-deal and fighters > 10000".',
);
const because = z.array(text).describe('Claims and estimates this judgement rests on.');
const note = text.describe('A remark for readers; shown, never analysed.');
const idMap = <T extends z.ZodType>(value: T): z.ZodRecord<z.ZodString, T> =>
  z.record(z.string(), value);

const likelihood = z
  .union([text, z.number(), z.tuple([z.number(), z.number()])])
  .describe('A word of the yardstick, a number from 0 to 1, or [low, high].');

const credibility = z
  .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)])
  .describe('1 confirmed … 5 improbable, 6 cannot be judged (the default).');

const reportBase = {
  id: text.describe('Name of the report; `claim#n` if absent.').optional(),
  source: text.describe('Id of the source that publishes the report.'),
  origin: text
    .describe('Whom the source had it from: a source id, free text, or `unknown`.')
    .optional(),
  date: z.union([text, z.number()]).describe('2016-10-13, 2016-10 or 2016.').optional(),
  credibility: credibility.optional(),
  quote: text.optional(),
  url: text.optional(),
  note: note.optional(),
};

const claimReport = z.strictObject({
  ...reportBase,
  stance: z.enum(['asserts', 'denies']).optional(),
});

const estimateReport = z.strictObject({
  ...reportBase,
  value: z.number().describe('One figure.').optional(),
  range: z.tuple([z.number(), z.number()]).describe('From … to …').optional(),
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
});

const source = z.strictObject({
  name: text.optional(),
  kind: text.describe('Newspaper, ministry, state broadcaster, …').optional(),
  reliability: z
    .enum(['A', 'B', 'C', 'D', 'E', 'F'])
    .describe('A completely reliable … E unreliable, F cannot be judged (the default).')
    .optional(),
  interests: z.array(text).describe('Decision makers whose interests it shares.').optional(),
  note: note.optional(),
  url: text.optional(),
});

const claim = z.strictObject({
  statement: text.describe('The proposition that reports assert or deny.').optional(),
  likelihood: likelihood.optional(),
  baseRate: z.number().describe('How often such claims are true, 0 to 1.').optional(),
  dependsOn: z.array(z.strictObject({ given: condition, likelihood })).optional(),
  reports: z.array(claimReport).optional(),
  note: note.optional(),
});

const estimate = z.strictObject({
  unit: text.optional(),
  definition: text.describe('What exactly is counted.').optional(),
  reports: z.array(estimateReport).optional(),
  note: note.optional(),
});

const direction = z.enum(['both', 'forward', 'backward']);

const option = z.union([
  text.describe('What taking the option means.'),
  z.strictObject({
    text: text.optional(),
    done: text.describe('Predicate for sentences: "launches the assault".').optional(),
    notDone: text.describe('Predicate for sentences: "holds its troops back".').optional(),
    moves: z
      .union([direction, z.strictObject({ direction, when: condition.optional() })])
      .describe('forward: may be taken, never dropped; backward: may be dropped, never taken.')
      .optional(),
    when: condition.optional(),
    because: because.optional(),
    note: note.optional(),
  }),
]);

const preference = z.union([
  formula,
  z.strictObject({
    prefer: formula,
    when: condition.optional(),
    because: because.optional(),
    strength: z.literal('strong').optional(),
    known: z.boolean().optional(),
    note: note.optional(),
  }),
]);

const stateKey = z.union([z.number(), text]);
const preferenceForms = {
  preferences: z
    .array(preference)
    .describe('Option prioritising: statements, most important first.')
    .optional(),
  ranking: z
    .array(z.union([stateKey, z.array(stateKey)]))
    .describe('States, best first; an inner list is a tie.')
    .optional(),
  weights: idMap(z.number())
    .describe('Weight per option; a state weighs what it takes.')
    .optional(),
  payoffs: idMap(stateKey).describe('Payoff per state: a number or "p/q".').optional(),
};

const decisionMaker = z.strictObject({
  name: text.optional(),
  options: idMap(option).optional(),
  ...preferenceForms,
  moves: idMap(z.array(text)).describe('Graph form: states it can move to, per state.').optional(),
  perceives: z
    .strictObject({
      options: z.array(text).optional(),
      infeasible: z.array(formula).optional(),
      ...preferenceForms,
    })
    .optional(),
  attitudes: idMap(z.enum(['+', '0', '-'])).optional(),
  note: note.optional(),
});

const infeasible = z.union([
  formula,
  z.strictObject({
    never: formula,
    when: condition.optional(),
    because: because.optional(),
    note: note.optional(),
  }),
]);

const triple = z.tuple([z.number(), z.number(), z.number()]);

// Not exported itself: its type is inferred, and writing it out would say everything twice.
const shape = z.strictObject({
  casus: z.literal(1).describe('Version of the format.'),
  title: text,
  question: text.optional(),
  summary: text.optional(),
  asOf: z.union([text, z.number()]).describe('Reports wholly after it are left out.').optional(),
  concept: z.enum(concepts).describe('The headline concept; seq if absent.').optional(),
  yardstick: z.enum(['icd203', 'phia']).optional(),
  grading: z
    .strictObject({
      reliability: z
        .strictObject({
          A: triple.optional(),
          B: triple.optional(),
          C: triple.optional(),
          D: triple.optional(),
          E: triple.optional(),
          F: triple.optional(),
        })
        .optional(),
      credibility: z
        .strictObject({
          1: triple.optional(),
          2: triple.optional(),
          3: triple.optional(),
          4: triple.optional(),
          5: triple.optional(),
          6: triple.optional(),
        })
        .optional(),
    })
    .describe('Opinions [belief, disbelief, uncertainty] per grade, instead of the convention.')
    .optional(),
  sources: idMap(source).optional(),
  claims: idMap(claim).optional(),
  estimates: idMap(estimate).optional(),
  decisionMakers: idMap(decisionMaker),
  states: z.array(text).describe('Graph form: the states.').optional(),
  infeasible: z.array(infeasible).optional(),
  coalesce: z.array(formula).optional(),
  coalitions: z.array(z.array(text)).optional(),
  statusQuo: z
    .union([z.array(text), text])
    .describe('The options taken now.')
    .optional(),
  questions: idMap(
    z.strictObject({ ask: formula, text: text.optional(), note: note.optional() }),
  ).optional(),
  note: note.optional(),
});

/** A case file whose shape is right; names and meaning are not checked yet. */
export type RawCase = z.infer<typeof shape>;

/** Shape of a case file: the one definition behind checks and the JSON Schema of editors. */
export const caseSchema: z.ZodType<RawCase> = shape;

/** JSON Schema of a case file, for completion and checks in editors. */
export function caseJsonSchema(): object {
  return {
    ...z.toJSONSchema(caseSchema, { target: 'draft-7' }),
    title: 'Casus case file',
    description: 'One conflict: its evidence, its decision makers and the questions asked of it.',
  };
}
