import type {
  Claim,
  ClaimReport,
  Credibility,
  Dependence,
  Estimate,
  EstimateReport,
  Grading,
  OpinionTriple,
  Origin,
  Quantity,
  Reliability,
  Source,
  Yardstick,
} from '../case.ts';
import type { EvidenceNames } from '../formula/parseCondition.ts';
import { messages } from '../messages.ts';
import type { RawCase } from '../schema/schema.ts';
import type { Path } from '../syntax/yamlSource.ts';
import { checkDependences, checkOrigins, estimateIn } from './checkCycles.ts';
import { checkDependenceRows } from './checkDependenceRows.ts';
import type { Checker } from './checker.ts';
import { closest, didYouMean } from './didYouMean.ts';
import { checkId } from './ids.ts';
import { checkDate, checkLikelihood } from './scalars.ts';

type RawClaim = NonNullable<RawCase['claims']>[string];
type RawEstimate = NonNullable<RawCase['estimates']>[string];
type RawReport = NonNullable<RawClaim['reports']>[number];
type RawEstimateReport = NonNullable<RawEstimate['reports']>[number];

export interface CheckedEvidence {
  readonly sources: ReadonlyMap<string, Source>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly estimates: ReadonlyMap<string, Estimate>;
  readonly grading: Grading | null;
}

/** Names that conditions may use. */
export function evidenceNames(raw: RawCase): EvidenceNames {
  return {
    claims: new Set(Object.keys(raw.claims ?? {})),
    estimates: new Set(Object.keys(raw.estimates ?? {})),
    units: new Map(
      Object.entries(raw.estimates ?? {}).flatMap(([id, { unit }]) =>
        unit === undefined ? [] : [[id, unit.trim()]],
      ),
    ),
  };
}

/** Checks sources, claims, estimates and their reports. */
export function checkEvidence(check: Checker, raw: RawCase, yardstick: Yardstick): CheckedEvidence {
  const sources = checkSources(check, raw);
  const names = evidenceNames(raw);
  const reportIds = new Set<string>();
  const claims = new Map<string, Claim>();
  for (const [id, one] of Object.entries(raw.claims ?? {})) {
    const path = ['claims', id];
    checkId(check, id, path);
    claims.set(id, checkClaim(check, id, one, path, { sources, names, reportIds, yardstick }));
  }
  const estimates = new Map<string, Estimate>();
  for (const [id, one] of Object.entries(raw.estimates ?? {})) {
    const path = ['estimates', id];
    checkId(check, id, path);
    if (claims.has(id)) {
      check.error('shared-id', path, messages.sharedId(id), check.keyRange(path));
    }
    estimates.set(
      id,
      checkEstimate(check, id, one, path, { sources, names, reportIds, yardstick }),
    );
  }
  for (const [id, { reports }] of claims) checkOrigins(check, ['claims', id], reports);
  for (const [id, { reports }] of estimates) checkOrigins(check, ['estimates', id], reports);
  checkDependences(check, claims);
  return { sources, claims, estimates, grading: checkGrading(check, raw) };
}

function checkSources(check: Checker, raw: RawCase): Map<string, Source> {
  const indexOf = new Map(Object.keys(raw.decisionMakers).map((dm, i) => [dm, i]));
  const sources = new Map<string, Source>();
  for (const [id, one] of Object.entries(raw.sources ?? {})) {
    const path = ['sources', id];
    checkId(check, id, path);
    if (id === 'unknown') {
      check.error('reserved-id', path, messages.unknownAsSource(), check.keyRange(path));
    }
    const served = new Set<string>();
    const interests = (one.interests ?? []).flatMap((dm, at) => {
      const i = indexOf.get(dm);
      if (served.has(dm)) {
        const text = messages.repeated('decision maker', dm);
        check.error('repeated', [...path, 'interests', at], text);
      }
      served.add(dm);
      if (i !== undefined) return [i];
      // A source may serve a party that this case does not model: no error.
      const place = [...path, 'interests', at];
      const text = messages.unknownInterest(dm, didYouMean(dm, indexOf.keys()));
      check.warning('unknown-interest', place, text, check.range(place));
      return [];
    });
    sources.set(id, {
      id,
      name: one.name ?? id,
      kind: one.kind ?? null,
      reliability: one.reliability ?? 'F',
      graded: one.reliability !== undefined,
      interests,
      note: one.note ?? null,
      url: one.url ?? null,
      range: check.keyRange(path),
    });
  }
  return sources;
}

interface Context {
  readonly sources: ReadonlyMap<string, Source>;
  readonly names: EvidenceNames;
  readonly reportIds: Set<string>;
  readonly yardstick: Yardstick;
}

function checkClaim(
  check: Checker,
  id: string,
  one: RawClaim,
  path: Path,
  context: Context,
): Claim {
  if (one.baseRate !== undefined && !(one.baseRate >= 0 && one.baseRate <= 1)) {
    check.error('not-a-probability', [...path, 'baseRate'], messages.probability(one.baseRate));
  }
  const rows = (one.dependsOn ?? []).map((row, at): Dependence | null => {
    const place = [...path, 'dependsOn', at];
    const given = check.condition(row.given, context.names, [...place, 'given']);
    const estimate = given === null ? null : estimateIn(given.condition);
    if (estimate !== null) {
      const text = messages.dependsOnEstimate(estimate);
      check.error('depends-on-estimate', [...place, 'given'], text);
    }
    const likelihood = checkLikelihood(
      check,
      row.likelihood,
      [...place, 'likelihood'],
      context.yardstick,
    );
    return given === null || likelihood === null ? null : { given: given.condition, likelihood };
  });
  checkDependenceRows(check, [...path, 'dependsOn'], rows);
  return {
    id,
    statement: one.statement ?? id,
    likelihood: checkLikelihood(check, one.likelihood, [...path, 'likelihood'], context.yardstick),
    baseRate: one.baseRate ?? null,
    dependsOn: rows.filter((row) => row !== null),
    reports: (one.reports ?? []).map(
      (report, at): ClaimReport => ({
        ...reportBase(check, id, report, at, path, context),
        stance: report.stance ?? 'asserts',
      }),
    ),
    note: one.note ?? null,
    range: check.keyRange(path),
  };
}

function checkEstimate(
  check: Checker,
  id: string,
  one: RawEstimate,
  path: Path,
  context: Context,
): Estimate {
  return {
    id,
    unit: one.unit ?? null,
    definition: one.definition ?? null,
    reports: (one.reports ?? []).flatMap((report, at): EstimateReport[] => {
      const base = reportBase(check, id, report, at, path, context);
      const quantity = checkQuantity(check, report, [...path, 'reports', at]);
      return quantity === null ? [] : [{ ...base, quantity }];
    }),
    note: one.note ?? null,
    range: check.keyRange(path),
  };
}

function reportBase(
  check: Checker,
  about: string,
  report: Omit<RawReport, 'stance'>,
  at: number,
  parent: Path,
  { sources, reportIds }: Context,
): Omit<ClaimReport, 'stance'> {
  const path = [...parent, 'reports', at];
  const id = report.id ?? `${about}#${at + 1}`;
  if (report.id !== undefined) checkId(check, id, [...path, 'id'], check.range([...path, 'id']));
  if (report.id !== undefined && reportIds.has(id)) {
    check.error('duplicate-report', [...path, 'id'], messages.duplicateReport(id));
  }
  reportIds.add(id);
  check.known('source', report.source, sources, [...path, 'source']);
  return {
    id,
    source: report.source,
    origin: checkOrigin(check, report.origin, sources, [...path, 'origin']),
    date: checkDate(check, report.date, [...path, 'date']),
    credibility: (report.credibility ?? 6) as Credibility,
    quote: report.quote ?? null,
    url: report.url ?? null,
    note: report.note ?? null,
    range: check.range(path),
  };
}

function checkOrigin(
  check: Checker,
  written: string | undefined,
  sources: ReadonlyMap<string, Source>,
  path: Path,
): Origin {
  if (written === undefined) return { kind: 'self' };
  const text = written.trim();
  if (sources.has(text)) return { kind: 'source', source: text };
  if (text === 'unknown') return { kind: 'unknown' };
  // A slip in the id of a source would pass for one more independent origin.
  const isWord = /^[A-Za-z][A-Za-z0-9_-]+$/.test(text);
  const guess = isWord ? closest(text, [...sources.keys(), 'unknown']) : null;
  if (guess !== null) {
    const range = check.range(path);
    check.warning('origin-like-source', path, messages.originLikeSource(text, guess), range);
  }
  return { kind: 'private', text };
}

function checkQuantity(check: Checker, report: RawEstimateReport, path: Path): Quantity | null {
  const { value, range, atLeast, atMost } = report;
  const given = { value, range, atLeast, atMost };
  const keys = (Object.keys(given) as (keyof typeof given)[]).filter(
    (key) => given[key] !== undefined,
  );
  if (keys.length === 0) {
    if (!check.isLost(path)) check.error('no-figure', path, messages.noFigure());
    return null;
  }
  if (keys.length > 1) {
    const place = [...path, keys[1]!];
    check.error('one-figure', place, messages.oneFigure(keys), check.keyRange(place));
    return null;
  }
  const key = keys[0]!;
  const place = [...path, key];
  const figures = range ?? [value ?? atLeast ?? atMost ?? 0];
  const wrong = figures.find((figure) => !(figure > 0 && Number.isFinite(figure)));
  if (wrong !== undefined) {
    check.error('not-positive', place, messages.positive(wrong));
    return null;
  }
  if (range !== undefined) {
    const [low, high] = range;
    if (low > high) {
      check.error('range-backwards', place, messages.backwards(low, high));
      return null;
    }
    return { kind: 'range', low, high };
  }
  return { kind: key as 'value' | 'atLeast' | 'atMost', value: figures[0]! };
}

/** Largest distance from 1 of what three decimal fractions in a file may add up to. */
const gradeTolerance = 1e-6;

function checkGrading(check: Checker, raw: RawCase): Grading | null {
  if (raw.grading === undefined) return null;
  const triples = <Grade>(
    axis: 'reliability' | 'credibility',
    grade: (key: string) => Grade,
  ): Map<Grade, OpinionTriple> => {
    const found = new Map<Grade, OpinionTriple>();
    for (const [key, triple] of Object.entries(raw.grading?.[axis] ?? {})) {
      if (triple === undefined) continue;
      const path = ['grading', axis, key];
      const wrong = triple.find((part) => !(part >= 0 && part <= 1));
      const sum = triple[0] + triple[1] + triple[2];
      if (wrong !== undefined) check.error('not-a-probability', path, messages.probability(wrong));
      else if (Math.abs(sum - 1) > gradeTolerance) {
        check.error('grade-sum', path, messages.gradeSum(sum));
      }
      found.set(grade(key), triple);
    }
    return found;
  };
  return {
    reliability: triples('reliability', (key) => key as Reliability),
    credibility: triples('credibility', (key) => Number(key) as Credibility),
  };
}
