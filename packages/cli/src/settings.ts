import type { AssessmentOptions } from '@casus/assessment';
import { type Case, didYouMean, parseDateSpan } from '@casus/casefile';
import { type Concept, concepts } from '@casus/engine';
import { UsageProblem } from './io.ts';

/** Options that most commands share, as commander hands them over. */
export interface Flags {
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly html?: string;
  readonly output?: string;
  readonly summary?: boolean;
  readonly concept?: string;
  readonly question?: string;
  readonly assume?: string;
  readonly asOf?: string;
  readonly timing?: boolean;
  readonly sim?: boolean;
  readonly width?: string;
  readonly color?: boolean;
  readonly state?: string;
  readonly for?: string;
  readonly to?: string;
  readonly members?: string;
  readonly want?: string;
  readonly all?: boolean;
  readonly flips?: string;
  readonly samples?: string;
  readonly budget?: string;
  readonly seconds?: string;
  readonly judgements?: boolean;
}

/** What the flags say, as plain data.
 *  @throws UsageProblem for a concept, date, claim or value that is not known. */
export function settingsOf(theCase: Case, flags: Flags, file: string): AssessmentOptions {
  return {
    file,
    ...(flags.concept === undefined ? {} : { concept: conceptOf(flags.concept) }),
    ...(flags.asOf === undefined ? {} : { asOf: dateOf(flags.asOf) }),
    ...(flags.assume === undefined ? {} : { assume: assumptionsOf(theCase, flags.assume) }),
    ...(flags.summary === true ? { summary: true } : {}),
    ...(flags.sim === true ? { sim: true } : {}),
    ...(flags.judgements === true ? { judgements: true } : {}),
    ...(flags.flips === undefined ? {} : { maxFlips: wholeNumber('--flips', flags.flips) }),
    ...(flags.budget === undefined ? {} : { budget: wholeNumber('--budget', flags.budget) }),
    ...(flags.samples === undefined ? {} : { samples: wholeNumber('--samples', flags.samples) }),
  };
}

/** Greatest number that an option takes. */
const greatest = 10_000_000;

/** The seconds that the work may take; null where nothing is said.
 *  @throws UsageProblem for what is no whole number. */
export function secondsOf({ seconds }: Flags): number | null {
  return seconds === undefined ? null : wholeNumber('--seconds', seconds);
}

function wholeNumber(option: string, found: string): number {
  const number = Number(found);
  if (/^\d+$/.test(found) && number >= 1 && number <= greatest) return number;
  throw new UsageProblem(`${option} takes a whole number from 1 to ${greatest}, not "${found}"`);
}

/** What is not known, with what it may be meant to be. */
export function unknown(kind: string, found: string, known: readonly string[]): UsageProblem {
  const guess = didYouMean(found, known);
  const all = known.length === 0 ? 'the case has none' : `known are ${known.join(', ')}`;
  const hint = guess === null ? all : `did you mean "${guess}"?`;
  return new UsageProblem(`${kind} "${found}" is not known; ${hint}`);
}

function conceptOf(found: string): Concept {
  const concept = concepts.find((each) => each === found);
  if (concept === undefined) throw unknown('concept', found, concepts);
  return concept;
}

function dateOf(found: string): NonNullable<AssessmentOptions['asOf']> {
  const date = parseDateSpan(found);
  if (date === null)
    throw new UsageProblem(`"${found}" is no date; write 2016-10-13, 2016-10 or 2016`);
  return date;
}

function assumptionsOf(theCase: Case, text: string): Map<string, boolean | number> {
  const found = new Map<string, boolean | number>();
  for (const part of text.split(',')) {
    const [id = '', value = '', ...more] = part.split('=').map((piece) => piece.trim());
    if (more.length > 0) throw new UsageProblem(`"${part.trim()}" has more than one "="`);
    if (found.has(id)) throw new UsageProblem(`"${id}" is set twice`);
    if (theCase.claims.has(id)) {
      if (value !== 'true' && value !== 'false') {
        throw new UsageProblem(`claim "${id}" is true or false, not "${value}"`);
      }
      found.set(id, value === 'true');
    } else if (theCase.estimates.has(id)) {
      const figure = /^[\d.]+(e[+-]?\d+)?$/i.test(value) ? Number(value) : Number.NaN;
      if (!(figure > 0) || !Number.isFinite(figure)) {
        throw new UsageProblem(`estimate "${id}" needs a positive number, not "${value}"`);
      }
      found.set(id, figure);
    } else {
      throw unknown('claim or estimate', id, [
        ...theCase.claims.keys(),
        ...theCase.estimates.keys(),
      ]);
    }
  }
  return found;
}

/** The case with one question only. @throws UsageProblem where it has no such question. */
export function withQuestion(theCase: Case, id: string | undefined): Case {
  if (id === undefined) return theCase;
  const question = theCase.questions.get(id);
  if (question === undefined) throw unknown('question', id, [...theCase.questions.keys()]);
  return { ...theCase, questions: new Map([[id, question]]) };
}

/** Id of a decision maker; null for all. */
export function decisionMakerOf(theCase: Case, id: string | undefined): string | null {
  if (id === undefined) return null;
  const known = theCase.decisionMakers.map((dm) => dm.id);
  if (!known.includes(id)) throw unknown('decision maker', id, known);
  return id;
}
