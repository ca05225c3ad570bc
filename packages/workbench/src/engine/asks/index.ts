import { article } from './article.ts';
import { brief } from './brief.ts';
import { chances } from './chances.ts';
import { compare } from './compare.ts';
import { draft } from './draft.ts';
import { edit } from './edit.ts';
import { entry } from './entry.ts';
import { formula } from './formula.ts';
import { givenPath, givenState, givenWitness } from './given.ts';
import { graph } from './graph.ts';
import { keys } from './keys.ts';
import { matches } from './matches.ts';
import { model } from './model.ts';
import { order } from './order.ts';
import { redate } from './redate.ts';
import { reports } from './reports.ts';
import { respan } from './respan.ts';
import { table } from './table.ts';
import { values } from './values.ts';
import { witness } from './witness.ts';

/** What views may ask the worker, beyond what it says of itself. Each has a file of its own: a function
 *  of the case that was read last (null where it has errors) and an input, which gives the answer, steps
 *  towards it, or a promise of either; a third argument says when work is to end. What takes no time is
 *  also a line in `quick.ts`. */
export const asks: {
  readonly article: typeof article;
  readonly brief: typeof brief;
  readonly chances: typeof chances;
  readonly compare: typeof compare;
  readonly draft: typeof draft;
  readonly edit: typeof edit;
  readonly entry: typeof entry;
  readonly formula: typeof formula;
  readonly givenPath: typeof givenPath;
  readonly givenState: typeof givenState;
  readonly givenWitness: typeof givenWitness;
  readonly graph: typeof graph;
  readonly keys: typeof keys;
  readonly matches: typeof matches;
  readonly model: typeof model;
  readonly order: typeof order;
  readonly redate: typeof redate;
  readonly reports: typeof reports;
  readonly respan: typeof respan;
  readonly table: typeof table;
  readonly values: typeof values;
  readonly witness: typeof witness;
} = {
  article,
  brief,
  chances,
  compare,
  draft,
  edit,
  entry,
  formula,
  givenPath,
  givenState,
  givenWitness,
  graph,
  keys,
  matches,
  model,
  order,
  redate,
  reports,
  respan,
  table,
  values,
  witness,
};

export type AskName = keyof typeof asks;

export type Input<Name extends AskName> = Parameters<(typeof asks)[Name]>[1];

export type Answered<Name extends AskName> = Unwrapped<ReturnType<(typeof asks)[Name]>>;

type Unwrapped<Found> =
  Awaited<Found> extends Generator<unknown, infer Result, void> ? Result : Awaited<Found>;
