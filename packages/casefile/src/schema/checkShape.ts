import type { Diagnostic } from '../diagnostic.ts';
import { said } from '../messages.ts';
import type { Path, YamlSource } from '../syntax/yamlSource.ts';
import { knownKeys } from './knownKeys.ts';
import { salvage, valueAt } from './salvage.ts';
import { caseSchema, type RawCase } from './schema.ts';
import { type ShapeMistake, shapeMistakes } from './shapeDiagnostics.ts';

/** What could be kept of a file's value. */
export interface CheckedShape {
  /** Null where nothing is left to check. */
  readonly raw: RawCase | null;
  /** Paths of what was given up or left out: mistakes there were reported already. */
  readonly lost: readonly Path[];
}

/** Most rounds of checking and repairing; each reaches one level deeper. */
const maxRounds = 12;
/** Most mistakes of shape that are told. */
const maxMistakes = 1000;

/** Checks the shape of a file's value. Every mistake is a diagnostic at its own place; what is wrong
 *  is then replaced by something that says nothing, so that the rest is still checked. */
export function checkShape(source: YamlSource, out: Diagnostic[]): CheckedShape {
  const kept = salvage(source.value);
  const lost = source.diagnostics
    .filter(({ code }) => code !== 'duplicate-key' && code !== 'anchor-on-key')
    .map(({ path }) => path)
    .filter((path) => path.length > 0);
  const reported = new Set(lost.map((path) => JSON.stringify(path)));
  const seen = new Set<string>();
  for (let round = 0; round < maxRounds; round++) {
    const result = caseSchema.safeParse(kept.value());
    if (result.success) return { raw: result.data, lost };
    if (seen.size >= maxMistakes) break;
    const mistakes = result.error.issues
      .slice(0, maxMistakes + 1)
      .flatMap((issue) => shapeMistakes(issue, kept.value(), knownKeys));
    const strangers: Path[] = [];
    const estranged = new Set(
      mistakes.flatMap(({ code, path, guess }) =>
        code === 'unknown-key' && guess === null && path.length > 1
          ? [JSON.stringify(path.slice(0, -1))]
          : [],
      ),
    );
    const meant = new Set(
      mistakes.flatMap(({ path, guess }) =>
        guess === null ? [] : [JSON.stringify([...path.slice(0, -1), guess])],
      ),
    );
    for (const mistake of mistakes) {
      const key = JSON.stringify(mistake.path);
      // A key that is there under a wrong name is not missing.
      if (mistake.code === 'missing-key' && meant.has(key)) continue;
      const isNew = !seen.has(key);
      // Nor is one that a key of no known name may stand for, in a small map.
      const isMeant =
        mistake.code === 'missing-key' && estranged.has(JSON.stringify(mistake.path.slice(0, -1)));
      if (isNew && !isMeant && !reported.has(key)) out.push(diagnosticOf(mistake, source));
      seen.add(key);
      if (mistake.guess !== null && isNew) {
        kept.rename(mistake.path, mistake.guess);
        source.rename(mistake.path, mistake.guess);
        continue;
      }
      lost.push(mistake.path);
      if (mistake.code === 'unknown-key') strangers.push(mistake.path);
      const path = kept.giveUp(isNew ? mistake.path : mistake.path.slice(0, -1));
      if (path === null) return { raw: null, lost };
      lost.push(path);
    }
    for (const path of strangers) lost.push(...maybeMeant(path, kept.value()));
  }
  return { raw: null, lost };
}

function diagnosticOf({ code, text, path }: ShapeMistake, source: YamlSource): Diagnostic {
  const isKey = code === 'unknown-key';
  const range =
    code === 'missing-key'
      ? source.keyRange(path.slice(0, -1))
      : isKey
        ? source.keyRange(path)
        : source.range(path);
  return { code, severity: 'error', ...said(text), path, range };
}

/** Keys whose content an unknown key may hold: what is missing there is no further mistake. */
function maybeMeant(path: Path, value: unknown): Path[] {
  const parent = path.slice(0, -1);
  return knownKeys(parent)
    .map((key) => [...parent, key])
    .filter((other) => valueAt(value, other) === undefined);
}
