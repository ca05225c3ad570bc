import {
  addEntry,
  addReport,
  type Case,
  changeEntry,
  type NewReport,
  newId,
  shortest,
} from '@casus/casefile';
import { type Codec, figureCodec, textOf } from '../../../forms/codecs.ts';
import {
  credibilityField,
  dateField,
  noteField,
  reliabilities,
  urlField,
} from '../../../forms/fields.ts';
import type { Field, Form } from '../../../forms/form.ts';

/** A report asserts what it reports unless it says otherwise. */
const stanceCodec: Codec = {
  ...textOf('stance'),
  show: ({ stance }) => (stance === 'denies' ? 'denies' : ''),
};

/** The origin as readers know it: a source of the case by its name, where no other has the same. */
function originCodec({ sources }: Case): Codec {
  const all = [...sources.values()];
  const byName = new Map(
    all
      .filter(({ name }) => all.filter((other) => other.name === name).length === 1)
      .map(({ id, name }) => [name, id]),
  );
  const { read, ...origin } = textOf('origin');
  return {
    ...origin,
    show: (entry) => {
      const text = origin.show(entry);
      const name = sources.get(text)?.name;
      return name !== undefined && byName.has(name) ? name : text;
    },
    read: (text) => read(byName.get(text.trim()) ?? text),
  };
}

/** What the choice of sources has for one that is not there yet. */
const another = '+';

/** A report on a claim or an estimate. @param at  its place among the reports; null for a new one. */
export function reportForm(theCase: Case, about: string, at: number | null): Form {
  const kind = theCase.claims.has(about) ? 'claims' : 'estimates';
  const sources = [...theCase.sources.values()].map(({ id, name }) => [id, name] as const);
  const isAnother: Field['isShown'] = ({ source }) => source === another;
  return {
    title: at === null ? `A new report on ${about}` : `Report ${at + 1} on ${about}`,
    path: at === null ? null : [kind, about, 'reports', at],
    first: at === null ? { source: sources[0]?.[0] ?? another } : {},
    fields: [
      {
        key: 'source',
        label: 'Source',
        input: 'choice',
        choices: [...sources, [another, 'another source…']],
        isRequired: true,
      },
      {
        key: 'newSource',
        label: 'Name of the source',
        input: 'line',
        isRequired: true,
        isShown: isAnother,
      },
      {
        key: 'newReliability',
        label: 'Reliability of the source',
        input: 'choice',
        choices: reliabilities,
        isShown: isAnother,
      },
      kind === 'claims'
        ? {
            key: 'stance',
            label: 'It',
            input: 'choice',
            choices: [
              ['', 'asserts the claim'],
              ['denies', 'denies the claim'],
            ],
            codec: stanceCodec,
          }
        : {
            key: 'figure',
            label: 'Figure',
            input: 'line',
            isRequired: true,
            hint: 'As stated: 9,000, 3,000–4,500, at least 50, at most 60.',
            codec: figureCodec,
          },
      credibilityField,
      {
        key: 'origin',
        label: 'Origin',
        input: 'line',
        offers: [...sources.map(([, name]) => name), 'unknown'],
        hint: 'Whom the source had it from: another source, a description, or unknown; the source itself if empty.',
        codec: originCodec(theCase),
      },
      dateField,
      { key: 'quote', label: 'Quote', input: 'area', hint: 'The words of the report.' },
      urlField,
      noteField,
      {
        key: 'id',
        label: 'Id',
        input: 'line',
        hint: `A name of its own, unique in the case; ${about}#1, ${about}#2 … by its place if empty.`,
      },
    ],
    write: (now, { newSource, newReliability, ...said }, _, before) => {
      const isNew = said.source === another;
      const source = isNew ? newId(now, 'sources', String(newSource)) : said.source;
      const report = { ...said, source };
      const added = isNew
        ? addEntry(now, 'sources', String(source), {
            name: String(newSource),
            ...(newReliability === undefined ? {} : { reliability: newReliability as 'A' }),
          })
        : [];
      if (at !== null) {
        const path = [kind, about, 'reports', at];
        return { at: path, edits: [...added, ...changeEntry(path, before, report)] };
      }
      const place = now[kind].get(about)?.reports.length ?? 0;
      return {
        at: [kind, about, 'reports', place],
        edits: [...added, ...addReport(now, about, shortest(report) as NewReport)],
      };
    },
  };
}
