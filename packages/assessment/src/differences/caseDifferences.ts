import type {
  Case,
  ClaimReport,
  EstimateReport,
  EvidenceCondition,
  FormulaText,
  InfeasiblePattern,
  Preferences,
  Statement,
} from '@casus/casefile';
import { enumerateStates } from '@casus/engine';
import { AssessmentError } from '../error.ts';
import { type How, listEdits } from './listEdits.ts';
import { same, saying } from './saying.ts';

type Report = ClaimReport | EstimateReport;

interface Ends<Item> {
  readonly how: How;
  /** As the first case has it; null where only the second one does. */
  readonly from: Item | null;
  readonly to: Item | null;
}

export type CaseSetting = 'statusQuo' | 'concept' | 'asOf' | 'grading';

/** A part of a case that can be that of another one. */
export type CasePart =
  | ({ readonly kind: 'statement'; readonly of: string } & Ends<Statement>)
  | { readonly kind: 'preferences'; readonly of: string }
  | ({ readonly kind: 'report'; readonly about: string } & Ends<Report>)
  /** All reports about a claim or an estimate. */
  | { readonly kind: 'reports'; readonly about: string }
  /** The analyst's own judgement of a claim; or a claim that only one case has, with all that hangs on it. */
  | {
      readonly kind: 'claim' | 'estimate';
      readonly id: string;
      readonly how: Exclude<How, 'moved'>;
    }
  | { readonly kind: 'source'; readonly id: string }
  | { readonly kind: 'option'; readonly name: string }
  | ({ readonly kind: 'infeasible' | 'coalesced' } & Ends<FormulaText>)
  /** All infeasible and coalesced patterns. */
  | { readonly kind: 'patterns' }
  | ({ readonly kind: 'coalition' } & Ends<readonly number[]>)
  | { readonly kind: 'question'; readonly id: string }
  | { readonly kind: 'setting'; readonly setting: CaseSetting };

/** A part in which two cases differ. */
export interface CaseDifference {
  readonly part: CasePart;
  /** Differences that belong together as this part; null: it stands alone. */
  readonly within: CasePart | null;
  /** The case with this part as the other one has it. @throws AssessmentError where it does not fit. */
  readonly apply: (theCase: Case) => Case;
  /** Claims and estimates that it hangs on, in either case. */
  readonly about: ReadonlySet<string>;
}

const nothing: ReadonlySet<string> = new Set();

/** Each single part in which two cases of the same decision makers and options differ. */
export function caseDifferences(a: Case, b: Case): CaseDifference[] {
  const single = differences(a, b);
  return [...single, ...lonely(a, b, single)];
}

function differences(a: Case, b: Case): CaseDifference[] {
  return [
    ...a.decisionMakers.flatMap((_, i) => preferenceDifferences(a, b, i)),
    ...evidenceDifferences(a, b),
    ...b.options.flatMap((option, k): CaseDifference[] => {
      if (same(a.options[k], option)) return [];
      return [
        {
          part: { kind: 'option', name: option.name },
          within: null,
          apply: (theCase) => ({ ...theCase, options: theCase.options.with(k, option) }),
          about: new Set([...mentioned(a.options[k]!), ...mentioned(option)]),
        },
      ];
    }),
    ...patternDifferences(a, b),
    ...listEdits(a.coalitions, b.coalitions, saying)
      .filter(({ how }) => how !== 'moved')
      .map(
        ({ how, from, to, apply }): CaseDifference => ({
          part: { kind: 'coalition', how, from, to },
          within: null,
          apply: (theCase) => ({ ...theCase, coalitions: apply(theCase.coalitions) }),
          about: nothing,
        }),
      ),
    ...[...b.questions.values()].flatMap((question): CaseDifference[] => {
      const mine = a.questions.get(question.id);
      if (mine === undefined || same(mine.ask, question.ask)) return [];
      return [
        {
          part: { kind: 'question', id: question.id },
          within: null,
          apply: (theCase) => ({
            ...theCase,
            questions: new Map([...theCase.questions, [question.id, question]]),
          }),
          about: nothing,
        },
      ];
    }),
    ...(['statusQuo', 'concept', 'asOf', 'grading'] as const).flatMap(
      (setting): CaseDifference[] => {
        if (same(a[setting], b[setting])) return [];
        return [
          {
            part: { kind: 'setting', setting },
            within: null,
            apply: (theCase) => ({ ...theCase, [setting]: b[setting] }),
            about: nothing,
          },
        ];
      },
    ),
  ];
}

function preferenceDifferences(a: Case, b: Case, i: number): CaseDifference[] {
  const [mine, theirs] = [a.decisionMakers[i]!, b.decisionMakers[i]!.preferences];
  if (same(mine.preferences, theirs)) return [];
  const whole = { kind: 'preferences', of: mine.id } as const;
  const having = (theCase: Case, preferences: Preferences): Case => ({
    ...theCase,
    decisionMakers: theCase.decisionMakers.with(i, { ...theCase.decisionMakers[i]!, preferences }),
  });
  if (mine.preferences.kind !== 'statements' || theirs.kind !== 'statements') {
    const apply = (theCase: Case): Case => having(theCase, theirs);
    return [{ part: whole, within: null, apply, about: nothing }];
  }
  return listEdits(mine.preferences.statements, theirs.statements, saying).map(
    ({ how, from, to, apply }) => ({
      part: { kind: 'statement', of: mine.id, how, from, to },
      within: whole,
      apply: (theCase) => {
        const now = theCase.decisionMakers[i]!.preferences;
        const statements = now.kind === 'statements' ? now.statements : [];
        return having(theCase, { kind: 'statements', statements: apply(statements) });
      },
      about: new Set([from, to].flatMap((one) => (one === null ? [] : [...mentioned(one)]))),
    }),
  );
}

/** Reports, grades and the analyst's own judgements of what both cases have. */
function evidenceDifferences(a: Case, b: Case): CaseDifference[] {
  const reports = (key: 'claims' | 'estimates'): CaseDifference[] =>
    [...a[key].values()].flatMap((mine) => {
      const theirs = b[key].get(mine.id);
      if (theirs === undefined) return [];
      const edits = listEdits<Report>(mine.reports, theirs.reports, saidBy, nameOf);
      return edits
        .filter(({ how }) => how !== 'moved')
        .map(
          ({ how, from, to, apply }): CaseDifference => ({
            part: { kind: 'report', about: mine.id, how, from, to },
            within: { kind: 'reports', about: mine.id },
            apply: (theCase) => {
              const now = theCase[key].get(mine.id)!;
              const next = { ...now, reports: numbered(apply(now.reports)) };
              const known = theCase[key] as ReadonlyMap<string, typeof next>;
              return { ...theCase, [key]: new Map([...known, [mine.id, next]]) };
            },
            about: nothing,
          }),
        );
    });
  const own = [...a.claims.values()].flatMap((mine): CaseDifference[] => {
    const theirs = b.claims.get(mine.id);
    if (theirs === undefined) return [];
    const { likelihood, baseRate, dependsOn } = theirs;
    if (same([mine.likelihood, mine.baseRate, mine.dependsOn], [likelihood, baseRate, dependsOn])) {
      return [];
    }
    return [
      {
        part: { kind: 'claim', id: mine.id, how: 'changed' },
        within: null,
        apply: (theCase) => {
          const next = { ...theCase.claims.get(mine.id)!, likelihood, baseRate, dependsOn };
          return { ...theCase, claims: new Map([...theCase.claims, [mine.id, next]]) };
        },
        about: nothing,
      },
    ];
  });
  const grades = [...a.sources.values()].flatMap((mine): CaseDifference[] => {
    const theirs = b.sources.get(mine.id);
    if (theirs === undefined) return [];
    const { reliability, graded, interests } = theirs;
    if (same([mine.reliability, mine.graded, mine.interests], [reliability, graded, interests])) {
      return [];
    }
    return [
      {
        part: { kind: 'source', id: mine.id },
        within: null,
        apply: (theCase) => ({
          ...theCase,
          sources: new Map([...theCase.sources, [mine.id, theirs]]),
        }),
        about: nothing,
      },
    ];
  });
  return [...reports('claims'), ...own, ...reports('estimates'), ...grades];
}

/** Patterns that rule states out or make one of several. Preferences that name states by their numbers
 *  name other ones then, so these do not fit one by one. */
function patternDifferences(a: Case, b: Case): CaseDifference[] {
  const isByNumber = [...a.decisionMakers, ...b.decisionMakers].some(
    ({ preferences: { kind } }) => kind === 'ranking' || kind === 'payoffs',
  );
  if (isByNumber || a.stateNames !== null) return [];
  const of = <Item extends InfeasiblePattern | FormulaText>(
    key: 'infeasible' | 'coalesce',
    mine: readonly Item[],
    theirs: readonly Item[],
  ): CaseDifference[] =>
    listEdits(mine, theirs, saying)
      .filter(({ how }) => how !== 'moved')
      .map(({ how, from, to, apply }) => ({
        part: { kind: key === 'coalesce' ? 'coalesced' : 'infeasible', how, from, to },
        within: { kind: 'patterns' },
        apply: (theCase) =>
          numberedAnew({ ...theCase, [key]: apply(theCase[key] as unknown as readonly Item[]) }),
        about: new Set([from, to].flatMap((one) => (one === null ? [] : [...mentioned(one)]))),
      }));
  return [
    ...of('infeasible', a.infeasible, b.infeasible),
    ...of('coalesce', a.coalesce, b.coalesce),
  ];
}

/** The case with the states that its patterns leave. */
function numberedAnew(theCase: Case): Case {
  const { decisionMakers, infeasible, coalesce } = theCase;
  const space = enumerateStates({
    form: 'options',
    optionCounts: decisionMakers.map(({ options }) => options.length),
    infeasible: infeasible.filter(({ when }) => when === null).map(({ formula }) => formula),
    coalesce: coalesce.map(({ formula }) => formula),
  });
  if (space.nStates === 0) throw new AssessmentError('no-state', 'no state is left', 0);
  return { ...theCase, space };
}

/** Claims and estimates that only one case has: each with all that hangs on it. */
function lonely(a: Case, b: Case, single: readonly CaseDifference[]): CaseDifference[] {
  return (['claims', 'estimates'] as const).flatMap((key) =>
    [...new Set([...a[key].keys(), ...b[key].keys()])].flatMap((id): CaseDifference[] => {
      if (a[key].has(id) === b[key].has(id)) return [];
      const hanging = single.filter(({ about }) => about.has(id));
      return [
        {
          part: {
            kind: key === 'claims' ? 'claim' : 'estimate',
            id,
            how: a[key].has(id) ? 'removed' : 'added',
          },
          within: null,
          apply: (theCase) => hanging.reduce((next, { apply }) => apply(next), theCase),
          about: nothing,
        },
      ];
    }),
  );
}

/** Claims and estimates that a part of a case hangs on. */
function mentioned(part: object): Set<string> {
  const found = new Set<string>();
  const walk = (condition: EvidenceCondition): void => {
    if (condition.kind === 'claim') found.add(condition.claim);
    if (condition.kind === 'comparison') {
      found.add(condition.estimate);
      if (condition.right.kind === 'estimate') found.add(condition.right.estimate);
    }
    if (condition.kind === 'not') walk(condition.of);
    if ('left' in condition) {
      walk(condition.left);
      walk(condition.right);
    }
  };
  for (const key of ['when', 'directionWhen'] as const) {
    const text = (part as Partial<Record<typeof key, Statement['when']>>)[key];
    if (text != null) walk(text.condition);
  }
  return found;
}

/** An id by number tells nothing of the report: one put in before it moves it on. */
function nameOf({ id, source, date }: Report): string {
  return id.includes('#') ? `${source} ${date?.text ?? ''}` : id;
}

function saidBy(report: Report): string {
  return saying({ ...report, id: nameOf(report), url: null, quote: null });
}

/** Reports of two cases may have the same number. */
function numbered<Each extends Report>(reports: readonly Each[]): Each[] {
  const seen = new Set<string>();
  return reports.map((report) => {
    let { id } = report;
    while (seen.has(id)) id += "'";
    seen.add(id);
    return id === report.id ? report : { ...report, id };
  });
}
