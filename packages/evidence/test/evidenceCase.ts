import type {
  Case,
  Claim,
  ClaimReport,
  ConditionText,
  DateSpan,
  Estimate,
  EstimateReport,
  EvidenceCondition,
  Grading,
  Origin,
  Quantity,
  Reliability,
  Source,
} from '@casus/casefile';

/** A claim's report in a test: asserts, from itself, undated, credibility 2 unless said otherwise. */
export interface ReportDraft {
  readonly id?: string;
  readonly source: string;
  /** A source of the case, `unknown`, or a text private to the source. */
  readonly origin?: string;
  readonly stance?: 'asserts' | 'denies';
  readonly credibility?: 1 | 2 | 3 | 4 | 5 | 6;
  readonly date?: DateSpan;
}

export interface FigureDraft extends ReportDraft {
  readonly quantity: Quantity;
}

export interface CaseDraft {
  readonly sources?: Readonly<Record<string, Reliability>>;
  readonly claims?: Readonly<Record<string, readonly ReportDraft[] | ClaimDraft>>;
  readonly estimates?: Readonly<Record<string, readonly FigureDraft[] | EstimateDraft>>;
  /** The `when` of one preference statement each. */
  readonly whens?: readonly EvidenceCondition[];
  readonly grading?: Grading;
  readonly asOf?: DateSpan;
}

type ClaimDraft = Partial<Omit<Claim, 'reports'>> & { readonly reports?: readonly ReportDraft[] };
type EstimateDraft = Partial<Omit<Estimate, 'reports'>> & {
  readonly reports: readonly FigureDraft[];
};

/** A case with nothing but evidence and one decision maker whose statements carry the conditions.
 *  Places in the file count up in the order of the draft: sources, claims, estimates, conditions. */
export function evidenceCase(draft: CaseDraft): Case {
  let line = 0;
  const range = () => {
    line++;
    return { line, column: 1, endLine: line, endColumn: 2, start: line, end: line + 1 };
  };
  const sources = new Map(
    Object.entries(draft.sources ?? {}).map(([id, reliability]): [string, Source] => [
      id,
      {
        id,
        name: id.toUpperCase(),
        kind: null,
        reliability,
        graded: true,
        interests: [],
        note: null,
        url: null,
        range: range(),
      },
    ]),
  );
  const originOf = (text: string | undefined): Origin => {
    if (text === undefined) return { kind: 'self' };
    if (sources.has(text)) return { kind: 'source', source: text };
    return text === 'unknown' ? { kind: 'unknown' } : { kind: 'private', text };
  };
  const report = (about: string, at: number, one: ReportDraft) => ({
    id: one.id ?? `${about}#${at + 1}`,
    source: one.source,
    origin: originOf(one.origin),
    date: one.date ?? null,
    credibility: one.credibility ?? (2 as const),
    quote: null,
    url: null,
    note: null,
    range: range(),
  });
  const isList = <T>(value: readonly T[] | object): value is readonly T[] => Array.isArray(value);
  const claims = Object.entries(draft.claims ?? {}).map(([id, given]): [string, Claim] => {
    const { reports = [], ...rest }: ClaimDraft = isList(given) ? { reports: given } : given;
    const claim = {
      id,
      statement: `Statement of ${id}.`,
      likelihood: null,
      baseRate: null,
      dependsOn: [],
      note: null,
      range: range(),
      ...rest,
    };
    const made = reports.map(
      (one, at): ClaimReport => ({ ...report(id, at, one), stance: one.stance ?? 'asserts' }),
    );
    return [id, { ...claim, reports: made }];
  });
  const estimates = Object.entries(draft.estimates ?? {}).map(([id, given]): [string, Estimate] => {
    const { reports, ...rest }: EstimateDraft = isList(given) ? { reports: given } : given;
    const estimate = {
      id,
      unit: 'people',
      definition: `Definition of ${id}`,
      note: null,
      range: range(),
      ...rest,
    };
    const made = reports.map(
      (one, at): EstimateReport => ({ ...report(id, at, one), quantity: one.quantity }),
    );
    return [id, { ...estimate, reports: made }];
  });
  const whens = (draft.whens ?? []).map(
    (condition): ConditionText => ({ text: '', condition, range: range() }),
  );
  return {
    title: 'A test',
    question: null,
    summary: null,
    note: null,
    asOf: draft.asOf ?? null,
    concept: 'seq',
    yardstick: 'icd203',
    grading: draft.grading ?? null,
    sources,
    claims: new Map(claims),
    estimates: new Map(estimates),
    decisionMakers: [
      {
        id: 'dm',
        name: 'dm',
        options: [],
        preferences: {
          kind: 'statements',
          statements: whens.map((when) => ({
            text: 'true',
            formula: { kind: 'constant', value: true },
            range: when.range,
            when,
            because: [],
            strength: null,
            known: true,
            note: null,
          })),
        },
        arcs: [],
        perceives: null,
        note: null,
        range: range(),
      },
    ],
    options: [],
    stateNames: null,
    infeasible: [],
    coalesce: [],
    coalitions: [],
    statusQuo: null,
    questions: new Map(),
    // Nothing of the evidence looks at states.
    space: null as unknown as Case['space'],
  };
}

export const value = (figure: number): Quantity => ({ kind: 'value', value: figure });
export const between = (low: number, high: number): Quantity => ({ kind: 'range', low, high });
export const atLeast = (figure: number): Quantity => ({ kind: 'atLeast', value: figure });
export const atMost = (figure: number): Quantity => ({ kind: 'atMost', value: figure });

export const claim = (id: string): EvidenceCondition => ({ kind: 'claim', claim: id });
export const not = (of: EvidenceCondition): EvidenceCondition => ({ kind: 'not', of });
export const joined = (
  kind: 'and' | 'or' | 'if' | 'iff',
  left: EvidenceCondition,
  right: EvidenceCondition,
): EvidenceCondition => ({ kind, left, right });
export const compared = (
  estimate: string,
  operator: '<' | '<=' | '>' | '>=',
  right: number | string,
): EvidenceCondition => ({
  kind: 'comparison',
  estimate,
  operator,
  right:
    typeof right === 'number'
      ? { kind: 'number', value: right, line: 41 }
      : { kind: 'estimate', estimate: right },
});

export const day = (text: string): DateSpan => ({ text, first: text, last: text });
export const month = (text: string, lastDay: number): DateSpan => ({
  text,
  first: `${text}-01`,
  last: `${text}-${lastDay}`,
});

/** Fixed, so that every run sees the same cases; fast-check prints it with a failure. */
export const seeded = { seed: 20161013, numRuns: 500 } as const;

/** Rounding of a few dozen sums and products of numbers up to 1. */
export const tolerance = 1e-9;
