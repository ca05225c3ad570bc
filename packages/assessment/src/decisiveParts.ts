import type { Case } from '@casus/casefile';
import { EvidenceError } from '@casus/evidence';
import { assess } from './assess.ts';
import type { Answer } from './document.ts';
import { AssessmentError } from './error.ts';
import type { AssessmentOptions } from './options.ts';

/** A part of a case that can be that of another one. */
export type CasePart =
  | { readonly preferencesOf: string }
  | { readonly claim: string }
  | { readonly estimate: string }
  | { readonly source: string }
  | { readonly setting: CaseSetting };

export type CaseSetting = 'options' | 'feasible' | 'coalitions' | 'statusQuo' | 'concept' | 'asOf';

/** A part in which two cases differ, and the answers that it turns by itself. */
export interface DecisivePart {
  readonly part: CasePart;
  /** Answers of `a` in the base world, and with this one part as `b` has it. */
  readonly turns: readonly {
    readonly question: string;
    readonly from: Answer;
    readonly to: Answer;
  }[];
}

/** Which of the parts in which two cases differ make the difference: each is taken from `b` into `a`
 *  alone, and the base world assessed again. Parts that turn nothing are listed without turns. Null
 *  where the cases have not the same decision makers with the same options: then no part of one fits
 *  the other. Cost: one assessment of a base world a part. */
export function decisiveParts(
  a: Case,
  b: Case,
  options: AssessmentOptions = {},
): readonly DecisivePart[] | null {
  if (form(a) !== form(b)) return null;
  const before = answersOf(a, options);
  return swaps(a, b).flatMap(([part, mixed]): DecisivePart[] => {
    try {
      const after = answersOf(mixed, options);
      return [
        {
          part,
          turns: [...before].flatMap(([question, from]) => {
            const to = after.get(question);
            return to === undefined || to === from ? [] : [{ question, from, to }];
          }),
        },
      ];
    } catch (cause) {
      // A part may not fit without another one.
      if (cause instanceof AssessmentError || cause instanceof EvidenceError) return [];
      throw cause;
    }
  });
}

function form({ decisionMakers, options, stateNames }: Case): string {
  return JSON.stringify([
    decisionMakers.map(({ id }) => id),
    options.map(({ name }) => name),
    stateNames,
  ]);
}

function answersOf(theCase: Case, options: AssessmentOptions): Map<string, Answer> {
  const { document } = assess(theCase, { ...options, baseOnly: true, summary: true, sim: false });
  return new Map(Object.entries(document.questions).map(([id, { answer }]) => [id, answer]));
}

/** Each part that differs, with `a` having that of `b`. */
function swaps(a: Case, b: Case): (readonly [CasePart, Case])[] {
  // What `b` mentions must be there; as long as nothing of `a` mentions it, it changes nothing.
  const known: Case = {
    ...a,
    sources: new Map([...b.sources, ...a.sources]),
    claims: new Map([...b.claims, ...a.claims]),
    estimates: new Map([...b.estimates, ...a.estimates]),
  };
  const entries = <Key extends 'claims' | 'estimates' | 'sources'>(
    key: Key,
    part: (id: string) => CasePart,
  ): (readonly [CasePart, Case])[] =>
    [...a[key].keys()].flatMap((id) => {
      const [mine, theirs] = [a[key].get(id), b[key].get(id)];
      if (theirs === undefined || same(mine, theirs)) return [];
      return [[part(id), { ...known, [key]: new Map([...known[key], [id, theirs]] as never) }]];
    });
  const setting = (
    name: CaseSetting,
    ...keys: readonly (keyof Case)[]
  ): (readonly [CasePart, Case])[] => {
    if (keys.every((key) => same(a[key], b[key]))) return [];
    return [
      [{ setting: name }, { ...known, ...Object.fromEntries(keys.map((key) => [key, b[key]])) }],
    ];
  };
  return [
    ...a.decisionMakers.flatMap((dm, i): (readonly [CasePart, Case])[] => {
      const theirs = b.decisionMakers[i]!;
      if (same(dm.preferences, theirs.preferences)) return [];
      const decisionMakers = a.decisionMakers.with(i, { ...dm, preferences: theirs.preferences });
      return [[{ preferencesOf: dm.id }, { ...known, decisionMakers }]];
    }),
    ...entries('claims', (claim) => ({ claim })),
    ...entries('estimates', (estimate) => ({ estimate })),
    ...entries('sources', (source) => ({ source })),
    ...setting('options', 'options'),
    ...(same([a.infeasible, a.coalesce], [b.infeasible, b.coalesce])
      ? []
      : setting('feasible', 'infeasible', 'coalesce', 'space')),
    ...setting('coalitions', 'coalitions'),
    ...setting('statusQuo', 'statusQuo'),
    ...setting('concept', 'concept'),
    ...setting('asOf', 'asOf'),
  ];
}

/** Whether two parts say the same, wherever in their files they stand. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, saying) === JSON.stringify(b, saying);
}

const places: ReadonlySet<string> = new Set(['range', 'line', 'note']);

function saying(key: string, value: unknown): unknown {
  if (places.has(key)) return undefined;
  if (typeof value === 'bigint') return `${value}`;
  return value instanceof Map ? [...value] : value;
}
