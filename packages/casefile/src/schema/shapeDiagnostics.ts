import type { core } from 'zod';
import { closest, didYouMean } from '../check/didYouMean.ts';
import { messages, type Text } from '../messages.ts';
import type { Path } from '../syntax/yamlSource.ts';
import { valueAt } from './salvage.ts';

type Issue = core.$ZodIssue;

/** A mistake of shape, before it has a place in the file. */
export interface ShapeMistake {
  readonly code: string;
  readonly text: Text;
  readonly path: Path;
  /** For unknown keys: the key that was probably meant. */
  readonly guess: string | null;
}

/** What a schema issue says to a user: one mistake each, one per unknown key.
 *  @param known  keys that a map at a path may have. */
export function shapeMistakes(
  issue: Issue,
  value: unknown,
  known: (path: Path) => readonly string[],
): ShapeMistake[] {
  return aptIssues(issue, []).flatMap(({ issue: one, path }) => {
    const flat = flatCoalition(value, path);
    if (flat !== null) return flat;
    if (one.code === 'unrecognized_keys') return unknownKeys(one.keys, value, path, known(path));
    return [{ ...mistakeAt(one, value, path), path, guess: null }];
  });
}

/** Of a union's branches, the one whose type fits what was found: its mistakes are the apt ones. */
function aptIssues(issue: Issue, prefix: Path): { issue: Issue; path: Path }[] {
  const path = [...prefix, ...(issue.path as (string | number)[])];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const branches = issue.errors.filter(
    (branch) => !branch.some((one) => one.path.length === 0 && one.code === 'invalid_type'),
  );
  const best = branches.find((branch) =>
    branch.some((one) => one.path.length > 0 || one.code !== 'invalid_value'),
  );
  return best === undefined ? [{ issue, path }] : best.flatMap((one) => aptIssues(one, path));
}

/** One coalition written where a list of them stands: one mistake, not one a member. */
function flatCoalition(value: unknown, path: Path): ShapeMistake[] | null {
  const [key, at] = path;
  if (key !== 'coalitions' || path.length !== 2) return null;
  const members = valueAt(value, [key]);
  if (!Array.isArray(members) || !members.every((one) => typeof one === 'string')) return null;
  const text = messages.flatCoalition(members);
  return at === 0 ? [{ code: 'wrong-type', text, path: [key], guess: null }] : [];
}

function unknownKeys(
  keys: readonly string[],
  value: unknown,
  path: Path,
  known: readonly string[],
): ShapeMistake[] {
  const free = new Set(known.filter((key) => valueAt(value, [...path, key]) === undefined));
  return keys.map((key) => {
    const guess = closest(key, free);
    // Two slips cannot both mean the same key.
    if (guess !== null) free.delete(guess);
    const text =
      key === '<<'
        ? messages.mergeKey()
        : /^\d{3}$/.test(key) && valueAt(value, [...path, key]) === null
          ? messages.splitNumber(key)
          : messages.unknownKey(key, known, guess);
    return { code: 'unknown-key', text, path: [...path, key], guess };
  });
}

function mistakeAt(issue: Issue, value: unknown, path: Path): { code: string; text: Text } {
  const found = valueAt(value, path);
  if (found === undefined && path.length > 0) {
    const text = messages.missingKey(String(path[path.length - 1]), placeName(path));
    return { code: 'missing-key', text };
  }
  if (path.length === 1 && path[0] === 'casus') {
    return { code: 'version', text: messages.version(describe(found)) };
  }
  const values = allowedValues(issue);
  if (values !== null && (typeof found === 'string' || typeof found === 'number')) {
    if (values.includes(String(found))) {
      const text = messages.wrongType(
        describe(found),
        'a number',
        messages.hintNoQuotes(String(found)),
      );
      return { code: 'not-allowed', text };
    }
    const guess = didYouMean(String(found), values);
    return { code: 'not-allowed', text: messages.notAllowed(describe(found), values, guess) };
  }
  const isEndless = typeof found === 'number' && !Number.isFinite(found);
  const wanted = wantedAt(path) ?? (isEndless ? 'a finite number' : expected(issue));
  return {
    code: 'wrong-type',
    text: messages.wrongType(describe(found), wanted, advice(found, wanted)),
  };
}

/** Where a key is missing, in words. */
function placeName(path: Path): string {
  if (path.length === 1) return 'the case';
  const parent = path.slice(0, -1);
  const last = parent[parent.length - 1]!;
  const kinds: Readonly<Record<string, string>> = {
    questions: 'question',
    reports: 'report',
    preferences: 'preference',
    infeasible: 'pattern',
    dependsOn: 'dependsOn, row',
  };
  const list = String(parent[parent.length - 2]);
  const kind = Object.hasOwn(kinds, list) ? kinds[list]! : null;
  if (typeof last === 'number') return kind === null ? `item ${last + 1}` : `${kind} ${last + 1}`;
  return kind === null ? `"${last}"` : `${kind} "${last}"`;
}

/** The literal values an issue would accept, null where it is about something else. */
function allowedValues(issue: Issue): string[] | null {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code !== 'invalid_union') return null;
  const values = issue.errors.flat().flatMap((one) => allowedValues(one) ?? []);
  return values.length === 0 ? null : [...new Set(values)];
}

const typeNames: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['tuple', 'a list'],
  ['object', 'keys and values'],
  ['record', 'keys and values'],
]);

/** What stands at a place that takes more than one form, in the words of the language. */
function wantedAt(path: Path): string | null {
  const [key, parent] = [path[path.length - 1], path[path.length - 2]];
  if (key === 'likelihood') return messages.wantedLikelihood();
  if (key === 'asOf' || key === 'date') return messages.wantedDate();
  return parent === 'payoffs' ? messages.wantedPayoff() : null;
}

function expected(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames.get(issue.expected) ?? issue.expected;
    case 'invalid_union': {
      const kinds = issue.errors.flat().filter((one) => one.path.length === 0);
      return [...new Set(kinds.map(expected))].join(' or ') || 'something else';
    }
    case 'too_small':
      return `a list of ${issue.minimum}`;
    case 'too_big':
      return `a list of ${issue.maximum}`;
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    default:
      return issue.message;
  }
}

function advice(found: unknown, wanted: string): string | null {
  const isPlain = typeof found === 'number' || typeof found === 'boolean';
  if (isPlain && /\btext\b/.test(wanted) && !/number/.test(wanted))
    return messages.hintQuotes(String(found));
  if (found === null) return messages.hintNothing();
  if (typeof found === 'string' && /\bnumber\b/.test(wanted)) {
    if (/^\d{1,3}(?:[ _,']\d{3})+(?:\.\d+)?$/.test(found)) return messages.hintComma();
    if (/^[-+]?(?:\d+\.?\d*|\.\d+)$/.test(found)) return messages.hintNoQuotes(found);
  }
  if (Array.isArray(found) && /^a list of/.test(wanted) && found.some(isGroup)) {
    return messages.hintComma();
  }
  if (/^a list/.test(wanted) && !Array.isArray(found)) return messages.hintDash();
  return wanted === 'keys and values' ? messages.hintMap() : null;
}

/** Whether an item may be the rest of a number with thousands separators: 000 in 3,000. */
function isGroup(item: unknown): boolean {
  return item === 0 || (typeof item === 'number' && item >= 100 && item < 1000);
}

/** What was found, in words. */
function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) {
    return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  }
  if (typeof value === 'object') return 'keys and values';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return typeof value;
  const plain = value.replace(/\p{Cc}+/gu, ' ').trim();
  return `"${plain.length > 40 ? `${plain.slice(0, 40)}…` : plain}"`;
}
