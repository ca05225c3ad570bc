import { type Edit, idFrom } from '@casus/casefile';

/** A case before it has a text: what the five steps ask for, in the order in which they ask. */
export interface Draft {
  readonly title: string;
  readonly parties: readonly PartyDraft[];
  /** Options taken now. */
  readonly taken: readonly OptionRef[];
  readonly question: { readonly words: string; readonly option: OptionRef | null };
}

export interface PartyDraft {
  readonly name: string;
  /** One a line. */
  readonly options: string;
  /** Most important first. */
  readonly wants: readonly Want[];
}

/** A party and the place of the option among its own. */
export type OptionRef = `${number}.${number}`;

/** That an option is taken, or is not. */
export interface Want {
  readonly option: OptionRef;
  readonly isTaken: boolean;
}

export const emptyDraft: Draft = {
  title: '',
  parties: [
    { name: '', options: '', wants: [] },
    { name: '', options: '', wants: [] },
  ],
  taken: [],
  question: { words: '', option: null },
};

/** Texts of a party's options. */
export function optionTexts({ options }: PartyDraft): string[] {
  return options
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Every option of a draft: its reference, its party and its text. */
export function allOptions({ parties }: Draft): readonly {
  readonly ref: OptionRef;
  readonly party: string;
  readonly text: string;
}[] {
  return parties.flatMap((party, i) =>
    optionTexts(party).map((text, k) => ({
      ref: `${i}.${k}` as const,
      party: party.name.trim() || `Party ${i + 1}`,
      text,
    })),
  );
}

/** What the step still needs; null where one may go on. */
export function missing(draft: Draft, step: number): string | null {
  const named = draft.parties.filter(({ name }) => name.trim() !== '');
  switch (step) {
    case 1:
      return draft.title.trim() === '' ? 'A title is needed.' : null;
    case 2:
      if (named.length === 0) return 'At least one decision maker is needed.';
      if (draft.parties.some((party) => party.name.trim() === '' && party.options.trim() !== '')) {
        return 'A decision maker with options needs a name.';
      }
      return allOptions(draft).length === 0 ? 'At least one option is needed, one a line.' : null;
    case 4:
      return draft.question.option === null ? 'Choose what is asked about.' : null;
    default:
      return null;
  }
}

/** The text that a new case begins with. */
export const firstText = 'casus: 1\n';

/** What makes the case of the first text. */
export function draftEdits(draft: Draft): Edit[] {
  const ids = new Map<OptionRef, string>();
  const taken = new Set<string>();
  for (const { ref, text } of allOptions(draft)) {
    const id = idFrom(text, 'option-1', taken);
    taken.add(id);
    ids.set(ref, id);
  }
  const parties = new Map<string, unknown>();
  for (const [i, party] of draft.parties.entries()) {
    const name = party.name.trim();
    if (name === '') continue;
    const id = idFrom(name, 'party-1', new Set(parties.keys()));
    const options = optionTexts(party).map((text, k) => [ids.get(`${i}.${k}`)!, text] as const);
    const preferences = party.wants.flatMap(({ option, isTaken }) => {
      const what = ids.get(option);
      return what === undefined ? [] : [isTaken ? what : `not ${what}`];
    });
    parties.set(id, {
      name,
      ...(options.length === 0 ? {} : { options: Object.fromEntries(options) }),
      ...(preferences.length === 0 ? {} : { preferences }),
    });
  }
  const asked = draft.question.option === null ? undefined : ids.get(draft.question.option);
  const about = allOptions(draft).find(({ ref }) => ref === draft.question.option);
  const words = draft.question.words.trim() || `${about?.party}: ${about?.text}?`;
  return [
    { path: ['title'], value: draft.title.trim() },
    { path: ['decisionMakers'], value: Object.fromEntries(parties) },
    { path: ['statusQuo'], value: draft.taken.flatMap((ref) => ids.get(ref) ?? []) },
    ...(asked === undefined
      ? []
      : [
          {
            path: ['questions'],
            value: {
              [idFrom(words, 'question-1', new Set())]: { ask: asked, text: words },
            },
          },
        ]),
  ];
}
