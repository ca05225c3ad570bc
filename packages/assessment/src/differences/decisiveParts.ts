import type { Case } from '@casus/casefile';
import { EvidenceError } from '@casus/evidence';
import { assess } from '../assess.ts';
import type { Answer } from '../document.ts';
import { AssessmentError } from '../error.ts';
import type { AssessmentOptions, Progress } from '../options.ts';
import { type CaseDifference, type CasePart, caseDifferences } from './caseDifferences.ts';
import { same, saying } from './saying.ts';

/** A part in which two cases differ, and the answers that it turns by itself. */
export interface DecisivePart {
  readonly part: CasePart;
  /** Answers of `a` in the base world, and with this one part as `b` has it. */
  readonly turns: readonly {
    readonly question: string;
    readonly from: Answer;
    readonly to: Answer;
  }[];
  /** Of a part as a whole: single differences that turn as much together, and less without any of them. */
  readonly of?: readonly CasePart[];
}

export interface DecisiveParts {
  /** Single parts in the order of the file, then parts as a whole that turn other answers than their
   *  single differences do. */
  readonly parts: readonly DecisivePart[];
  /** Differences that were not tried, because they are many or the work was stopped. */
  readonly nUntried: number;
}

/** Most assessments of a base world. */
const mostTried = 300;

/** Which of the single differences between two cases make the difference: each is taken from `b` into `a`
 *  alone, and the base world assessed again; what belongs together (the preferences of one, all reports on
 *  a claim) also together. Parts that turn nothing are listed without turns. Null where the cases have not
 *  the same decision makers with the same options: then no part of one fits the other. Cost: at most 300
 *  assessments of a base world, a step each, and of a whole that is told one more for each difference. */
export function* decisiveParts(
  a: Case,
  b: Case,
  options: AssessmentOptions = {},
): Generator<Progress, DecisiveParts | null, void> {
  if (form(a) !== form(b)) return null;
  // What `b` mentions must be there; as long as nothing of `a` mentions it, it changes nothing.
  const known: Case = {
    ...a,
    sources: new Map([...b.sources, ...a.sources]),
    claims: new Map([...b.claims, ...a.claims]),
    estimates: new Map([...b.estimates, ...a.estimates]),
  };
  const before = answersOf(a, options);
  const single = caseDifferences(a, b);
  const wholes = together(single);
  const all = [...single, ...wholes];
  const found = new Map<CaseDifference, DecisivePart>();
  let nTried = 0;
  for (const each of inTurn(single, wholes)) {
    if (nTried >= mostTried || options.signal?.aborted === true) break;
    const turns = turnsOf(before, known, each, options);
    if (turns !== null) found.set(each, { part: each.part, turns });
    yield { stage: 'changes', done: ++nTried, total: Math.min(all.length, mostTried) };
  }
  const parts: DecisivePart[] = [];
  for (const each of all) {
    const part = found.get(each);
    if (part === undefined) continue;
    if (single.includes(each)) {
      parts.push(part);
      continue;
    }
    // A whole is told where it does what its parts alone do not.
    const members = single.filter(({ within }) => same(within, each.part));
    const alone = new Set(members.flatMap((one) => found.get(one)?.turns.map(saying) ?? []));
    const more = part.turns.filter((turn) => !alone.has(saying(turn)));
    if (more.length === 0) continue;
    const turnsMore = (some: readonly CaseDifference[]): boolean => {
      const turned = new Set(turnsOf(before, known, asOne(some), options)?.map(saying));
      return more.every((turn) => turned.has(saying(turn)));
    };
    let needed = members;
    for (const one of members) {
      if (options.signal?.aborted === true) break;
      const others = needed.filter((other) => other !== one);
      if (turnsMore(others)) needed = others;
      yield { stage: 'changes', done: nTried, total: nTried };
    }
    parts.push({ ...part, of: needed.map((one) => one.part) });
  }
  return { parts, nUntried: all.length - nTried };
}

/** Differences that belong together, each group as one. */
function together(single: readonly CaseDifference[]): CaseDifference[] {
  const groups = new Map<string, CaseDifference[]>();
  for (const each of single) {
    if (each.within === null) continue;
    const key = saying(each.within);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].filter((group) => group.length > 1).map(asOne);
}

function asOne(group: readonly CaseDifference[]): CaseDifference {
  return {
    part: group[0]!.within!,
    within: null,
    apply: (theCase) => group.reduce((next, { apply }) => apply(next), theCase),
    about: new Set(),
  };
}

/** Where not all can be tried, groups tell more at once. */
function inTurn(
  single: readonly CaseDifference[],
  wholes: readonly CaseDifference[],
): readonly CaseDifference[] {
  return single.length + wholes.length > mostTried
    ? [...wholes, ...single]
    : [...single, ...wholes];
}

/** Null where the part does not fit without another one. */
function turnsOf(
  before: ReadonlyMap<string, Answer>,
  known: Case,
  { apply }: CaseDifference,
  options: AssessmentOptions,
): DecisivePart['turns'] | null {
  try {
    const after = answersOf(apply(known), options);
    return [...before].flatMap(([question, from]) => {
      const to = after.get(question);
      return to === undefined || to === from ? [] : [{ question, from, to }];
    });
  } catch (cause) {
    if (cause instanceof AssessmentError || cause instanceof EvidenceError) return null;
    throw cause;
  }
}

function form({ decisionMakers, options, stateNames }: Case): string {
  return JSON.stringify([
    decisionMakers.map(({ id }) => id),
    options.map(({ name }) => name),
    stateNames,
  ]);
}

function answersOf(theCase: Case, options: AssessmentOptions): Map<string, Answer> {
  const { document } = assess(theCase, {
    ...options,
    baseOnly: true,
    summary: true,
    sim: false,
    // It is stopped between two assessments, and not in one.
    signal: { aborted: false },
  });
  return new Map(Object.entries(document.questions).map(([id, { answer }]) => [id, answer]));
}
