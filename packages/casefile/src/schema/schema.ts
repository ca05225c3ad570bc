import { concepts } from '@casus/engine';
import { z } from 'zod';
import { reservedWords } from '../formula/connectives.ts';

/** What the value of a key may speak of; in graph form states stand for options. */
export type SpokenOf =
  | 'options'
  | 'decisionMakers'
  | 'claims'
  | 'estimates'
  | 'sources'
  | 'connectives';

const text = z.string();
// The bounds are for editors: the checks tell them with a hint.
const probability = z.number().meta({ minimum: 0, maximum: 1 });
const figure = z.number().meta({ exclusiveMinimum: 0 });
/** A text that speaks of entries of the case, for editors that complete their names. */
const speaksOf = (...names: readonly SpokenOf[]): z.ZodString => text.meta({ names });
const optionId = speaksOf('options');
const decisionMakerId = speaksOf('decisionMakers');
const formula = speaksOf('options', 'connectives').describe(
  'A formula over options: not, and, or, if, iff, parentheses, true, false; "a if b" is "not b or a".',
);
const condition = speaksOf('claims', 'estimates', 'connectives').describe(
  'When this is in the model: a condition over claims and estimates, as in "escape-deal and fighters > 10000".',
);
const because = z
  .array(speaksOf('claims', 'estimates'))
  .describe('Claims and estimates this judgement rests on.');
const note = text.describe('A remark for readers; shown, never analysed.');
const url = text.describe('Where it can be read.');
const idMap = <T extends z.ZodType>(value: T): z.ZodRecord<z.ZodString, T> =>
  z.record(z.string(), value);

const likelihood = z
  .union([
    text.meta({ examples: ['unlikely', 'likely', 'very likely'] }),
    probability,
    z.tuple([probability, probability]),
  ])
  .describe("The analyst's own judgement: a word of the yardstick, a number 0–1, or [low, high].");

const credibility = z
  .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)])
  .describe(
    'Of the information: 1 confirmed, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged (if absent).',
  );

const date = z
  .union([text, z.number()])
  .describe('A day (2016-10-13), a month (2016-10) or a year (2016).');

const reportBase = {
  id: text
    .describe('Name of the report, unique in the case; claim#1, claim#2 … if absent.')
    .optional(),
  source: speaksOf('sources').describe('Id of the source that publishes the report.'),
  origin: speaksOf('sources')
    .meta({ examples: ['unknown'] })
    .describe(
      'Whom the source had it from: the id of a source, a description, or unknown; the source itself if absent.',
    )
    .optional(),
  date: date.optional(),
  credibility: credibility.optional(),
  quote: text.describe('The words of the report.').optional(),
  url: url.optional(),
  note: note.optional(),
};

const claimReport = z.strictObject({
  ...reportBase,
  stance: z
    .enum(['asserts', 'denies'])
    .describe('Whether the report asserts (if absent) or denies the claim.')
    .optional(),
});

const estimateReport = z.strictObject({
  ...reportBase,
  value: figure.describe('One positive figure.').optional(),
  range: z.tuple([figure, figure]).describe('[from, to], both positive figures.').optional(),
  atLeast: figure.describe('The figure is this or more.').optional(),
  atMost: figure.describe('The figure is this or less.').optional(),
});

const source = z.strictObject({
  name: text.describe('How readers know the source; its id if absent.').optional(),
  kind: text.describe('Newspaper, ministry, state broadcaster, …').optional(),
  reliability: z
    .enum(['A', 'B', 'C', 'D', 'E', 'F'])
    .describe(
      'Of the source: A completely, B usually, C fairly, D not usually reliable, E unreliable, F cannot be judged (if absent).',
    )
    .optional(),
  interests: z
    .array(decisionMakerId)
    .describe('Ids of the decision makers whose interests the source shares.')
    .optional(),
  note: note.optional(),
  url: url.optional(),
});

const claim = z.strictObject({
  statement: text
    .describe('The proposition that reports assert or deny, as a sentence.')
    .optional(),
  likelihood: likelihood.optional(),
  baseRate: probability
    .describe('How often such claims are true, 0 to 1; one half if absent.')
    .optional(),
  dependsOn: z
    .array(
      z.strictObject({
        given: speaksOf('claims', 'connectives').describe('A condition over other claims.'),
        likelihood,
      }),
    )
    .describe('Likelihoods given other claims; what the reports give counts where no row holds.')
    .optional(),
  reports: z.array(claimReport).describe('Who says so, or denies it.').optional(),
  note: note.optional(),
});

const estimate = z.strictObject({
  unit: text.describe('What is counted, in one word: fighters, days, tonnes.').optional(),
  definition: text.describe('What exactly is counted, where and when.').optional(),
  reports: z.array(estimateReport).describe('Who gives which figure.').optional(),
  note: note.optional(),
});

const direction = z
  .enum(['both', 'forward', 'backward'])
  .describe('forward: may be taken, never dropped; backward: may be dropped, never taken.');

const option = z.union([
  text.describe('What taking the option means.'),
  z.strictObject({
    text: text.describe('What taking the option means; its id if absent.').optional(),
    done: text.describe('Predicate for sentences: "launches the assault".').optional(),
    notDone: text.describe('Predicate for sentences: "holds its troops back".').optional(),
    moves: z
      .union([direction, z.strictObject({ direction, when: condition.optional() })])
      .describe('In which direction the option may change; both if absent.')
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
    strength: z.literal('strong').describe('A strong preference. Not analysed yet.').optional(),
    known: z.boolean().describe('false: the preference is not known. Not analysed yet.').optional(),
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
    .describe('Numbers of all states (graph form: names), best first; an inner list is a tie.')
    .optional(),
  weights: idMap(z.number())
    .describe('Weight per option; a state is worth the sum of what is taken.')
    .optional(),
  payoffs: idMap(stateKey)
    .describe('Payoff of every state by its number (graph form: name): a number or "p/q".')
    .optional(),
};

const decisionMaker = z.strictObject({
  name: text.describe('How readers know the party; its id if absent.').optional(),
  options: idMap(option).describe('What the party may do; each is taken or not.').optional(),
  ...preferenceForms,
  moves: idMap(z.array(optionId))
    .describe('Graph form: per state, the states it can move to.')
    .optional(),
  perceives: z
    .strictObject({
      options: z.array(optionId).describe('Options it is aware of.').optional(),
      infeasible: z.array(formula).describe('Patterns it takes for infeasible.').optional(),
      ...preferenceForms,
      of: idMap(z.strictObject(preferenceForms))
        .describe('Per other decision maker, what the party believes it prefers.')
        .optional(),
    })
    .describe('How the party sees the conflict, where it is mistaken; see casus hypergame.')
    .optional(),
  attitudes: idMap(z.union([z.enum(['+', '0', '-']), z.literal(0)]))
    .describe('Per decision maker: + well-disposed, 0 indifferent, - hostile. Not analysed yet.')
    .optional(),
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

const triple = z
  .tuple([probability, probability, probability])
  .describe('[belief, disbelief, uncertainty]; they add up to 1.');

const grading = z.strictObject({
  reliability: z
    .strictObject({
      A: triple.optional(),
      B: triple.optional(),
      C: triple.optional(),
      D: triple.optional(),
      E: triple.optional(),
      F: triple.optional(),
    })
    .describe('Opinion per reliability; grades left out keep the usual one.')
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
    .describe('Opinion per credibility; grades left out keep the usual one.')
    .optional(),
});

const question = z.strictObject({
  ask: formula,
  text: text.describe('The question in words; the formula if absent.').optional(),
  note: note.optional(),
});

// Not exported itself: its type is inferred, and writing it out would say everything twice.
const shape = z.strictObject({
  casus: z.literal(1).describe('Version of the format: 1.'),
  title: text.describe('What the case is called.'),
  question: text.describe('What the analyst wants to know, in a sentence.').optional(),
  summary: text.describe('The situation in a few sentences.').optional(),
  asOf: date.describe('A date; reports that lie wholly after it are left out.').optional(),
  concept: z
    .enum(concepts)
    .describe('The solution concept that the answers follow; seq if absent.')
    .optional(),
  yardstick: z
    .enum(['icd203', 'phia'])
    .describe('Whose words of likelihood are used; icd203 if absent.')
    .optional(),
  grading: grading
    .describe('Opinions that grades stand for, instead of the usual convention.')
    .optional(),
  sources: idMap(source).describe('Who reports, by id.').optional(),
  claims: idMap(claim).describe('Propositions that may be true or false, by id.').optional(),
  estimates: idMap(estimate).describe('Quantities that sources disagree about, by id.').optional(),
  decisionMakers: idMap(decisionMaker).describe('The parties that can change something, by id.'),
  states: z.array(text).describe('Graph form, instead of options: the states by name.').optional(),
  infeasible: z.array(infeasible).describe('Combinations that cannot be.').optional(),
  coalesce: z
    .array(formula)
    .describe('The states that satisfy one of these formulas are one state to everybody.')
    .optional(),
  coalitions: z
    .array(z.array(decisionMakerId))
    .describe('Decision makers who can move together when every one of them gains.')
    .optional(),
  statusQuo: z
    .union([z.array(optionId), optionId])
    .describe('The options taken now, [] for none; in graph form the name of a state.')
    .optional(),
  questions: idMap(question).describe('What is asked of the outcomes, by id.').optional(),
  note: note.optional(),
});

/** A case file whose shape is right; names and meaning are not checked yet. */
export type RawCase = z.infer<typeof shape>;

/** Shape of a case file: the one definition behind checks and the JSON Schema of editors. */
export const caseSchema: z.ZodType<RawCase> = shape;

/** Maps whose keys are ids of the user's choice. */
const idKeys = ['sources', 'claims', 'estimates', 'decisionMakers', 'options', 'questions'];

/** An id that is no word of the formulas. */
const idPattern = `^(?!(?:${[...reservedWords].join('|')})$)[A-Za-z][A-Za-z0-9_-]*$`;

/** JSON Schema of a case file, for completion and checks in editors. */
export function caseJsonSchema(): object {
  const schema = z.toJSONSchema(caseSchema, {
    target: 'draft-7',
    override: ({ jsonSchema, path }) => {
      const key = String(path[path.length - 1]);
      const isIdMap = jsonSchema.propertyNames !== undefined && idKeys.includes(key);
      if (isIdMap) jsonSchema.propertyNames = { pattern: idPattern };
      // Of our own editor; others know no such word.
      delete jsonSchema.names;
    },
  });
  return {
    ...schema,
    title: 'Casus case file',
    description: 'One conflict: its evidence, its decision makers and the questions asked of it.',
  };
}
