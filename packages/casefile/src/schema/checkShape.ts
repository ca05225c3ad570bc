import { type core, z } from 'zod';
import { didYouMean } from '../check/didYouMean.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { messages } from '../messages.ts';
import type { Path, YamlSource } from '../syntax/yamlSource.ts';
import { caseSchema, type RawCase } from './schema.ts';

type Issue = core.$ZodIssue;

/** Checks the shape of a file's value; every mistake is a diagnostic at its own place.
 *  @returns the value where its shape is right, else null. */
export function checkShape(source: YamlSource, out: Diagnostic[]): RawCase | null {
  const result = caseSchema.safeParse(source.value);
  if (result.success) return result.data;
  const found = result.error.issues
    .flatMap((issue) => apt(issue, []))
    .flatMap(({ issue, path }) => diagnosticsOf(issue, path, source));
  out.push(...found);
  // What stands alone can be left out, so that the rest of the file is still checked.
  if (!found.every(({ code }) => code === 'unknown-key' || code === 'not-allowed')) return null;
  const rest: unknown = JSON.parse(JSON.stringify(source.value));
  for (const { path } of found) {
    const parent = valueAt(rest, path.slice(0, -1)) as Record<string, unknown>;
    delete parent[String(path[path.length - 1])];
  }
  const again = caseSchema.safeParse(rest);
  return again.success ? again.data : null;
}

/** Of a union's branches, the one whose type fits what was found: its mistakes are the apt ones. */
function apt(issue: Issue, prefix: Path): { issue: Issue; path: Path }[] {
  const path = [...prefix, ...(issue.path as (string | number)[])];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const branches = issue.errors.filter(
    (branch) => !branch.some((one) => one.path.length === 0 && one.code === 'invalid_type'),
  );
  const best = branches.find((branch) => branch.some((one) => one.code !== 'invalid_value'));
  return best === undefined ? [{ issue, path }] : best.flatMap((one) => apt(one, path));
}

function diagnosticsOf(issue: Issue, path: Path, source: YamlSource): Diagnostic[] {
  const value = valueAt(source.value, path);
  const at = (code: string, message: string, range = source.range(path)): Diagnostic => ({
    code,
    severity: 'error',
    message,
    path,
    range,
  });
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(path);
    return issue.keys.map((key) => {
      const place = [...path, key];
      const free = known.filter((each) => !Object.hasOwn(Object(value), each));
      return {
        code: 'unknown-key',
        severity: 'error' as const,
        message: messages.unknownKey(key, known, didYouMean(key, free)),
        path: place,
        range: source.keyRange(place),
      };
    });
  }
  if (value === undefined && path.length > 0) {
    const key = String(path[path.length - 1]);
    return [at('missing-key', messages.missingKey(key), source.keyRange(path.slice(0, -1)))];
  }
  const values = allowedValues(issue);
  if (values !== null && (typeof value === 'string' || typeof value === 'number')) {
    const guess = typeof value === 'string' ? didYouMean(value, values) : null;
    return [at('not-allowed', messages.notAllowed(describe(value), values, guess))];
  }
  return [at('wrong-type', messages.wrongType(describe(value), expected(issue)))];
}

/** The literal values an issue would accept, null where it is about something else. */
function allowedValues(issue: Issue): string[] | null {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code !== 'invalid_union') return null;
  const values = issue.errors.flat().flatMap((one) => allowedValues(one) ?? []);
  return values.length === 0 ? null : values;
}

function expected(issue: Issue): string {
  if (issue.code === 'invalid_type') return typeName(issue.expected);
  if (issue.code === 'invalid_union') {
    const kinds = issue.errors.flat().filter((one) => one.path.length === 0);
    return [...new Set(kinds.map(expected))].join(' or ') || 'something else';
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const count = issue.code === 'too_small' ? issue.minimum : issue.maximum;
    return `a list of ${count}`;
  }
  if (issue.code === 'invalid_value') return issue.values.map(String).join(', ');
  return issue.message;
}

function typeName(type: string): string {
  const names: Record<string, string> = {
    string: 'text (in quotes if it looks like a number)',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    tuple: 'a list',
    object: 'keys and values',
    record: 'keys and values',
  };
  return names[type] ?? type;
}

/** What was found, in words. */
function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object') return 'keys and values';
  const written = typeof value === 'string' ? value : JSON.stringify(value);
  return typeof value === 'string'
    ? `"${written.length > 40 ? `${written.slice(0, 40)}…` : written}"`
    : written;
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at;
}

/** Keys an object at `path` may have, read from the JSON Schema of the same definitions. */
function knownKeys(path: Path): string[] {
  interface Shape {
    readonly properties?: Record<string, Shape>;
    readonly additionalProperties?: Shape | boolean;
    readonly items?: Shape;
    readonly anyOf?: readonly Shape[];
  }
  let shapes: Shape[] = [z.toJSONSchema(caseSchema, { target: 'draft-7' }) as Shape];
  const open = (all: readonly Shape[]): Shape[] =>
    all.flatMap((shape) => (shape.anyOf === undefined ? [shape] : open(shape.anyOf)));
  for (const step of path) {
    shapes = open(shapes).flatMap((shape) => {
      const next =
        typeof step === 'number'
          ? shape.items
          : (shape.properties?.[step] ??
            (typeof shape.additionalProperties === 'object'
              ? shape.additionalProperties
              : undefined));
      return next === undefined ? [] : [next];
    });
  }
  return open(shapes).flatMap(({ properties }) => Object.keys(properties ?? {}));
}
