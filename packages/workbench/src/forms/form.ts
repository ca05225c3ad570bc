import type { Case, Edit, Path } from '@casus/casefile';
import { type Codec, type Entry, textOf } from './codecs.ts';
import type { Mistake } from './mistake.ts';

/** What stands in the fields of a form. */
export type Values = Readonly<Record<string, string>>;

export interface Field {
  /** Its name in the form; without a codec also the key of the entry. */
  readonly key: string;
  readonly label: string;
  /** `formula` and `condition` are checked while they are typed; `names` are chosen one by one. */
  readonly input: 'line' | 'area' | 'choice' | 'formula' | 'condition' | 'names';
  /** Values with what they mean. */
  readonly choices?: readonly (readonly [value: string, label: string])[];
  /** Texts that are offered, others may be typed. */
  readonly offers?: readonly string[];
  /** What formulas may speak of, and what `names` are chosen from. */
  readonly names?: readonly Name[];
  readonly hint?: string;
  readonly isRequired?: boolean;
  readonly isShown?: (values: Values) => boolean;
  readonly codec?: Codec;
}

/** A name that can be typed, and what it is. */
export interface Name {
  readonly name: string;
  readonly about: string;
}

/** What a form writes, and where mistakes in it are looked for. */
export interface Written {
  readonly at: Path;
  readonly edits: readonly Edit[];
}

/** A form for one entry of the case file. */
export interface Form {
  readonly title: string;
  /** Place of an entry that is edited; null for a new one. */
  readonly path: Path | null;
  readonly fields: readonly Field[];
  /** Key whose value may stand alone, as a scalar or a list. */
  readonly short?: string;
  /** What stands in the fields of a new entry. */
  readonly first?: Values;
  readonly write: (theCase: Case, entry: Entry, values: Values, before: unknown) => Written;
}

export function codecOf({ key, codec }: Field): Codec {
  return codec ?? textOf(key);
}

/** What the fields begin with. @param before  the entry as it stands. */
export function firstValues({ fields, short, first }: Form, before: unknown): Values {
  const isMap = typeof before === 'object' && before !== null && !Array.isArray(before);
  const entry = isMap ? (before as Entry) : short === undefined ? {} : { [short]: before };
  return Object.fromEntries(
    fields.map((field) => [field.key, first?.[field.key] ?? codecOf(field).show(entry)]),
  );
}

/** The entry that the fields say, keys that are not given undefined. */
export function entryOf({ fields }: Form, values: Values): Entry {
  return Object.assign(
    {},
    ...fields
      .filter(({ isShown }) => isShown?.(values) !== false)
      .map((field) => codecOf(field).read(values[field.key] ?? '')),
  ) as Entry;
}

/** Mistakes by the field they are told at; those of no field under the empty key. */
export function byField(
  { fields, short }: Form,
  { at }: Written,
  mistakes: readonly Mistake[],
): ReadonlyMap<string, readonly Mistake[]> {
  const found = new Map<string, Mistake[]>();
  const hasId = fields.some(({ key }) => key === 'id');
  for (const mistake of mistakes) {
    const isHere = at.every((step, depth) => mistake.path[depth] === step);
    const rest = mistake.path.slice(at.length);
    // What is wrong with the entry as a whole is wrong with its id, or with the value that it is.
    const whole = hasId ? 'id' : (short ?? 'id');
    const place = typeof rest[0] === 'string' ? rest.join('.') : whole;
    const field = isHere ? fieldOf(fields, place) : undefined;
    const name = field?.key ?? '';
    found.set(name, [...(found.get(name) ?? []), mistake]);
  }
  return found;
}

/** The field that shows what stands at a place of the entry, or what it stands in. */
function fieldOf(fields: readonly Field[], place: string): Field | undefined {
  const keys = fields.flatMap((field) => codecOf(field).keys.map((key) => ({ key, field })));
  return keys
    .filter(({ key }) => place === key || place.startsWith(`${key}.`))
    .reduce<(typeof keys)[number] | null>(
      (best, each) => (best === null || each.key.length > best.key.length ? each : best),
      null,
    )?.field;
}
